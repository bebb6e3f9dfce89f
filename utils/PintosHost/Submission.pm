package PintosHost::Submission;

# What a student hands in, looked at with distrust.
#
# Of a submission only two things are taken: C and assembly files below the
# project directories, and the words of the <dir>_SRC lists in its
# Makefile.build.  The lists are read as data; no make ever sees the file.
# Everything else that differs from the kit is named, and ignored.
#
# Nothing is followed that could lead out of the submission: symbolic links,
# devices, pipes and the like where files are taken end the grading.  So does
# whatever no honest submission has: huge files, thousands of them, names that
# a shell or make could take for more than a name.

use strict;
use warnings;

use Fcntl qw(O_RDONLY O_NOFOLLOW O_NONBLOCK S_ISREG S_ISDIR S_ISLNK);

use Exporter 'import';
our @EXPORT_OK = qw(open_submission source_lists with_lists read_whole
  printable PROJECT_DIRS);

use constant PROJECT_DIRS => qw(threads devices lib userprog vm filesys);

use constant {
    MOST_FILES => 2000,
    MOST_BYTES => 16 * 1024 * 1024,
    MOST_BYTES_IN_FILE => 1024 * 1024,
    DEEPEST => 8,
};

my $plain_name = qr/\A[A-Za-z0-9_][A-Za-z0-9_.+-]*\z/;
my $plain_path = qr{\A[A-Za-z0-9_][A-Za-z0-9_.+-]*
                    (?:/[A-Za-z0-9_][A-Za-z0-9_.+-]*)+\z}x;

# refuse (WHY) ends the grading of a submission: the caller of
# open_submission or source_lists gets a hash with WHY.
sub refuse {
    my ($why) = @_;
    die {refused => printable ($why)};    ## no critic (RequireCarping)
}

# printable (TEXT) returns TEXT as one that can do nothing to a terminal or a
# log: bytes that are not ASCII text become \xNN.
sub printable {
    my ($text) = @_;
    $text =~ s/([^\x20-\x7e])/sprintf '\\x%02x', ord $1/ge;
    return $text;
}

# open_submission (DIR, KIT) looks at the submission in DIR.  Returns a hash:
#   root      where its tree is: DIR, or a directory src or pintos/src in it
#   files     { path below root => contents } of the files that are taken
#   ignored   paths of files that differ from those of KIT, or are new beside
#             them, and are not taken
#   makefile  contents of its Makefile.build, or undef
# Refuses a submission that cannot be honest.
sub open_submission {
    my ($dir, $kit) = @_;
    my ($root) = grep { -d "$_/threads" && !-l "$_/threads" }
      $dir, "$dir/src", "$dir/pintos/src";
    refuse ('there is no directory threads in it') if !defined $root;
    my %found = (root => $root, files => {}, ignored => [], bytes => 0);
    for my $top (PROJECT_DIRS) {
        my @info = lstat "$root/$top" or next;
        refuse ("$top: not a directory") if !S_ISDIR ($info[2]);
        collect (\%found, $top, 1);
    }
    if (lstat "$root/Makefile.build") {
        $found{makefile} = read_whole ("$root/Makefile.build",
            MOST_BYTES_IN_FILE);
        refuse ("Makefile.build: $!") if !defined $found{makefile};
    }
    $found{ignored} = [ not_taken ($root, $kit) ];
    return \%found;
}

# collect (FOUND, DIR, DEPTH) adds the sources below DIR to FOUND.
sub collect {
    my ($found, $dir, $depth) = @_;
    refuse ("$dir: directories within directories") if $depth > DEEPEST;
    opendir my $handle, "$found->{root}/$dir" or refuse ("$dir: $!");
    my @names = sort grep { !/\A\.\.?\z/ } readdir $handle;
    closedir $handle;
    for my $name (@names) {
        my $path = "$dir/$name";

        # What building left there is made anew.
        next if $depth == 1 && $name =~ /\Abuild(?:-[A-Za-z0-9]+)?\z/;
        my @info = lstat "$found->{root}/$path" or next;
        if (S_ISDIR ($info[2])) {
            next if $name =~ /\A\./;
            refuse ("$path: not a plain name") if $name !~ $plain_name;
            collect ($found, $path, $depth + 1);
            next;
        }
        refuse ("$path: a symbolic link") if S_ISLNK ($info[2]);
        refuse ("$path: neither file nor directory") if !S_ISREG ($info[2]);
        next if $name !~ /\.[chS]\z/;
        refuse ("$path: not a plain name") if $name !~ $plain_name;
        refuse ("$path: more than " . MOST_BYTES_IN_FILE . " bytes")
          if $info[7] > MOST_BYTES_IN_FILE;
        refuse ('more than ' . MOST_FILES . ' source files')
          if keys %{ $found->{files} } >= MOST_FILES;
        refuse ('sources of more than ' . MOST_BYTES . ' bytes')
          if ($found->{bytes} += $info[7]) > MOST_BYTES;
        my $text = read_whole ("$found->{root}/$path", MOST_BYTES_IN_FILE);
        refuse ("$path: $!") if !defined $text;
        $found->{files}{$path} = $text;
    }
    return;
}

# read_whole (FILE, MOST) returns the contents of FILE, which must be a file
# and no link, and of at most MOST bytes; undef with $! otherwise.
sub read_whole {
    my ($file, $most) = @_;
    sysopen my $handle, $file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK or return;
    binmode $handle;
    if (!-f $handle || -s $handle > $most) {
        require Errno;
        $! = -f $handle         ## no critic (RequireLocalizedPunctuationVars)
          ? Errno::EFBIG () : Errno::EINVAL ();
        return;
    }
    my $text = '';
    while (length ($text) <= $most) {
        my $got = sysread $handle, $text, $most + 1 - length ($text),
          length $text;
        return if !defined $got;
        last if !$got;
    }
    close $handle;
    return $text;
}

