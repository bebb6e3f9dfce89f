#!/usr/bin/env perl

# check-determinism must find a run that differs, in whatever way, and must
# not complain otherwise.  The kernel is played by a program that does what a
# file tells it.

use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/lib";
use Test::More;
use Guest qw(tool tree workdir run spew slurp leftovers);

my $dir = workdir ();
mkdir "$dir/build";
spew ("$dir/build/kernel.bin", '');
spew ("$dir/fake", <<'EOT');
#!/bin/sh
echo "$@" >> ../calls
echo simulator -D /tmp/$$
echo "Pintos booting with 1 kB RAM..."
n=$(cat ../calls | wc -l)
. ../behaviour
echo "Timer: ${ticks-10} ticks"
exit ${status-0}
EOT
chmod oct 755, "$dir/fake";

# check (BEHAVIOUR, ARG...) runs check-determinism while the kernel behaves
# like that.
sub check {
    my ($behaviour, @args) = @_;
    spew ("$dir/behaviour", "$behaviour\n");
    spew ("$dir/calls", '');
    return run (tool ('check-determinism'), "--pintos=$dir/fake",
        "--build=$dir/build", @args);
}

my $result = check (':', 'alarm-zero', 'mlfqs-load-1', '--load=2');
is ($result->{status}, 0, 'all the same');
is ($result->{out}, "2 tests, 20 runs, no differences\n", 'says how many');
my @calls = split /\n/, slurp ("$dir/calls");
is ($calls[0], '--qemu -T 480 -- -q run alarm-zero', 'what is run');
is ($calls[10], '--qemu -T 480 -- -q -mlfqs run mlfqs-load-1', 'with -mlfqs');
check (':', '-n1', '-l1', '--seeds=3', '--simulator=--bochs', 'x');
like (slurp ("$dir/calls"), qr/\A(?:--bochs -T 480 -j [123] -- -q run x\n){6}\z/,
    'seeds, another simulator');
is (() = slurp ("$dir/calls") =~ /-j 2/g, 2, 'each seed twice');
check (':', '-n1', '-l1');
opendir my $tests, tree () . '/tests/threads' or die;
my $count = grep { /\.ck\z/ } readdir $tests;
is (() = slurp ("$dir/calls") =~ /\n/g, 2 * $count, 'all tests');
check (':', '-n1', '-l1', '--sample');
is (() = slurp ("$dir/calls") =~ /\n/g, 8, 'a sample');

my $third = 'if test $n = 3; then %s; fi';
$result = check (sprintf ($third, 'ticks=11'), '-n2', '-l1', 'x');
is ($result->{status}, 1, 'one tick more');
is ($result->{out}, "x, run 1 beside 1 busy loops: 11 ticks instead of 10\n"
      . "1 tests, 4 runs, 1 differences\n", 'one line for it');
$result = check (sprintf ($third, 'echo other'), '-n3', '-l0', 'x');
is ($result->{out}, "x, run 3 on an idle host: line 2 is \"other\" instead of"
      . " \"Timer: 10 ticks\"\n1 tests, 3 runs, 1 differences\n",
    'another line');
$result = check (sprintf ($third, 'status=10'), '-n3', '-l0', 'x');
like ($result->{out}, qr/exit status 10 instead of 0/, 'another status');
$result = check ('echo $n', '-n3', '-l0', '-s2', 'x');
like ($result->{out}, qr/^x with seed 2, run 3.*\n1 tests, 6 runs, 4 diff/m,
    'each run differs');
$result = check ('status=1', '-n2', 'x');
is ($result->{status}, 1, 'a run that cannot be set up');
like ($result->{err}, qr/\A[^\n]*pintos failed \(status 1\)\n\z/, 'is told');
$result = check (':', '-n1', '-l0', 'x');
is ($result->{status}, 2, 'a single run proves nothing');
$result = run (tool ('check-determinism'), "--build=$dir", 'x');
like ($result->{err}, qr/not built yet/, 'no kernel');

done_testing ();
