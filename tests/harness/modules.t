#!/usr/bin/env perl

# The helper modules, by known values and made-up outputs.

use strict;
use warnings;
use FindBin;
use lib $FindBin::Bin;
use Harness;
use Test::More;

scratch_dir ();
my $test = "tests/suite/helped";

# Returns what CODE prints to the result of a checker that passes.
sub result_of {
    my ($code) = @_;
    my ($output, $errors, $status, $result)
      = run_checker ($test, "$code\npass;\n");
    return $errors if $errors ne '';
    $result =~ s/^PASS\n//;
    return $result;
}

# RC4: the published test vectors of the cipher.

my $arc4 = <<'END';
use tests::arc4;
for (["Key", "Plaintext"], ["Wiki", "pedia"], ["Secret", "Attack at dawn"]) {
    my ($key, $text) = @$_;
    my @state = arc4_init ($key);
    my $crypted = arc4_crypt (\@state, $text);
    print unpack ("H*", $crypted), "\n";
    @state = arc4_init ($key);
    print arc4_crypt (\@state, substr ($crypted, 0, 3)),
      arc4_crypt (\@state, substr ($crypted, 3)), "\n";
}
END
is (result_of ($arc4), <<'END', "RC4");
bbf316e8d940af0ad3
Plaintext
1021bf0420
pedia
45a01f645fc35b383552544b9bf5
Attack at dawn
END

# Random numbers: what the cipher makes of zeros, keyed with the seed.

my $random = <<'END';
use tests::random;
use tests::arc4;
my @state = arc4_init ("\x39\0\0\0");
my $stream = arc4_crypt (\@state, "\0" x 11);
random_init (57);
random_init (1);
print random_bytes (3) . pack ("V", random_ulong ()) . random_bytes (4)
  eq $stream ? "same" : "different", "\n";
END
is (result_of ($random), "same\n", "random numbers; the first seed counts");
is (result_of (<<'END'), "de188941\n", "seed 0 unless told otherwise");
use tests::random;
print unpack ("H*", random_bytes (4)), "\n";
END

# Shuffling.

is (result_of (<<'END'), <<'RESULT', "shuffle");
use tests::lib;
my $bytes = join ('', map { pack ("v", $_) } 0..99);
my $shuffled = shuffle ($bytes, 100, 2);
my @elements = unpack ("v*", $shuffled);
print scalar (@elements), "\n";
print join (",", sort { $a <=> $b } @elements) eq join (",", 0..99), "\n";
print $shuffled ne $bytes, "\n";
print shuffle ("", 0, 4) eq "" && shuffle ("abc", 1, 3) eq "abc", "\n";
END
100
1
1
1
RESULT
is (result_of (<<'END'), "1\n", "shuffle draws one number an element");
use tests::lib;
random_init (7);
my @order = (0..9);
my $expected = sub {
    my @state = arc4_init (pack ("V", 7));
    for my $i (0..9) {
        my $j = $i + unpack ("V", arc4_crypt (\@state, "\0" x 4)) % (10 - $i);
        @order[$i, $j] = @order[$j, $i];
    }
    return join ('', @order);
}->();
print shuffle ("0123456789", 10, 1) eq $expected, "\n";
END

# Checksums, as the POSIX program gives them.

write_file ("empty", "");
write_file ("text", "123456789");
write_file ("long", "\xff" x 70000);
is (result_of (<<'END'), <<'RESULT', "cksum");
use tests::cksum;
print cksum (""), " ", cksum ("123456789"), "\n";
print join (" ", map { cksum_file ($_) } qw(empty text)), "\n";
END
4294967295 930766865
4294967295 930766865
RESULT
SKIP: {
    my ($output) = run_output ("sh", "-c", "cksum long 2>/dev/null");
    skip "no cksum program", 1 if $output !~ /^(\d+) 70000/;
    is (result_of ('use tests::cksum; print cksum_file ("long"), "\n";'),
        "$1\n", "cksum of a long file");
}

# Process deaths.

my $death = "use tests::vm::process_death;\ncheck_process_death ('helped');";
my %deaths = (
    "(helped) begin\nPage fault\nhelped: exit(-1)\n" => "PASS\n",
    "helped: exit(-1)\n" =>
      "FAIL\nThe first line should be '(helped) begin'.\n",
    "(helped) begin\nhelped: exit(0)\n" => "FAIL\nhelped should have been "
      . "killed: 'helped: exit(-1)' is missing.\n",
    "(helped) begin\n(helped) end\nhelped: exit(-1)\n" => "FAIL\nhelped "
      . "should have been killed, but went on to its end.\n",
);
for my $core (sort keys %deaths) {
    write_file ("$test.output", boot ("helped", $core));
    verdict_is ($test, $death, $deaths{$core}, "process death");
}

# Alarms.

