#!/usr/bin/env perl

# The second look: which lines of an output may be overlooked, which never.

use strict;
use warnings;
use FindBin;
use lib $FindBin::Bin;
use Harness;
use JSON::PP ();
use Test::More;

scratch_dir ();
our $test = "tests/suite/one";
my @core = ("(one) begin", "(one) 1 of 2", "(one) end");
my $expected = join ("\n", @core);
my $plain = "check_expected ([<<'EOF']);\n$expected\nEOF\npass;\n";

# Judges a run whose output is OUTPUT by CHECKER.  Returns what was printed,
# the result file, and the verdict file.
sub judge {
    my ($output, $checker) = @_;
    write_file ("$test.ck", "use strict;\nuse warnings;\n"
                . "use tests::tests;\n$checker");
    write_file ("$test.output", $output);
    write_file ("$test.run", '{"version": 1, "outcome": "clean"}');
    my ($printed, $errors) = run_output ($^X, "$SRC/tests/judge", "$test.ck",
                                         $test, "$test.result");
    is ($errors, '', "no complaint");
    return ($printed, read_file ("$test.result"),
            JSON::PP::decode_json (read_file ("$test.verdict")));
}

# The output of a run in which TEXT was printed behind line AT of what it
# should print.
sub printing {
    my ($text, $at) = @_;
    my @lines = @core;
    splice (@lines, defined $at ? $at : 2, 0, $text);
    return boot ("one", join ("\n", @lines) . "\n");
}

# Tests that OUTPUT passes CHECKER with COUNT stray lines; or that it fails, if
# COUNT is undef.
sub strays {
    my ($name, $output, $count, $checker) = @_;
    local $Test::Builder::Level = $Test::Builder::Level + 1;
    my ($printed, $result, $verdict)
      = judge ($output, defined $checker ? $checker : $plain);
    if (defined $count) {
        is ($result, "PASS\n", "$name: pass") or diag ($printed);
        is ($verdict->{stray}, $count, "$name: $count stray");
        my $noted = $count == 0 ? ''
          : $count == 1 ? ', 1 stray line' : ", $count stray lines";
        is ($printed, "pass $test$noted\n", "$name: the line");
    } else {
        like ($result, qr/\AFAIL\n./, "$name: FAIL");
        is ($verdict->{verdict}, 'FAIL', "$name: verdict");
    }
    ok (!-e "$test.look", "$name: nothing is left");
    return ($result, $printed);
}

# What is forgiven.

strays ("a good run", boot ("one", "$expected\n"), 0);
strays ("a print", printing ("here I am: 0xc0123456"), 1);
strays ("at the start", printing ("x = 1", 0), 1);
strays ("at the end", printing ("x = 1", 3), 1);
strays ("several", printing ("a\nb\n\n c"), 4);
strays ("odd bytes", printing ("\0\x01\xff\xfe\t\x1b[31m"), 1);
(my $early = printing ("")) =~ s/^(Boot complete)/debugging\n$1/m;
strays ("while booting", $early, 2);
strays ("brackets within a line", printing ("f (one) called"), 1);
strays ("a text of the checker as a part of a line",
        printing ("say (one) end"), 1);
strays ("a comparison with alternatives", printing ("dbg"), 1,
        "check_expected (['no', <<'EOF', \"neither\"]);\n$expected\nEOF\n"
        . "pass;\n");

# What is none of the student's own.

my %never = (
    'a message of the test' => '(one) 1 of 2',
    'a message of another program' => '(two) here I am',
    'a panic' => 'Kernel PANIC at a.c:1 in f(): no.',
    'a failure' => 'list check FAILED',
    'a time-out' => 'TIMEOUT after 60 seconds of guest work',
    'a second boot' => 'Pintos booting with 3,968 kB RAM...',
    'an abort' => 'User process ABORT at a.c:1 in main(): no',
    'an exit' => 'one: exit(-1)',
    'a load error' => 'load: one: open failed',
    'a bad program' => 'load: one: error loading executable',
    'a system call' => 'system call!',
    'a page fault' => 'Page fault at 0x0: not present error reading page in '
      . 'user context.',
    'a death' => 'one: dying due to interrupt 0x0e (#PF Page-Fault '
      . 'Exception).',
    'an interrupt' => 'Interrupt 0x0e (#PF Page-Fault Exception) at '
      . 'eip=0x80486d9',
    'registers 1' => ' cr2=c0000008 error=00000005',
    'registers 2' => ' eax=00000000 ebx=00000000 ecx=00000000 edx=00000000',
    'registers 3' => ' esi=00000000 edi=00000000 esp=bfffffe4 ebp=00000000',
    'registers 4' => ' cs=001b ds=0023 es=0023 ss=0023',
    'an unexpected interrupt' => 'Unexpected interrupt 0x42 (unknown)',
    'a call stack' => 'Call stack: 0xc0106eff 0xc010dc22.',
    'a stack of a thread' => "Call stack of thread `main' (status RUNNING): "
      . '0xc0106eff.',
    'what a thread waits for' => "Thread `main' (tid 1, priority 31) waits "
      . 'for semaphore 0xc013198c (value 0).',
    'a file being put' => "Putting 'x' into the file system...",
    'an end' => 'Powering off...',
    'statistics' => 'Timer: 12 ticks',
    'a device' => 'hda: 1,008 sectors (504 kB), model "x", serial "y"',
);
strays ("$_ is not overlooked", printing ($never{$_}), undef)
  for sort keys %never;

