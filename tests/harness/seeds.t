#!/usr/bin/env perl

# Many seeds: which runs are made, what they leave, what is said of them.

use strict;
use warnings;
use FindBin;
use lib $FindBin::Bin;
use Harness;
use OldSuite;
use Test::More;

my $root = scratch_dir ();
make_tree ();
enter_project ($root, "threads", <<'END');
KERNEL_SUBDIRS = threads devices lib lib/kernel $(TEST_SUBDIRS)
TEST_SUBDIRS = tests/threads
GRADING_FILE = $(SRCDIR)/tests/threads/Grading
SIMULATOR = --qemu
END
my @names = qw(nap order share curve);
my @tests = map { "tests/threads/$_" } @names;

# This pintos keeps a record and prints something else for seed 3 of `order'.
rename ("$root/src/utils/pintos", "$root/src/utils/pintos.good") or die;
write_file ("$root/src/utils/pintos", <<'END');
#!/usr/bin/env perl
use strict;
use warnings;
my ($seed) = "@ARGV" =~ /-j (\d+)/;
if (defined $seed) {
    open (my $record, '>', $ENV{PINTOS_RECORD}) or die;
    print {$record} '{"version": 1, "outcome": "clean", "seed": ', $seed,
      ', "command": ["pintos"',
      map ({ ", \"$_\"" } @ARGV), "]}\n";
}
if (defined $seed && $seed == 3 && $ARGV[-1] eq 'order') {
    print "Pintos booting with 1 kB RAM...\nBoot complete.\n",
      "Executing 'order':\n(order) got number 9\n";
    exit;
}
exec ($^X, "../../utils/pintos.good", @ARGV);
END
chmod (0755, "$root/src/utils/pintos");

make ("check");
my $before = read_file ("results");
commands ();
my ($output, $errors, $status) = make ("check", "SEEDS=2", "-j2");
is ($status, 0, "all seeds are good") or diag ($output, $errors);
is ($errors, '', "no complaint");
like ($output, qr/^pass $_ \(2 seeds\)$/m, "$_ passes") for @tests;
like ($output, qr/^All 4 tests passed\.\n4 passed, 0 failed\n\z/m, "the count");
is_deeply ([sort split (/\n/, commands ())],
           [sort map { my $seed = $_; map { sprintf
               ("-v|-k|-T|%d|--qemu|-j|%d|--|-q%s|run|%s",
                /share|curve/ ? 480 : 60, $seed,
                /share|curve/ ? '|-mlfqs' : '', $_) } @names } 1..2],
           "what pintos was told");
for my $test (@tests) {
    for my $seed (1, 2) {
        is (scalar (grep { -e "$test.seed-$seed.$_" }
                    qw(output errors run result verdict)), 5,
            "$test leaves its files under seed $seed");
    }
}
is (read_file ("results"), $before, "the results without seeds remain");
make ("check");
is (commands (), '', "so do the outputs");
make ("check", "SEEDS=1", "TESTS=nap", "CACHE=no");
is (commands (), "-v|-k|-T|60|--qemu|-j|1|--|-q|run|nap\n",
    "seeds are run whenever they are asked for");
($output, $errors) = make ("check", "SEEDS=3", "TESTS=nap");
is (commands (), "-v|-k|-T|60|--qemu|-j|3|--|-q|run|nap\n",
    "or, if they need not, those that are new");
is ($errors, '', "without a complaint");
like ($output, qr/^Reused the verdicts of 2 of 3 runs /m, "it says how many");
like ($output, qr/^pass $tests[0] \(3 seeds\)$/m, "all of them count");
make ("check", "SEEDS=2", "TESTS=nap", "TIMEOUT=7");
is (() = commands () =~ /-T\|7\|/g, 2, "other options are other runs");

# A failure.

($output, $errors, $status) = make ("check", "SEEDS=4", "TESTS=[no]*");
isnt ($status, 0, "a failing seed makes check fail");
like ($output, qr/^FAIL $tests[1]\.seed-3 \(\d/m, "it is shown");
my $command = qr/pintos -v -k -T 60 --qemu -j 3 -- -q run order/;
like ($output, qr/^To repeat it, in threads\/build:\n  $command$/m,
      "with its command");
like ($output, qr/^pass $tests[0] \(4 seeds\)
FAIL $tests[1] \(1 of 4 seeds: 3\)\n
The first failure of each test again:
  $command\n
1 of 2 tests failed\.\n1 passed, 1 failed\n\z/m, "and in the sum");

# Tests that would fail with a correct kernel.

open (my $suite, '>>', "$root/src/tests/threads/Make.tests") or die;
print {$suite} "\ntests/threads/order_ORDER = it's \\\n\ta matter of turns\n";
close ($suite);
commands ();
($output, $errors, $status) = make ("check", "SEEDS=3");
is ($status, 0, "a test for which order matters") or diag ($output, $errors);
like ($output, qr/^skip $tests[1]: it's a matter of turns$/m, "is left out");
unlike (commands (), qr/\|order$/m, "and not run");
like ($output, qr/^3 passed, 0 failed\n\z/m, "nor counted");
write_file ("$root/src/utils/PintosHost/Options.pm", "'no-preempt' => 1\n");
($output) = make ("check", "SEEDS=2");
unlike ($output, qr/^skip/m, "with a calmer kind of seeds nothing is left out");
is (join ("\n", grep { /no-preempt/ } sort split (/\n/, commands ())),
    join ("\n", map { "-v|-k|-T|60|--qemu|-j|$_|--no-preempt|--|-q|run|order" }
          1..2), "the test gets those");

# The host.

write_file ("$root/src/utils/pintos", "#!/bin/sh\n"
            . "echo '{\"outcome\": \"killed\"}' > \$PINTOS_RECORD\n");
($output, $errors, $status) = make ("check", "SEEDS=2", "TESTS=nap");
isnt ($status, 0, "runs that say nothing");
like ($output, qr/^INFRA $tests[0] \(2 of 2 seeds: 1 2\)$/m, "are named");
like ($output, qr/^0 passed, 0 failed, 1 not run\n\z/m, "and counted");

make ("clean");
is (scalar (my @left = glob ("tests/threads/*.*")), 0, "clean removes all");

done_testing ();
