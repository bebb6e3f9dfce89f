package Mutation::Patch;

# A mutant's file: what it breaks, what should notice, and the change itself
# as a unified diff.
#
#     Project: threads
#     Sentence: T-ALM-2
#     Requirement: one sentence, perhaps
#       on several lines
#     Killed-by: test test ...
#     Equivalent: a proof that nobody can tell the difference
#
#     --- a/threads/lock.c
#     +++ b/threads/lock.c
#     @@ -40,7 +40,6 @@
#
# A change applies where its old lines stand, wherever that is now; lines
# that are gone, or stand in two places of which neither is the old one, make
# it stale.

use strict;
use warnings;

use Exporter 'import';
our @EXPORT_OK = qw(read_mutant apply_mutant slurp spew make_diff);

# slurp (FILE) returns what is in FILE; dies if it cannot.
sub slurp {
    my ($file) = @_;
    open my $handle, '<:raw', $file or die "$file: $!\n";
    local $/ = undef;
    my $text = <$handle>;
    close $handle or die "$file: $!\n";
    return defined $text ? $text : '';
}

# spew (FILE, TEXT) makes TEXT what is in FILE; dies if it cannot.
sub spew {
    my ($file, $text) = @_;
    open my $handle, '>:raw', $file or die "$file: $!\n";
    print {$handle} $text or die "$file: $!\n";
    close $handle or die "$file: $!\n";
    return;
}

# read_mutant (FILE) returns a mutant: name, file, sentences (an array; see
# utils/requirements), requirement, killers (an array), equivalent (undef
# unless declared), changes (an array of path, line, old and new lines).  Dies
# with one line if FILE is none.
sub read_mutant {
    my ($file) = @_;
    my ($name) = $file =~ m{([^/]+)\.patch\z}
      or die "$file: a mutant's name ends in .patch\n";
    my @lines = split /(?<=\n)/, slurp ($file);
    my %field;
    my $key;
    while (@lines && $lines[0] !~ /\A--- /) {
        my $line = shift @lines;
        if ($line =~ /\A([A-Z][a-z-]+):\s*(.*?)\s*\z/) {
            $key = $1;
            $field{$key} = $2;
        } elsif ($line =~ /\A\s+(\S.*?)\s*\z/ && defined $key) {
            $field{$key} .= " $1";
        } elsif ($line =~ /\S/) {
            die "$file: this is no header line: $line";
        }
    }
    for my $needed ('Requirement', 'Killed-by') {
        die "$file: has no line `$needed:'\n" if !defined $field{$needed};
    }
    die "$file: the requirement is empty\n" if $field{Requirement} eq '';
    die "$file: an equivalent mutant needs a proof\n"
      if defined $field{Equivalent} && $field{Equivalent} eq '';
    return {
        name => $name,
        file => $file,
        project => defined $field{Project} ? $field{Project} : 'threads',
        sentences => [ split ' ', defined $field{Sentence}
              ? $field{Sentence} : '' ],
        requirement => $field{Requirement},
        killers => [ split ' ', $field{'Killed-by'} ],
        equivalent => $field{Equivalent},
        changes => read_changes ($file, @lines),
    };
}

# read_changes (FILE, LINE...) returns the changes in a unified diff.
sub read_changes {
    my ($file, @lines) = @_;
    my ($path, @changes);
    while (@lines) {
        my $line = shift @lines;
        if ($line =~ /\A--- /) {
            my $next = shift @lines;
            ($path) = defined $next ? $next =~ m{\A\+\+\+ [^/\s]+/(\S+)} : ();
            die "$file: no line `+++ b/PATH' after `---'\n"
              if !defined $path || $path =~ m{(?:\A|/)\.\.(?:/|\z)};
        } elsif (defined $path && $line =~ /\A@@ -(\d+)(?:,(\d+))? \+\d+(?:,(\d+))? @@/) {
            my ($at, $old_cnt, $new_cnt)
              = ($1, defined $2 ? $2 : 1, defined $3 ? $3 : 1);
            my %change = (path => $path, line => $at, old => [], new => []);
            while (@{ $change{old} } < $old_cnt || @{ $change{new} } < $new_cnt) {
                my $text = shift @lines;
                $text = " \n" if defined $text && $text eq "\n";
                die "$file: a hunk ends too early\n"
                  if !defined $text || $text !~ s/\A([ +-])//;
                push @{ $change{old} }, $text if $1 ne '+';
                push @{ $change{new} }, $text if $1 ne '-';
            }
            push @changes, \%change;
        } elsif ($line =~ /\S/) {
            die "$file: this is no line of a diff: $line";
        }
    }
    die "$file: changes nothing\n" if !@changes;
    return \@changes;
}

# apply_mutant (MUTANT, DIR) changes the tree at DIR.  Dies with one line, and
# leaves the tree alone, if the mutant is stale.
sub apply_mutant {
    my ($mutant, $dir) = @_;
    my %content;
    my $number = 0;
    for my $change (@{ $mutant->{changes} }) {
        $number++;
        my $path = $change->{path};
        die "stale: there is no $path any more\n" if !-f "$dir/$path";
        $content{$path} ||= [ split /(?<=\n)/, slurp ("$dir/$path") ];
        my @places = places ($content{$path}, $change->{old});
        die "stale: change $number does not apply to $path any more\n"
          if !@places;
        my ($place) = grep { $_ == $change->{line} - 1 } @places;
        die "stale: change $number applies to $path in "
          . @places . " places\n"
          if !defined $place && @places > 1;
        $place = $places[0] if !defined $place;
        splice @{ $content{$path} }, $place, scalar @{ $change->{old} },
          @{ $change->{new} };
    }
    spew ("$dir/$_", join '', @{ $content{$_} }) for keys %content;
    return;
}

# places (LINES, WANTED) returns the indexes at which the lines WANTED stand.
sub places {
    my ($lines, $wanted) = @_;
    my @places;
  PLACE: for my $i (0 .. @$lines - @$wanted) {
        for my $j (0 .. $#$wanted) {
            next PLACE if $lines->[$i + $j] ne $wanted->[$j];
        }
        push @places, $i;
    }
    return @places;
}

# make_diff (PATH, OLD, NEW) returns a unified diff of texts that differ in
# one run of lines, as many before as after.
sub make_diff {
    my ($path, $old, $new) = @_;
    my @old = split /(?<=\n)/, $old;
    my @new = split /(?<=\n)/, $new;
    my ($first, $last) = (0, $#old);
    $first++ while $old[$first] eq $new[$first];
    $last-- while $old[$last] eq $new[$last];
    my $from = $first < 3 ? 0 : $first - 3;
    my $to = $last + 3 > $#old ? $#old : $last + 3;
    my $cnt = $to - $from + 1;
    return join '', "--- a/$path\n", "+++ b/$path\n",
      sprintf ("@@ -%d,%d +%d,%d @@\n", $from + 1, $cnt, $from + 1, $cnt),
      map ({ " $_" } @old[$from .. $first - 1]),
      map ({ "-$_" } @old[$first .. $last]),
      map ({ "+$_" } @new[$first .. $last]),
      map ({ " $_" } @old[$last + 1 .. $to]);
}

1;
