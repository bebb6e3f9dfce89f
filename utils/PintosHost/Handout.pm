package PintosHost::Handout;

# From the complete tree to one in which some exercises are not solved: files
# left out, baselines put in, tagged lines deleted.
#
# A tag is @ID at the end of a line's comment, ID being an exercise or
# `reference', for what never goes out:
#
#   C, assembly        code;   /* @ID */      or   /* Text. @ID */
#   in their comments  a line of prose @ID
#   Markdown           text <!-- @ID -->
#   all others         text  # @ID            or   # Text. @ID
#
# A line with several tags belongs to all of these exercises together: it
# stays only where each is solved.

use strict;
use warnings;

use File::Find ();

# What the harness knows of project texts.
BEGIN {
    my ($top) = __FILE__ =~ m{\A(.*/)[^/]*/[^/]*/[^/]*\z};
    unshift @INC, defined $top ? $top : q{.};
}
use tests::Verdict::Requirements qw(pruned);

use Exporter 'import';
our @EXPORT_OK = qw(tree_files read_choice derive tagged tag_problems
  process_tags language slurp);

# slurp (FILE) returns its bytes.
sub slurp {
    my ($file) = @_;
    open my $handle, '<:raw', $file or die "$file: $!\n";
    local $/ = undef;
    my $bytes = <$handle>;
    close $handle or die "$file: $!\n";
    return $bytes;
}

# tree_files (ROOT) returns the names of the tree's files, sorted: those that
# git knows, else all but what is built.
sub tree_files {
    my ($root) = @_;
    my @files;
    if (-e "$root/.git") {
        open my $handle, '-|', 'git', '-C', $root, 'ls-files', '-z',
          '--cached', '--others', '--exclude-standard'
          or die "cannot run git: $!\n";
        local $/ = "\0";
        while (my $file = <$handle>) {
            chomp $file;
            push @files, $file if -f "$root/$file";
        }
        close $handle or die "git ls-files failed\n";
    } else {
        my $wanted = sub {
            if (-d && m{/build(?:-[^/]*)?\z}) {
                $File::Find::prune = 1;
            } elsif (-f && !/~\z/) {
                push @files, substr $_, length ($root) + 1;
            }
        };
        File::Find::find ({ wanted => $wanted, no_chdir => 1 }, $root);
    }
    @files = sort @files;
    return @files;
}

# --- Which files ------------------------------------------------------------

# pattern (TEXT) returns a regular expression for a pattern of handout/FILES.
sub pattern {
    my ($text) = @_;
    my $re = join '[^/]*', map { quotemeta } split /\*/, $text, -1;
    return $text =~ m{/\z} ? qr/\A$re/ : qr/\A$re\z/;
}

