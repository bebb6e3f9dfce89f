# The checker's side of the test harness.
#
# A checker (NAME.ck) is a Perl program that make starts in the build
# directory as
#
#     perl -ISRCDIR SRCDIR/tests/suite/NAME.ck tests/suite/NAME RESULT-FILE
#
# after the machine has run and left its console output in NAME.output.
# The checker loads this file, looks at the output, and ends in pass or
# fail.  Either writes the verdict to NAME.result and repeats it on
# standard output.
#
# While a checker runs, plain print goes into the explanation that
# accompanies the verdict: an anonymous file is the selected handle.
#
# There is no package line: every function lives in main, where checkers
# expect it.  Loading costs time in every single test, so anything that
# only a failure needs is loaded when the failure happens.

use strict;
use warnings;
use tests::archive;

# Full name of the test without suffix; second argument, which nothing reads.
our ($test, $src_dir);

# Tests that must have passed for this one to mean anything.
our @prereq_tests;

# Explanation collected so far, and whether a verdict has been given.
my ($explanation, $verdict_given);

# Console lines that a checker may ask to overlook.
my %ignorable = (
    IGNORE_EXIT_CODES => [qr/^[a-zA-Z0-9-_]+: exit\(\-?\d+\)$/],
    IGNORE_USER_FAULTS => [
        qr/^Page fault at.*in user context\.$/,
        qr/: dying due to interrupt 0x0e \(.*\).$/,
        qr/^Interrupt 0x0e \(.*\) at eip=/,
        qr/^ cr2=.* error=.*/,
        qr/^ eax=.* ebx=.* ecx=.* edx=.*/,
        qr/^ esi=.* edi=.* esp=.* ebp=.*/,
        qr/^ cs=.* ds=.* es=.* ss=.*/,
    ],
);

# Lines that every good run prints, in the order in which they are missed.
my @milestones = (
    [qr/Pintos booting with.*kB RAM\.\.\./,
     "did not start up properly: no boot banner"],
    [qr/Boot complete/, "did not finish booting: no \"Boot complete\""],
    [qr/Timer: \d+ ticks/,
     "did not shut down properly: no timer statistics"],
    [qr/Powering off/, "did not shut down properly: no \"Powering off\""],
);

start_checker ();

# --- Looking at a run -----------------------------------------------------

# check_expected (OPTIONS..., EXPECTED): the whole of most checkers.
# Applies the common checks to the test's output and compares what the test
# itself printed with EXPECTED.  Returns the key of the alternative that
# matched; fails if none does.
sub check_expected {
    my (@arguments) = @_;
    my $expected = pop @arguments;
    my @output = read_text_file ("$test.output");
    common_checks ("run", @output);
    return compare_output ("run", @arguments, \@output, $expected);
}

# Fails unless OUTPUT is that of a machine that booted once, worked without
# complaint and powered itself off.  RUN is what to call it in messages.
sub common_checks {
    my ($run, @output) = @_;

    if (!@output) {
        print_errors ();
        fail ("\u$run produced no output at all");
    }
    check_for_panic ($run, @output);
    check_for_keyword ($run, "FAIL", @output);
    check_for_triple_fault ($run, @output);
    check_for_keyword ($run, "TIMEOUT", @output);
    for my $milestone (@milestones) {
        my ($pattern, $complaint) = @$milestone;
        fail ("\u$run $complaint") if !grep { /$pattern/ } @output;
    }
}

# Fails if the kernel panicked, with the call stack made readable.
sub check_for_panic {
    my ($run, @output) = @_;

    my ($panic) = grep { /PANIC/ } @output;
    return if !defined $panic;

    print "Kernel panic in $run: ",
      substr ($panic, index ($panic, "PANIC")), "\n";

    my ($stack) = grep { /Call stack:/ } @output;
    print_call_stack ($1)
      if defined $stack && $stack =~ /Call stack:((?: 0x[0-9a-f]+)+)/;

    print "A sector number beyond the end of the disk often comes from an ",
      "inode that\nwas used after it had been closed and its memory freed.\n"
      if $panic =~ /sec_no \< d-\>capacity/;
    fail ();
}

