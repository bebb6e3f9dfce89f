#!/usr/bin/env perl

# Whatever ends `make check', the tests that had finished count, and the next
# one goes on with the others.  What it gives back, it does not run.

use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/../harness";
use Harness;
use JSON::PP ();
use OldSuite;
use Test::More;
use Time::HiRes qw(sleep);

my $root = scratch_dir ();
make_tree ();
enter_project ($root, "threads", <<'END');
KERNEL_SUBDIRS = threads devices lib lib/kernel $(TEST_SUBDIRS)
TEST_SUBDIRS = tests/threads
GRADING_FILE = $(SRCDIR)/tests/threads/Grading
SIMULATOR = --qemu
END

# A pintos that keeps a record of its run, as ours does, and that hangs in the
# middle of test `order' while file `hang' is there.
rename ("$root/src/utils/pintos", "$root/src/utils/canned-pintos");
write_file ("$root/src/utils/pintos", <<'END');
#!/usr/bin/env perl
use FindBin;
use JSON::PP;
$| = 1;
if ($ARGV[-1] eq 'order' && -e 'hang') {
    print "Pintos booting with 3,968 kB RAM...\n";
    sleep 60;
}
system ("$FindBin::Bin/canned-pintos", @ARGV);
open my $record, '>', $ENV{PINTOS_RECORD} or exit 1;
print {$record} encode_json ({ version => 1, outcome => 'clean', status => 0,
    infra => JSON::PP::false, simulator => 'qemu',
    command => [ 'pintos', @ARGV ] });
close $record;
END
chmod (0755, "$root/src/utils/pintos");
write_file ("$root/src/utils/PintosHost/Record.pm", "1;\n");

# Which tests were run since the last time.
sub ran {
    return join (' ', sort map { /\|(\w+)$/ } split (/\n/, commands ()));
}

# Runs make until test `order' hangs, and kills everything.
write_file ("hang", '');
my $pid = fork ();
die "fork: $!\n" if !defined $pid;
if (!$pid) {
    setpgrp (0, 0);
    open (STDOUT, '>', "$root/said");
    open (STDERR, '>', "$root/errors");
    exec ($ENV{GNU_MAKE} || 'make', "-j1", "check") or die;
}
for (1 .. 600) {
    last if -s "tests/threads/order.output";
    sleep (0.1);
}
ok (-s "tests/threads/order.output", "a test has begun");
kill ('KILL', -$pid);
waitpid ($pid, 0);
is (ran (), 'nap', "one was run before");
ok (!-e "results", "there is no list yet");

my ($output, $errors, $status) = make ("status");
is ($status, 0, "make status");
like ($output, qr/^pass   tests\/threads\/nap /m, "what has finished counts");
like ($output, qr/^open   tests\/threads\/order .*not run$/m,
    "what has not is open");
is (ran (), '', "make status runs nothing");

unlink ("hang");
($output, $errors, $status) = make ("check");
is ($status, 0, "check goes on") or diag ($output, $errors);
like ($output, qr/^4 passed, 0 failed$/m, "and completes");
is (ran (), 'curve order share', "with those that were missing");

# The four verdicts are kept now.

my @left = glob ("tests/threads/*.{output,errors,run,verdict,result}");
is (scalar @left, 20, "all tests have left their files");
unlink (@left);
($output, $errors, $status) = make ("check");
is ("$status$errors", '0', "check without any of them");
like ($output, qr/\AReused 4 of 4 verdicts, /, "all are reused");
is (ran (), '', "nothing is run");
my $results = JSON::PP->new->utf8->decode (read_file ("results.json"));
is ($results->{summary}{reused}, 4, "the report says so");
($output) = make ("check");
unlike ($output, qr/Reused/, "what is there needs not be given back");

unlink (@left);
make ("check", "CACHE=no");
is (ran (), 'curve nap order share', "CACHE=no runs all");
unlink (@left);
make ("check", "KERNELFLAGS=-x");
is (ran (), 'curve nap order share', "so do other words");
make ("check");
is (ran (), '', "the first words: all is known");

write_file ("kernel.bin", "another\n");
make ("check");
is (ran (), 'curve nap order share', "so does another kernel");
write_file ("kernel.bin", "kernel.bin\n");
($output) = make ("check");
is (ran (), '', "the kernel that was there before: all is known");
like ($output, qr/\AReused 4 of 4/, "and reused");
unlink (@left);
make ("grade");
is (ran (), '', "a grade needs no run either");

make ("clean");
ok (!-e "verdicts", "clean removes the cache");

done_testing ();
