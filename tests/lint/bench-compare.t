#!/usr/bin/env perl

# utils/bench-compare notices what has become dearer or cheaper, and rows that
# come or go.

use strict;
use warnings;

use File::Temp qw(tempdir);
use FindBin;
use JSON::PP;
use Test::More;

my $program = "$FindBin::Bin/../../utils/bench-compare";
my $dir = tempdir (CLEANUP => 1);

# compare (FIGURES, ARG...) returns the exit status and the output for a
# measurement with these figures.
sub compare {
    my ($figures, @args) = @_;
    open my $handle, '>', "$dir/json" or die "json: $!\n";
    print {$handle} encode_json ({ rows => [ map { {
        name => $_, title => 'a row', result => $figures->{$_} } }
        sort keys %{$figures} ] });
    close $handle;
    my $said = `$^X $program @args $dir/stored $dir/json 2>&1`;
    return [ $? >> 8, $said ];
}

my $gcc = '--compiler="gcc 12"';
my %figures = (page => 1000, yield => 50, tick => 303.5);
is_deeply (compare (\%figures, $gcc, '--store'), [ 0, '' ], 'stored');
is_deeply (compare (\%figures, $gcc), [ 0, "3 passed, 0 failed\n" ], 'the same');
is_deeply (compare ({ %figures, page => 1020, yield => 49 }, $gcc),
    [ 0, "3 passed, 0 failed\n" ], 'within the tolerance');
is_deeply (compare ({ %figures, page => 1022 }, $gcc),
    [ 1, "FAIL page: 1022 instructions instead of 1000 (+2.2 %)\n"
          . "2 passed, 1 failed\n" ], 'dearer');
is_deeply (compare ({ %figures, yield => 47 }, $gcc),
    [ 1, "FAIL yield: 47 instructions instead of 50 (-6.0 %)\n"
          . "2 passed, 1 failed\n" ], 'cheaper');
is_deeply (compare ({ page => 1000, tick => 303.5, more => 1 }, $gcc),
    [ 1, "FAIL more: 1, and no figure is stored\n"
          . "FAIL yield: 50 before, and now not measured\n"
          . "2 passed, 2 failed\n" ], 'other rows');
is_deeply (compare ({ %figures, page => 9 }, '--compiler=clang'),
    [ 0, "stored figures are of gcc 12, not of clang: not compared\n" ],
    'another compiler');

done_testing ();