# Fails if KEYWORD (a regular expression) occurs anywhere in OUTPUT.
sub check_for_keyword {
    my ($run, $keyword, @output) = @_;

    my ($line) = grep { /$keyword/ } @output;
    return if !defined $line;
    $line =~ s/^\([^()]*\)\s+//;
    fail ("$run: $line");
}

# Fails if the machine booted more than once.
sub check_for_triple_fault {
    my ($run, @output) = @_;

    my $reboots = grep ({ /Pintos booting/ } @output) - 1;
    return if $reboots <= 0;
    fail ("\u$run spontaneously rebooted $reboots times.\n"
          . "The usual cause is a triple fault: a fault in the kernel "
          . "that it could not even report.");
}

# Returns what the test itself printed: the lines between the announcement
# of the action and the one of its end.
sub get_core_output {
    my ($run, @output) = @_;

    my ($first, $process);
    for my $i (0..$#output) {
        if (!defined $first) {
            ($first, $process) = ($i + 1, $1)
              if $output[$i] =~ /^Executing '(\S+).*':$/;
        } elsif ($output[$i] =~ /^Execution of '.*' complete.$/) {
            return @output[$first..$i - 1];
        }
    }
    fail ("\u$run didn't start a thread or process") if !defined $first;
    fail ("\u$run started '$process' but it never finished");
}

# compare_output (RUN, OPTIONS..., \@OUTPUT, EXPECTED) compares the core
# output, line by line, with the alternatives in EXPECTED: a reference to an
# array of texts, or to a hash of texts.  Returns the key (in an array: the
# position, from 1) of the one that matches, fails with differences if none
# does.  Options name kinds of lines to leave out first.
sub compare_output {
    my ($run, @arguments) = @_;
    my $expected = pop @arguments;
    my $output = pop @arguments;
    my %options = @arguments;

    for my $option (sort keys %options) {
        die "unknown option $option\n" if !exists $ignorable{$option};
    }

    my @core = get_core_output ($run, @$output);
    fail ("\u$run didn't produce any output") if !@core;
    for my $option (sort keys %options) {
        for my $pattern (@{$ignorable{$option}}) {
            @core = grep { !/$pattern/ } @core;
        }
    }

    if (ref ($expected) eq 'ARRAY') {
        my $number = 0;
        $expected = {map { (++$number => $_) } @$expected};
    }

    my %lines = map { ($_ => [split (/\n/, $expected->{$_})]) }
      keys %$expected;
    for my $key (sort keys %lines) {
        return $key if same_lines ($lines{$key}, \@core);
    }

    print_mismatch (\%lines, \@core);
    print "\n(Process exit codes are excluded for matching purposes.)\n"
      if exists $options{IGNORE_EXIT_CODES};
    print "\n(User fault messages are excluded for matching purposes.)\n"
      if exists $options{IGNORE_USER_FAULTS};
    fail ("Test output failed to match any acceptable form.");
}

# --- Files ----------------------------------------------------------------

# Returns the lines of text file NAME without their line ends.
sub read_text_file {
    my ($name) = @_;
    open (my $handle, '<', $name) or die "$name: open: $!\n";
    my @lines = <$handle>;
    close ($handle) or die "$name: read: $!\n";
    chomp (@lines);
    return @lines;
}

# --- Verdicts -------------------------------------------------------------

# Ends the checker: the test failed, for the reasons in MESSAGES.
sub fail {
    my (@messages) = @_;
    finish ("FAIL", @messages);
}

# Ends the checker: the test passed.
sub pass {
    my (@messages) = @_;
    finish ("PASS", @messages);
}

# Writes VERDICT (PASS or FAIL), MESSAGES and everything printed so far to
# the result file, reports them on standard output, and exits.
sub finish {
    my ($verdict, @messages) = @_;

    seek ($explanation, 0, 0) or die "explanation: seek: $!\n";
    push (@messages, <$explanation>);
    chomp (@messages);
    my $text = join ('', map { "$_\n" } @messages);

    open (my $result, '>', "$test.result")
      or die "$test.result: create: $!\n";
    print {$result} "$verdict\n$text";
    close ($result) or die "$test.result: write: $!\n";

    $verdict_given = 1;
    my $word = $verdict eq 'PASS' ? 'pass' : 'FAIL';
    print {*STDOUT} "$word $test", time_of_run (), "\n$text";
    close (STDOUT) or die "standard output: $!\n";
    exit 0;
}