# What alarm-single prints when its products are PRODUCTS.
sub naps {
    my (@products) = @_;
    return boot ("helped", join ('', map { "(helped) x: product=$_\n" }
                                 @products));
}
my %alarms = (
    naps (10, 20, 30, 40, 50) => "PASS\n",
    naps (10, 20, 30, 40) => "FAIL\n5 wake-ups should have been reported, "
      . "but only 4 were.\n",
    naps (10, 20, 30, 40, 50, 50) => "FAIL\n5 wake-ups should have been "
      . "reported, but 6 were.\n",
    naps (10, 20, 40, 30, 50) => "FAIL\nWake-up 3 has product 40 instead of "
      . "30.\n",
    naps (10, 20, 30, 40, "50\n(helped) Out Of Order!") =>
      "FAIL\n(helped) Out Of Order!\n",
);
for my $output (sort keys %alarms) {
    write_file ("$test.output", $output);
    verdict_is ($test, "use tests::threads::alarm;\ncheck_alarm (1);",
                $alarms{$output}, "alarm");
}
write_file ("$test.output", naps (sort { $a <=> $b } map { my $t = $_;
                                  map { $_ * $t * 10 } 1..7 } 1..5));
verdict_is ($test, "use tests::threads::alarm;\ncheck_alarm (7);", "PASS\n",
            "seven rounds");

# Simulated scheduling.

is (result_of (<<'END'), <<'RESULT', "expected ticks");
use tests::threads::mlfqs;
print join (" ", mlfqs_expected_ticks (@$_)), "\n"
  for [0, 0], [(0) x 20], [0, 5], [0..9];
END
1500 1500
152 152 152 152 152 152 152 152 152 152 148 148 148 148 148 148 148 148 148 148
1904 1096
672 588 492 408 316 232 152 92 40 8
RESULT
is (result_of (<<'END'), <<'RESULT', "expected load");
use tests::threads::mlfqs;
my ($load, $recent) = mlfqs_expected_load ([(1) x 180], [(100) x 180]);
print scalar (@$load), " ", scalar (@$recent), "\n";
printf {select} ("%.2f %.2f %.2f %.2f\n", @$recent[0, 2, 178], $load->[60]);
($load) = mlfqs_expected_load ([60, 0], []);
printf {select} ("%.4f %.4f\n", @$load[1, 2]);
END
181 181
0.00 6.40 189.63 0.64
1.0000 0.9833
RESULT

# Comparing with it.

# A checker that compares ACTUAL with the numbers 1.5, 2.5, 3.5.
sub comparison {
    my ($actual) = @_;
    return <<"END";
use tests::threads::mlfqs;
mlfqs_compare ("time", "%.2f", [$actual], [1.5, 2.5, 3.5], 0.5, [0, 2, 2],
               "Too far off.");
pass;
END
}
verdict_is ($test, comparison ("1.5, 2.5, 3.5"), "PASS\n", "equal");
verdict_is ($test, comparison ("1, 100, 4"), "PASS\n",
            "only what the range covers counts");
verdict_is ($test, comparison ("0.991, 0, 4.009"), "PASS\n",
            "a hundredth more is tolerated");
verdict_is ($test, comparison ("0.98, 0, 4"), <<'END', "too small");
FAIL
Too far off.
Differences of up to 0.5 are accepted.
    time     actual   expected  remark
-------- ---------- ----------  ----------------
       0       0.98       1.50  off by -0.52
       2       4.00       3.50
END
like ((run_checker ($test, comparison ("1, 0, 4.02")))[3],
      qr/^FAIL\nToo far off\.\n.*off by 0\.52\n$/s, "too large");
like ((run_checker ($test, comparison ("1.5, 2.5")))[3],
      qr/^FAIL\nToo far off\.\n.*missing\n$/s, "missing");

# Fair shares.

# What the test prints when its threads get TICKS.
sub shares {
    my (@ticks) = @_;
    return join ('', map { "(helped) Thread $_ received $ticks[$_] ticks.\n" }
                 reverse (0..$#ticks));
}
my $fair = "use tests::threads::mlfqs;\ncheck_mlfqs_fair ([0, 5], 50);";
write_file ("$test.output", boot ("helped", shares (1904, 1096)));
verdict_is ($test, $fair, "PASS\n", "shares as expected");
write_file ("$test.output", boot ("helped", shares (1854, 1146)));
verdict_is ($test, $fair, "PASS\n", "shares within limits");
write_file ("$test.output", boot ("helped", shares (1853, 1147)));
like ((run_checker ($test, $fair))[3], qr/^FAIL\n.*off by -51\n.*off by 51\n/s,
      "shares off limits");
write_file ("$test.output", boot ("helped", shares (1904)));
like ((run_checker ($test, $fair))[3], qr/^FAIL\n.*missing\n/s,
      "a share is missing");
write_file ("$test.output", shares (1904, 1096) . boot ("helped", "x\n"));
like ((run_checker ($test, $fair))[3], qr/^FAIL\n.*missing\n/s,
      "only the core output counts");

done_testing ();