# read_choice (FILE) reads handout/FILES and returns a function: the name
# under which a file goes out, or undef.
sub read_choice {
    my ($file) = @_;
    my @rules;
    open my $handle, '<', $file or die "$file: $!\n";
    while (my $line = <$handle>) {
        next if $line =~ /\A\s*(?:#.*)?\z/s;
        my ($word, @patterns) = split q{ }, $line;
        my $name;
        (undef, $name) = splice @patterns, 1
          if $word eq 'give' && @patterns == 3 && $patterns[1] eq 'as';
        die "$file:$.: give or keep what?\n"
          if $word !~ /\A(?:give|keep)\z/ || !@patterns;
        push @rules, [ pattern ($_), $word eq 'give', $name ] for @patterns;
    }
    close $handle or die "$file: $!\n";
    return sub {
        my ($path) = @_;
        for my $rule (reverse @rules) {
            my ($re, $given, $name) = @$rule;
            next if $path !~ $re;
            return !$given ? undef : defined $name ? $name : $path;
        }
        return;
    };
}

# --- Tags -------------------------------------------------------------------

# language (PATH) returns how comments look there: c, markdown, hash, or undef
# for files that cannot have tags.
sub language {
    my ($path) = @_;
    return 'c' if $path =~ /\.(?:[chS]|lds|lds\.S)\z/;
    return 'markdown' if $path =~ /\.md\z/;
    return if $path =~ /\.(?:patch|html|json|xsd|txt|tmpl|svg|png|expected)\z/;
    return 'hash';
}

# The tags at a line's end, by language: $1 is what is before the tags, $2
# they, $3 what is behind them.
my $ids = qr/((?:[ \t]+@[a-z][a-z0-9-]*)+)/;
my %form = (
    c => [ qr{\A(.*/\*.*?)$ids([ \t]*\*/[ \t]*)\z}s, qr{\A(.*\S)$ids()\z}s ],
    markdown => [qr{\A(.*<!--.*?)$ids([ \t]*-->[ \t]*)\z}s],
    hash => [qr{\A((?:|.*\s)\#.*?)$ids()\z}s],
);

# tagged (LANGUAGE, LINE) returns the line without its tags, and their ids;
# the line as it is if there are none.  KNOWN->{ID} says which ids there are.
sub tagged {
    my ($language, $line, $known) = @_;
    return $line if index ($line, '@') < 0;
    for my $re (@{ $form{$language} }) {
        my ($before, $tags, $behind) = $line =~ $re or next;
        my @ids = $tags =~ /@([a-z0-9-]+)/g;
        next if grep { !$known->{$_} } @ids;
        return (bare ($language, $before, $behind), @ids);
    }
    return $line;
}

# bare (LANGUAGE, BEFORE, BEHIND) returns the line without tags; a comment
# that was there for them alone goes, too.
sub bare {
    my ($language, $before, $behind) = @_;
    if ($behind ne q{} || $language eq 'hash') {
        my $empty =
            $language eq 'c' ? qr{\s*/\*\z}
          : $language eq 'markdown' ? qr{\s*<!--\z}
          :                           qr{\s*\#\z};
        return $before if $before =~ s/$empty//;
    }
    return $before . $behind;
}

# process_tags (PATH, BYTES, SOLVED, KNOWN) returns the file without the lines
# of what is not solved and without tags.  Where a blank line stood before the
# deleted lines and behind them, one is left.
sub process_tags {
    my ($path, $bytes, $solved, $known) = @_;
    my $language = language ($path);
    return $bytes if !defined $language || index ($bytes, '@') < 0;
    my @lines = split /^/, $bytes;
    my @out;
    my $deleted = 0;
    for my $line (@lines) {
        my $end = $line =~ s/(\n)\z// ? $1 : q{};
        my ($bare, @ids) = tagged ($language, $line, $known);
        if (grep { !$solved->{$_} } @ids) {
            $deleted = 1;
            next;
        }
        my $blank = $bare =~ /\A\s*\z/;
        next if $deleted && $blank && (!@out || $out[-1] =~ /\A\s*\{?\s*\z/);
        $deleted = 0;
        push @out, $bare . $end;
    }
    return join q{}, @out;
}

# tag_problems (PATH, BYTES, KNOWN) returns what is wrong with the tags of a
# file, each with its line number: a tag on a line that cannot be deleted
# alone, because it is only part of something, or that no tool would see.
sub tag_problems {
    my ($path, $bytes, $known) = @_;
    my $language = language ($path);
    my @problems;
    my @lines = split /\n/, $bytes;
    my $id = join '|', map { quotemeta } sort keys %$known;
    $id = qr/(?<![\w.\@\\\$])\@(?:$id)(?![\w.-])/;
    my %stray = (c => qr/$id/, markdown => qr/<!--.*$id/,
        hash => qr/(?:\A|\s)\#.*$id/);
    my $depth = 0;          # of parentheses
    my $previous = q{};     # the last line with anything on it
    my $in_comment = 0;
    for my $i (0 .. $#lines) {
        my $line = $lines[$i];
        my ($bare, @ids) =
          defined $language ? tagged ($language, $line, $known) : $line;
        my $problem;
        if (@ids) {
            $problem =
                $language eq 'c'
              ? c_problem ($previous, $bare, $in_comment,
                $path =~ /\.S\z/ ? undef : $depth)
              : $language eq 'hash' ? hash_problem ($previous, $bare)
              :                       undef;
        } elsif (defined $language && $line =~ $stray{$language}) {
            $problem = 'a tag that is not at the end of its comment';
        }
        push @problems, [ $i + 1, $problem ] if defined $problem;
        if (defined $language && $language eq 'c') {
            my $code = $line;
            $code =~ s{\A.*\*/}{} && ($in_comment = 0)
              if $in_comment && $code =~ m{\*/};
            $code = $in_comment ? q{} : code_of ($code);
            $in_comment = 1 if $code =~ s{/\*.*}{};
            $depth += ($code =~ tr/(//) - ($code =~ tr/)//);
        }
        $previous = $bare if $bare =~ /\S/ && !@ids;
    }
    return @problems;
}

# code_of (LINE) returns a line of C or assembly without the comments that end
# in it, and with empty strings.
sub code_of {
    my ($line) = @_;
    $line =~ s{/\*.*?\*/|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'}
              {substr ($&, 0, 1) eq '/' ? q{} : '""'}ge;
    $line =~ s/\s+\z//;
    return $line;
}

# c_problem (PREVIOUS, LINE, IN_COMMENT, DEPTH) returns why LINE of a C or
# assembly file cannot be deleted alone, or undef.  PREVIOUS is the last line
# before it that has no tag, DEPTH says how many parentheses are open, and is
# undef in assembly, where a line is a statement.
sub c_problem {
    my ($previous, $line, $in_comment, $depth) = @_;
    return $line =~ m{\*/} ? 'the end of a comment' : undef if $in_comment;
    my $code = code_of ($line);
    return 'the beginning of a comment' if $code =~ m{/\*};
    return if $code =~ /\A\s*\z/ || $code =~ /\A\s*#\s*include\b/;
    return 'a directive on which others depend'
      if $code =~ /\A\s*#\s*(?:if|el|endif)/;
    my $open = 0;
    for my $sign ($code =~ /[][(){}]/g) {
        $open += $sign =~ /[[({]/ ? 1 : -1;
        return 'brackets that other lines open or close' if $open < 0;
    }
    return 'brackets that other lines open or close' if $open;
    return 'a line that goes on' if $code =~ /\\\z/ || $previous =~ /\\\z/;
    return if !defined $depth || $code =~ /\A\s*#/;

    (my $before = $previous) =~ s{\A.*\*/}{};
    $before = code_of ($before);
    return 'an argument' if $depth > 0;
    return 'not a whole statement, declaration or row' if $code !~ /[;,:}]\z/;
    return 'the rest of what is before it'
      if $before !~ /[;{}:]\z/ && $before !~ /\A\s*(?:#.*)?\z/
      && !($before =~ /,\z/ && $code =~ /,\z/);
    return;
}

# hash_problem (PREVIOUS, LINE) does the same for a line of a makefile, a
# script or a rubric.
sub hash_problem {
    my ($previous, $line) = @_;
    return 'a line that goes on' if $line =~ /\\\s*\z/;
    return 'what a line goes on with' if $previous =~ /\\\s*\z/;
    return;
}

# --- Putting it together ----------------------------------------------------

# derive (ROOT, MANIFEST, SOLVED, PROJECTS) returns the tree in which the
# exercises of SOLVED (ids) are solved and which has the given projects: for
# each name the bytes and whether it may be executed.
sub derive {
    my ($root, $manifest, $solved_ids, $projects) = @_;
    my %solved = map { $_ => 1 } @$solved_ids;
    my %known = map { $_ => 1 } @{ $manifest->{order} }, 'reference';
    my %has = map { $_ => 1 } @$projects;
    my $choice = read_choice ("$root/handout/FILES");

    my (%swapped, %dropped);
    for my $id (grep { !$solved{$_} } @{ $manifest->{order} }) {
        my $e = $manifest->{exercise}{$id};
        $swapped{$_} = 1 for @{ $e->{swap} };
        $dropped{$_} = 1 for @{ $e->{drop} };
    }

    # Files of projects that the tree does not have.
    my @foreign = map { pattern ($_) }
      map { @{ $manifest->{belongs}{$_} || [] } }
      grep { !$has{$_} } @{ $manifest->{projects} };

    my %tree;
    for my $path (tree_files ($root)) {
        next if $dropped{$path} || grep { $path =~ $_ } @foreign;
        my $name = $choice->($path);
        next if !defined $name;
        my $source = $swapped{$path} ? "$root/handout/$path" : "$root/$path";
        delete $swapped{$path};
        $tree{$name} = {
            bytes => process_tags ($path, slurp ($source), \%solved, \%known),
            executable => -x $source ? 1 : 0,
        };
    }

    # A text names only tests that are there.
    for my $name (grep { m{\Adoc/projects/.*\.md\z} } keys %tree) {
        $tree{$name}{bytes}
          = pruned ($tree{$name}{bytes}, sub { $tree{ $_[0] } });
    }
    return \%tree;
}

1;