# --- Insides --------------------------------------------------------------

# Reads the arguments, redirects print, and looks at the prerequisite.
sub start_checker {
    die "usage: perl -ISRCDIR CHECKER TEST RESULT-FILE\n" if @ARGV != 2;
    ($test, $src_dir) = @ARGV;

    open ($explanation, '+>', undef)
      or die "cannot create a temporary file: $!\n";
    select ($explanation);

    push (@prereq_tests, $1) if $test =~ /^(.*)-persistence$/;
    for my $prereq (@prereq_tests) {
        my ($verdict) = read_text_file ("$prereq.result");
        fail ("Prerequisite test $prereq failed.")
          if !defined ($verdict) || $verdict ne 'PASS';
    }
    return;
}

# A checker that merely runs out of statements has forgotten its verdict.
END {
    if ($? == 0 && !$verdict_given && defined $test) {
        print {*STDERR} "$test: the checker ended without a verdict\n";
        $? = 1;
    }
}

# Returns " (N.N s)" for the time that the machine ran, "" if unknown.
# The test command leaves the moment of the start as the time stamp of
# NAME.errors; the last byte of output gives NAME.output its own.
sub time_of_run {
    require Time::HiRes;
    my ($start, $end) = map { (Time::HiRes::stat ("$test.$_"))[9] }
      qw(errors output);
    return "" if !defined $start || !defined $end || $end <= $start;
    return sprintf (" (%.1f s)", $end - $start);
}

# Prints what the tools said on standard error, if they said anything.
sub print_errors {
    return if !-s "$test.errors";
    my @errors = read_text_file ("$test.errors");
    my $shown = 10;
    splice (@errors, $shown, @errors - $shown, "[...]") if @errors > $shown;
    print "Messages of the tools, from $test.errors:\n";
    print "  $_\n" for @errors;
    return;
}

# Prints ADDRESSES (text, blank-separated) and what they mean.
sub print_call_stack {
    my ($addresses) = @_;
    print "Call stack:$addresses\n";

    my @addresses = split (' ', $addresses);
    my @binaries = (kernel_symbols ());
    push (@binaries, $test)
      if -e $test && grep { hex ($_) < 0xc0000000 } @addresses;

    # Without a shell, so that nothing in a name can mean anything to it.
    my $pid = open (my $pipe, '-|', "backtrace", @binaries, @addresses);
    if (!$pid) {
        print "(cannot run backtrace: $!)\n";
        return;
    }
    my @translation = <$pipe>;
    close ($pipe);
    print "Translation of call stack:\n", @translation if @translation;
    return;
}

# Returns the file with the symbols of the kernel that ran: `pintos' may have
# been told which, and then its record of the run says so.
sub kernel_symbols {
    if (open (my $record, '<', "$test.run")) {
        local $/ = undef;
        my ($kernel) = (<$record> || '') =~ /"--kernel=([^"\\]+)\.bin"/;
        close ($record);
        return "$kernel.o" if defined $kernel && -e "$kernel.o";
    }
    return "kernel.o";
}

# True if the lists of lines A and B are equal.
sub same_lines {
    my ($expected, $actual) = @_;
    return 0 if @$expected != @$actual;
    for my $i (0..$#$expected) {
        return 0 if $expected->[$i] ne $actual->[$i];
    }
    return 1;
}

# Prints every alternative in LINES and how ACTUAL differs from it.
sub print_mismatch {
    my ($lines, $actual) = @_;
    require tests::Algorithm::Diff;

    for my $key (sort keys %$lines) {
        print "\nAcceptable output:\n";
        print "  $_\n" for @{$lines->{$key}};
        print "Differences in `diff -u' format:\n";
        my $diff = Algorithm::Diff->new ($lines->{$key}, $actual);
        while ($diff->Next ()) {
            if ($diff->Same ()) {
                print "  $_\n" for $diff->Items (1);
            } else {
                print "- $_\n" for $diff->Items (1);
                print "+ $_\n" for $diff->Items (2);
            }
        }
    }
    return;
}

1;
