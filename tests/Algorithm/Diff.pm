# Differences between two sequences of strings, as a series of hunks.
#
# This has the calls of the CPAN module Algorithm::Diff's object interface
# that checkers use, and the name under which they know it:
#
#     my $diff = Algorithm::Diff->new (\@a, \@b);
#     while ($diff->Next ()) {
#         if ($diff->Same ()) {
#             ... $diff->Items (1) ...       # in both
#         } else {
#             ... $diff->Items (1) ...       # only in @a
#             ... $diff->Items (2) ...       # only in @b
#         }
#     }
#
# A hunk is either equal in both sequences, or what stands between two equal
# ones; then one side of it may be empty.

package Algorithm::Diff;

use strict;
use warnings;

our $VERSION = '1.0';

# Longest table, in cells, that is spent on finding the best match of two
# sequences.
my $table_limit = 4_000_000;

# Returns the differences between the arrays A and B refer to, before their
# first hunk.
sub new {
    my ($class, $first, $second) = @_;
    my $self = {
        sequences => [undef, $first, $second],
        hunks => [find_hunks ($first, $second)],
        current => -1,
    };
    return bless ($self, $class);
}

# Moves on to the next hunk.  Returns its number, from 1, or 0 after the
# last one; the call after that starts over.
sub Next {
    my ($self) = @_;
    if (++$self->{current} >= @{$self->{hunks}}) {
        $self->{current} = -1;
        return 0;
    }
    return $self->{current} + 1;
}

# Returns the items of the current hunk if it is equal in both sequences, an
# empty list otherwise; in scalar context, their number.
sub Same {
    my ($self) = @_;
    return wantarray ? () : 0 if !$self->hunk ()->{same};
    return $self->Items (1);
}

# Returns the current hunk's items from sequence NUMBER, 1 or 2; in scalar
# context, how many there are.
sub Items {
    my ($self, $number) = @_;
    my ($from, $to) = $self->range ($number);
    return $to - $from + 1 if !wantarray;
    return @{$self->{sequences}[$number]}[$from..$to];
}

# Returns what is asked for in NAMES about the current hunk: the index of its
# first (min1, min2) or last (max1, max2) item in a sequence.  The range of a
# hunk that has no items there ends before it begins.
sub Get {
    my ($self, @names) = @_;
    my @values = map {
        /^(min|max)([12])$/ or die "cannot get '$_' of a hunk\n";
        ($self->range ($2))[$1 eq 'max' ? 1 : 0];
    } @names;
    return wantarray ? @values : $values[0];
}

# --- Insides --------------------------------------------------------------

# Returns the current hunk.
sub hunk {
    my ($self) = @_;
    die "no current hunk: call Next first\n" if $self->{current} < 0;
    return $self->{hunks}[$self->{current}];
}

# Returns the first and last index of the current hunk in sequence NUMBER.
sub range {
    my ($self, $number) = @_;
    die "there are sequences 1 and 2, not $number\n"
      if $number !~ /^[12]$/;
    my $hunk = $self->hunk ();
    return ($hunk->{start}[$number], $hunk->{end}[$number] - 1);
}

# Returns the hunks of arrays FIRST and SECOND.
sub find_hunks {
    my ($first, $second) = @_;
    my @hunks;
    my ($i, $j) = (0, 0);
    for my $pair (matching_pairs ($first, $second),
                  [scalar (@$first), scalar (@$second)]) {
        my ($match_i, $match_j) = @$pair;
        if ($i < $match_i || $j < $match_j) {
            push (@hunks, {same => 0, start => [undef, $i, $j],
                           end => [undef, $match_i, $match_j]});
        }
        last if $match_i == @$first && $match_j == @$second;

        # Extend the equal hunk if the last pair was its neighbour.
        if (@hunks && $hunks[-1]{same} && $hunks[-1]{end}[1] == $match_i
            && $hunks[-1]{end}[2] == $match_j) {
            $hunks[-1]{end} = [undef, $match_i + 1, $match_j + 1];
        } else {
            push (@hunks, {same => 1, start => [undef, $match_i, $match_j],
                           end => [undef, $match_i + 1, $match_j + 1]});
        }
        ($i, $j) = ($match_i + 1, $match_j + 1);
    }
    return @hunks;
}

# Returns the index pairs of a longest common subsequence of arrays FIRST and
# SECOND.  What is equal at both ends needs no search.
sub matching_pairs {
    my ($first, $second) = @_;
    my ($first_end, $second_end) = (scalar (@$first), scalar (@$second));

    my $start = 0;
    $start++
      while $start < $first_end && $start < $second_end
      && $first->[$start] eq $second->[$start];
    my @tail;
    while ($first_end > $start && $second_end > $start
           && $first->[$first_end - 1] eq $second->[$second_end - 1]) {
        unshift (@tail, [--$first_end, --$second_end]);
    }

    my @head = map { [$_, $_] } 0..$start - 1;
    my @middle = map { [$_->[0] + $start, $_->[1] + $start] }
      common_subsequence ([@$first[$start..$first_end - 1]],
                          [@$second[$start..$second_end - 1]]);
    return (@head, @middle, @tail);
}

# Returns the index pairs of a longest common subsequence of arrays FIRST and
# SECOND, or none if looking for it would take too long.
sub common_subsequence {
    my ($first, $second) = @_;
    my ($m, $n) = (scalar (@$first), scalar (@$second));
    return () if $m == 0 || $n == 0 || $m * $n > $table_limit;

    # $length[$i][$j] is the length for what is left from $i and $j on.
    my @length;
    $length[$m] = [(0) x ($n + 1)];
    for my $i (reverse (0..$m - 1)) {
        my $below = $length[$i + 1];
        my @row;
        $row[$n] = 0;
        for my $j (reverse (0..$n - 1)) {
            if ($first->[$i] eq $second->[$j]) {
                $row[$j] = $below->[$j + 1] + 1;
            } else {
                $row[$j] = $below->[$j] > $row[$j + 1]
                  ? $below->[$j] : $row[$j + 1];
            }
        }
        $length[$i] = \@row;
    }

    my @pairs;
    my ($i, $j) = (0, 0);
    while ($i < $m && $j < $n) {
        if ($first->[$i] eq $second->[$j]) {
            push (@pairs, [$i++, $j++]);
        } elsif ($length[$i + 1][$j] >= $length[$i][$j + 1]) {
            $i++;
        } else {
            $j++;
        }
    }
    return @pairs;
}

1;