# not_taken (ROOT, KIT) returns the paths of files of the submission at ROOT
# that are not taken, although they differ from those in KIT or stand new
# beside them.  It looks only into directories that KIT has.
sub not_taken {
    my ($root, $kit) = @_;
    my @dirs = ('.');
    my @paths;
    while (defined (my $dir = shift @dirs)) {
        opendir my $handle, "$root/$dir" or next;
        my @names = sort grep { !/\A\./ } readdir $handle;
        closedir $handle;
        my $ours = grep { $dir =~ m{\A\./\Q$_\E(?:/|\z)} } PROJECT_DIRS;
        for my $name (@names) {
            (my $path = "$dir/$name") =~ s{\A\./}{};
            next if $ours && $name =~ /\.[chS]\z/;
            next if $path eq 'Makefile.build';
            next if $name =~ /\Abuild(?:-|\z)|[.]o\z|~\z/;
            my @theirs = lstat "$root/$path" or next;
            my @kits = lstat "$kit/$path";
            if (S_ISDIR ($theirs[2])) {
                push @dirs, "$dir/$name" if @kits && @dirs < MOST_FILES;
                next;
            }
            push @paths, $path
              if !@kits || !S_ISREG ($theirs[2]) || $theirs[7] != $kits[7]
              || differ ("$root/$path", "$kit/$path");
            return @paths, '...' if @paths >= 100;
        }
    }
    return @paths;
}

# differ (FILE, FILE) says whether two files differ.
sub differ {
    my (@files) = @_;
    my ($one, $other) = map { read_whole ($_, MOST_BYTES) } @files;
    return !defined $one || !defined $other || $one ne $other;
}

# source_lists (TEXT, KIT, EXISTS) reads the lists DIR_SRC of the project
# directories out of TEXT, a Makefile.build.  Words that KIT, the kit's one,
# has in the list of the same name are as good as paths.  EXISTS says whether
# the tree that is to be built has a file.  Returns { DIR => [ word... ] } for
# the lists that TEXT has, of the DIRs given, or of all.
sub source_lists {
    my ($text, $kit, $exists, @dirs) = @_;
    my %kits;
    for my $line (defined $kit ? logical_lines ($kit) : ()) {
        my ($dir, undef, $words) = assignment ($line) or next;
        $kits{"$dir $_"} = 1 for split ' ', $words;
    }
    my %lists;
    for my $line (logical_lines ($text)) {
        my ($dir, $how, $words) = assignment ($line) or next;
        next if @dirs && !grep { $_ eq $dir } @dirs;
        my @paths;
        for my $word (split ' ', $words) {
            if (!$kits{"$dir $word"}) {
                refuse ("Makefile.build: ${dir}_SRC: `$word' is not the plain"
                      . ' path of a source') if !is_source ($word);
                refuse ("Makefile.build: ${dir}_SRC: there is no file $word")
                  if !$exists->($word);
            }
            push @paths, $word;
        }
        $lists{$dir} = [] if $how ne '+' && $how ne '?';
        my %have = map { $_ => 1 } @{ $lists{$dir} };
        push @{ $lists{$dir} }, grep { !$have{$_}++ } @paths;
    }
    return \%lists;
}

# is_source (WORD) says whether WORD is the path of a C or assembly file below
# the project directories.
sub is_source {
    my ($word) = @_;
    return $word =~ $plain_path && $word =~ /\.[cS]\z/
      && grep { index ($word, "$_/") == 0 } PROJECT_DIRS;
}

# assignment (LINE) returns the directory, the sort of assignment ('', '+',
# ':', '?') and the value if LINE assigns to a list of sources of ours.
sub assignment {
    my ($line) = @_;
    return if !defined $line;
    $line =~ s/#.*//s;
    my ($dir, $how, $value) =
      $line =~ m{\A[ ]*([A-Za-z]+(?:/[A-Za-z]+)?)_SRC\s*([+?]|:{1,3}|)=(.*)\z}s
      or return;
    return if !grep { $dir =~ m{\A\Q$_\E(?:/|\z)} } PROJECT_DIRS;
    $how =~ s/:+/:/;
    return ($dir, $how, $value);
}

# logical_lines (TEXT) returns the lines of a makefile, those that continue
# joined.
sub logical_lines {
    my ($text) = @_;
    $text =~ s/\r\n/\n/g;
    $text =~ s/\\\n[ \t]*/ /g;
    return split /\n/, $text;
}

# with_lists (TEXT, LISTS) returns TEXT, the kit's Makefile.build, with LISTS
# in place of its own lists of the same names.
sub with_lists {
    my ($text, $lists) = @_;
    my %written;
    my $write = sub {
        my ($dir) = @_;
        return '' if $written{$dir}++;
        return join '', map { "${dir}_SRC += $_\n" } @{ $lists->{$dir} };
    };
    $text =~ s{^([^\n]*(?:\\\n[^\n]*)*)\n}{
        my $line = $1;
        my ($dir) = assignment (logical_lines ($line));
        defined $dir && $lists->{$dir} ? $write->($dir) : "$line\n";
    }gem;

    # Lists that the kit does not have come before they are used.
    my $rest = join '', map { $write->($_) } sort keys %{$lists};
    $text =~ s{^(?=include\s\S*tests/Make\.tests$)}{$rest}m;
    return $text;
}

1;
