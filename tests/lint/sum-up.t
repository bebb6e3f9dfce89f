#!/usr/bin/env perl

# utils/sum-up adds up, and lets no failure get lost.

use strict;
use warnings;

use File::Temp qw(tempdir);
use FindBin;
use Test::More;

my $program = "$FindBin::Bin/../../utils/sum-up";
my $dir = tempdir (CLEANUP => 1);

# sum_up (TEXT) returns the exit status and the output.
sub sum_up {
    my ($text) = @_;
    spew ("$dir/in", $text);
    my $said = `$^X $program < $dir/in`;
    return [ $? >> 8, $said ];
}

# prove (NAME => TEXT...) runs --prove on a directory of such files.
sub prove {
    my (%files) = @_;
    my $tests = tempdir (CLEANUP => 1);
    spew ("$tests/$_", $files{$_}) for keys %files;
    my @lines = `$^X $program --prove $tests $tests/none 2>/dev/null`;
    return [ $? >> 8, $lines[-1] ];
}

sub spew {
    my ($file, $text) = @_;
    open my $handle, '>', $file or die "$file: $!\n";
    print {$handle} $text;
    close $handle or die "$file: $!\n";
    return;
}

is_deeply (sum_up ("one\n3 passed, 0 failed\nend of a: 0\n"),
    [ 0, "one\n3 passed, 0 failed\n" ], 'one part');
is_deeply (sum_up ("3 passed, 0 failed\nend of a: 0\nx\n"
          . "4 passed, 2 failed\nend of b: 1\n"),
    [ 1, "x\n7 passed, 2 failed\n" ], 'two parts');
is_deeply (sum_up ("3 passed, 0 failed, 2 not run\nend of a: 2\n"
          . "4 passed, 0 failed\nend of b: 0\n"),
    [ 1, "7 passed, 0 failed, 2 not run\n" ], 'some could not be run');
is_deeply (sum_up ("3 passed, 0 failed\nend of a: 0\nend of b: 2\n"),
    [ 1, "FAIL b (ended with status 2 and no result)\n"
          . "3 passed, 1 failed\n" ], 'a part without result has failed');
is_deeply (sum_up ("3 passed, 0 failed\nend of a: 2\n"),
    [ 1, "FAIL a (ended with status 2)\n3 passed, 1 failed\n" ],
    'so has one that ends badly after a good result');
is_deeply (sum_up (''), [ 1, "0 passed, 0 failed\n" ], 'no test at all');

my $good = "use Test::More tests => 2; ok 1; ok 1;\n";
is_deeply (prove ('a.t' => $good, 'b.t' => $good),
    [ 0, "4 passed, 0 failed\n" ], 'test files');
is_deeply (prove ('a.t' => $good, 'b.t' => "use Test::More tests => 2; ok 1; ok 0;\n"),
    [ 1, "3 passed, 1 failed\n" ], 'a failed test');
is_deeply (prove ('a.t' => $good, 'b.t' => "use Test::More tests => 2; ok 1;\n"),
    [ 1, "3 passed, 1 failed\n" ], 'a test file that stopped early');
is_deeply (prove ('a.t' => $good, 'b.t' => "die;\n"),
    [ 1, "2 passed, 1 failed\n" ], 'a test file that died');
is_deeply (prove (), [ 1, "0 passed, 1 failed\n" ], 'no test file');

done_testing ();
