package PintosHost::Leaks;

# Does a tree for students tell what they are to find out?
#
# What belongs to the exercises that are not solved is known: their rooms, and
# the lines with their tags.  Three things betray it:
#
#   text    three lines in a row (of at least ten tokens together, blank lines
#           and braces not counted) that stand there, but neither in a baseline
#           nor in a source file that goes out anyway; or, wherever else it
#           may stand, a run of eight lines that no baseline has
#   names   identifiers that stand there alone; in source files and texts, and
#           in symbols and debug information of objects
#   words   in objects: strings that stand there alone
#
# And no tag may be left.

use strict;
use warnings;

use Exporter 'import';
our @EXPORT_OK = qw(secrets find_leaks);

use PintosHost::Handout qw(tree_files slurp language tagged process_tags);

# Lines in a row, and their tokens, that are no accident.
use constant { WINDOW => 3, TOKENS => 10, LONG => 8 };

# Shorter names and strings are no secrets.
use constant { NAME_LENGTH => 6, STRING_LENGTH => 12 };

# is_source (PATH) is true for what is compiled, run or read by make.
sub is_source {
    my ($path) = @_;
    return $path =~ /\.(?:[chS]|p[lm]|ck|t)\z/ || $path !~ /\.\w+\z/
      || $path =~ m{(?:\A|/)Make[^/]*\z};
}

# is_object (BYTES) is true for what compilers, linkers and ar make.
sub is_object {
    my ($bytes) = @_;
    return $bytes =~ /\A(?:\x7fELF|!<arch>\n)/;
}

# significant (BYTES) returns the lines that count, each [number, text], with
# single blanks between tokens and without the signs of comments and patches.
sub significant {
    my ($bytes) = @_;
    my @lines;
    my $number = 0;
    for my $line (split /\n/, $bytes) {
        $number++;
        $line =~ s{\A[-+>\s]*(?:/\*|\*(?=\s)|\#(?=\s)|<!--)?\s*}{};
        $line =~ s{\s*(?:\*/|-->)?\s*\z}{};
        next if $line !~ /[^{}\s]/;
        push @lines, [ $number, join q{ }, $line =~ /\w+|[^\w\s{}]/g ];
    }
    return @lines;
}

# windows (SIZE, LINE...) returns for each run of SIZE lines its text and the
# place in the list where it begins.
sub windows {
    my ($size, @lines) = @_;
    my @windows;
    for my $i (0 .. @lines - $size) {
        my $text = join "\n", map { $_->[1] } @lines[ $i .. $i + $size - 1 ];
        my $tokens = () = $text =~ /\S+/g;
        push @windows, [ $text, $i ] if $tokens >= TOKENS;
    }
    return @windows;
}

# code (BYTES) returns C or assembly without comments and strings, and the
# strings.
sub code {
    my ($bytes) = @_;
    my @strings;
    $bytes =~ s{/\*.*?\*/|"((?:[^"\\\n]|\\.)*)"}
               {push @strings, $1 if defined $1; defined $1 ? '""' : q{ }}gse;
    return ($bytes, @strings);
}

# names (CODE) returns the identifiers in it that may be secrets.
sub names {
    my ($code) = @_;
    return grep { length >= NAME_LENGTH && /_/ } $code =~ /\b([a-zA-Z_]\w*)\b/g;
}

# secrets (ROOT, MANIFEST, ID...) returns what a tree without exercises ID...
# must not tell, for find_leaks.
sub secrets {
    my ($root, $manifest, @ids) = @_;
    my %known = map { $_ => 1 } @{ $manifest->{order} }, 'reference';
    my %unsolved = map { $_ => 1 } @ids;
    my %solved = map { $_ => 1 } grep { !$unsolved{$_} } keys %known;

    # Each file in two parts: what belongs to the exercises, and the rest.
    my %room;
    for my $id (@{ $manifest->{order} }) {
        my $e = $manifest->{exercise}{$id};
        $room{$_} = $id for @{ $e->{swap} }, @{ $e->{drop} };
    }
    my (@parts, @open);
    for my $path (tree_files ($root)) {
        my $bytes;
        if ($path =~ m{\Ahandout/(.*)} && defined $room{$1}) {
            push @open, [ $path, process_tags ($path, slurp ("$root/$path"),
                    \%solved, \%known), 'baseline' ];
            next;
        }
        next if !is_source ($path) && !defined $room{$path};
        next if $path =~ m{\A(?:handout|tests/(?:mutants|races|cheats))/};
        $bytes = slurp ("$root/$path");
        if (defined $room{$path} && $unsolved{ $room{$path} }) {
            push @parts, [ $path, $bytes, $room{$path} ];
            next;
        }
        push @parts, tagged_runs ($path, $bytes, \%unsolved, \%known);
        push @open, [ $path, process_tags ($path, $bytes, \%solved, \%known),
            defined $room{$path} ? 'solved' : 'source' ];
    }
    return collect (\@parts, \@open, \%known);
}