# What the checker expects or looks for.

strays ("an expected line in the wrong place",
        boot ("one", "plain\n$expected\n"), undef,
        "check_expected ([<<'EOF']);\n$expected\nplain\nEOF\npass;\n");
strays ("an expected line that must not come yet", printing ("Hello"), undef,
        "check_expected ([\"$core[0]\\nHello\\n$core[2]\"]);\npass;\n");
my $looking = 'our ($test); my @o = read_text_file ("$test.output"); '
  . "common_checks ('run', \@o);\n";
strays ("a line that the checker looks for", printing ("Trouble 7"), undef,
        $looking . 'fail ("trouble") if grep (/^Trouble \d/, @o); pass;');
strays ("a line that it looks for with =~", printing ("out of ORDER"), undef,
        $looking . 'for (@o) { fail ("late") if $_ =~ /out of order/i; }'
        . "\npass;");
{
    # A module of the tree, which looks for "out of order".
    my $checker = "use tests::threads::alarm;\ncheck_alarm (1);\n";
    my $naps = join ('', map { "(one) thread $_: product=" . $_ * 10 . "\n" }
                     1..5);
    strays ("what a module looks for", boot ("one", $naps . "out of order\n"),
            undef, $checker);
    strays ("what it does not look for", boot ("one", $naps . "dbg\n"), 0,
            $checker);
}
strays ("too little was printed", boot ("one", "$core[0]\nx\n"), undef);
strays ("a checker that is never content", printing ("x"), undef,
        "fail ('no');\n");
strays ("a file that is listed",
        boot ("one", "Files in the root directory:\nx\nEnd of listing.\n"
              . "$expected\n"), undef, $looking . "fail ('listed') if "
        . "grep { \$_ eq 'x' . '' } \@o; pass;");

# A print that gets into an expected line.

for (["in front", "dbg: (one) 1 of 2", "dbg: "],
     ["in the midst", "(one) 1 dbg\nof 2", "dbg\n"],
     ["behind", "(one) 1 of 2dbg", "dbg"],
     ["with lines of its own", "(one) 1 odbg\nmore\nf 2", "dbg\nmore\n"]) {
    my ($name, $line, $intruder) = @$_;
    my ($result) = strays ("a print $name",
                           boot ("one", "$core[0]\n$line\n$core[2]\n"));
    my $shown = join ("\n", map { "  $_" } split (/\n/, $intruder, -1));
    like ($result, qr/^A\ print\ without.*splits\ an\ expected\ line:\n
                      \ \ \(one\)\ 1\ of\ 2\n
                      What\ was\ printed\ into\ it:\n\Q$shown\E\n/mx,
          "a print $name is reported as that");
}
my ($result) = strays ("another value",
                       boot ("one", "$core[0]\n(one) 1 of 23\n$core[2]\n"));
unlike ($result, qr/splits/, "another value is no print");
($result) = strays ("a stray line and a failure",
                    boot ("one", "$core[0]\nx\ny\n(one) 3\n$core[2]\n"));
like ($result, qr/^Even without the 2 stray lines .* fails\.$/m,
      "what was tried is said");

# Files beside the output can be read in the second look, too.

write_file ("$test.more", "yes\n");
strays ("another file of the test", printing ("dbg"), 1,
        'our ($test); my ($more) = read_text_file ("$test.more");'
        . "\nfail ('no') if \$more ne 'yes';\n$plain");
strays ("a checker that stops in the second look", printing ("dbg"), undef,
        'our ($test); die "x\n" if $test =~ /look/;' . "\n$plain");

# A second run on a disk finds the verdict on the first.

{
    my $first = $test;
    local $test = "$first-persistence";
    write_file ("$first.result", "PASS\n");
    strays ("a second run", printing ("dbg"), 1);
    write_file ("$first.result", "FAIL\nno\n");
    strays ("a second run after a failure", printing ("dbg"));
}

done_testing ();