# tagged_runs (PATH, BYTES, UNSOLVED, KNOWN) returns the runs of lines of
# unsolved exercises in a file, as in secrets.
sub tagged_runs {
    my ($path, $bytes, $unsolved, $known) = @_;
    my $language = language ($path);
    return if !defined $language || index ($bytes, '@') < 0;
    my (@runs, $current);
    for my $line (split /\n/, $bytes) {
        my ($bare, @ids) = tagged ($language, $line, $known);
        my ($id) = grep { $unsolved->{$_} } @ids;
        if (!defined $id) {
            $current = undef;
            next;
        }
        push @runs, $current = [ $path, q{}, $id ] if !$current;
        $current->[1] .= "$bare\n";
    }
    return @runs;
}

# collect (PARTS, OPEN, KNOWN) makes of both the hash for find_leaks.
sub collect {
    my ($parts, $open, $known) = @_;
    my %secret = (known => $known, window => {}, long => {}, name => {},
        string => {});
    for my $part (@$parts) {
        my ($path, $bytes, $id) = @$part;
        my @lines = significant ($bytes);
        $secret{window}{ $_->[0] } ||= $id for windows (WINDOW, @lines);
        $secret{long}{ $_->[0] } ||= $id for windows (LONG, @lines);
        next if $path !~ /\.[chS]\z/;
        my ($code, @strings) = code ($bytes);
        $secret{name}{$_} ||= $id for names ($code);
        $secret{string}{$_} ||= $id
          for grep { length >= STRING_LENGTH && !/\\/ } @strings;
    }
    for my $file (@$open) {
        my ($path, $bytes, $kind) = @$file;
        my @lines = significant ($bytes);
        delete $secret{window}{ $_->[0] } for windows (WINDOW, @lines);
        if ($kind ne 'source') {
            delete $secret{long}{ $_->[0] } for windows (LONG, @lines);
        }
        my ($code, @strings) = $path =~ /\.[chS]\z/ ? code ($bytes) : $bytes;
        delete $secret{name}{$_} for names ($code);
        delete $secret{string}{$_} for @strings;
    }
    return \%secret;
}

# find_leaks (SECRET, PATH, BYTES) returns what a file tells, a line each.
sub find_leaks {
    my ($secret, $path, $bytes) = @_;
    return object_leaks ($secret, $path, $bytes) if is_object ($bytes);
    return if $bytes =~ /\0/;
    my @leaks;
    my @lines = significant ($bytes);
    my %told;
    for my $kind ([ WINDOW, 'window' ], [ LONG, 'long' ]) {
        my ($size, $table) = @$kind;
        for my $window (windows ($size, @lines)) {
            my ($text, $i) = @$window;
            my $id = $secret->{$table}{$text};
            next if !defined $id || $told{$i}++;
            $told{ $i + $_ } = 1 for 1 .. $size - 1;
            push @leaks, sprintf '%s:%d: %d lines of exercise %s', $path,
              $lines[$i][0], $size, $id;
        }
    }
    my %word;
    my $number = 0;
    my $language = language ($path);
    for my $line (split /\n/, $bytes) {
        $number++;
        for my $name (names ($line)) {
            my $id = $secret->{name}{$name};
            push @leaks, "$path:$number: `$name' is of exercise $id"
              if defined $id && !$word{$name}++;
        }
        next if !defined $language;
        my (undef, @ids) = tagged ($language, $line, $secret->{known});
        push @leaks, "$path:$number: tag \@$ids[0]" if @ids;
    }
    return @leaks;
}

# object_leaks (SECRET, PATH, BYTES) does so for an object.
sub object_leaks {
    my ($secret, $path, $bytes) = @_;
    my (@leaks, %told);
    for my $text ($bytes =~ /([\x20-\x7e\n\t]{4,})/g) {
        for my $name (names ($text)) {
            my $id = $secret->{name}{$name};
            push @leaks, "$path: `$name' is of exercise $id"
              if defined $id && !$told{$name}++;
        }
        next if length $text < STRING_LENGTH;
        for my $string (keys %{ $secret->{string} }) {
            push @leaks, "$path: \"$string\" is of exercise "
              . $secret->{string}{$string}
              if index ($text, $string) >= 0 && !$told{$string}++;
        }
    }
    return @leaks;
}

1;
