# What the multi-level feedback queue scheduler should do, computed apart
# from it, and comparisons with what it did.

use strict;
use warnings;

# mlfqs_expected_load (\@READY, \@RECENT_DELTA, NICE): given, for each second,
# the number of ready threads and the ticks that a watched thread ran, and how
# nice that one is (0 if that is left out), returns
# references to the load averages and to the thread's recent_cpu values at
# the end of each second.  Element 0 of both is the initial 0.
sub mlfqs_expected_load {
    my ($ready, $recent_delta, $nice) = @_;
    my @load_avg = (0);
    my @recent_cpu = (0);

    for my $second (0..$#$ready) {
        my $load = 59 / 60 * $load_avg[-1] + $ready->[$second] / 60;
        my $delta = $recent_delta->[$second] || 0;
        my $recent = ($recent_cpu[-1] + $delta) * decay ($load)
          + ($nice || 0);
        push (@load_avg, $load);
        push (@recent_cpu, $recent);
    }
    return (\@load_avg, \@recent_cpu);
}

# Returns what remains, after a second, of recent_cpu under load average
# LOAD.
sub decay {
    my ($load) = @_;
    return 2 * $load / (2 * $load + 1);
}

# mlfqs_expected_ticks (@NICE): returns the number of ticks that each of
# several threads, nice as given, should get in 750 time slices of 4 ticks.
sub mlfqs_expected_ticks {
    my (@nice) = @_;
    my @threads = map { {nice => $_, recent => 0, ticks => 0, stamp => 0} }
      @nice;
    my $load = 0;

    for my $slice (1..750) {
        if ($slice % 25 == 0) {
            $load = 59 / 60 * $load + @threads / 60;
            $_->{recent} = $_->{recent} * decay ($load) + $_->{nice}
              for @threads;
        }

        my $next;
        for my $thread (@threads) {
            my $key = int ($thread->{recent} / 4 + 2 * $thread->{nice});
            $key = $key < 0 ? 0 : $key > 63 ? 63 : $key;
            $thread->{key} = $key;
            $next = $thread
              if !defined ($next) || $key < $next->{key}
              || ($key == $next->{key}
                  && $thread->{stamp} < $next->{stamp});
        }
        $next->{stamp} = $slice;
        $next->{recent} += 4;
        $next->{ticks} += 4;
    }
    return map { $_->{ticks} } @threads;
}

# check_mlfqs_fair (\@NICE, MAXDIFF): passes if thread I of the test got, to
# within MAXDIFF, as many ticks as one that is NICE->[I] nice should get
# beside the others.
sub check_mlfqs_fair {
    my ($nice, $maxdiff) = @_;
    our ($test);

    my @output = read_text_file ("$test.output");
    common_checks ("run", @output);
    my @actual;
    for (get_core_output ("run", @output)) {
        $actual[$1] = $2 if /Thread (\d+) received (\d+) ticks\./;
    }

    mlfqs_compare ("thread", "%d", \@actual,
                   [mlfqs_expected_ticks (@$nice)], $maxdiff,
                   [0, $#$nice, 1],
                   "Some threads' ticks are missing, or differ from those "
                   . "expected by more than $maxdiff.");
    pass ();
}

# mlfqs_compare (VAR, FORMAT, \@ACTUAL, \@EXPECTED, MAXDIFF, [MIN, MAX,
# STEP], MESSAGE): returns if elements MIN, MIN + STEP, ..., MAX of ACTUAL are
# there and differ from those of EXPECTED by at most MAXDIFF.  Fails with
# MESSAGE otherwise, and with a table whose first column is headed VAR and
# whose values are shown as FORMAT.
sub mlfqs_compare {
    my ($var, $format, $actual, $expected, $maxdiff, $range, $message) = @_;
    my ($min, $max, $step) = @$range;

    # For what is lost when values are printed with two digits.
    my $tolerance = $maxdiff + .01;
    my $good = 1;
    my @rows;
    for (my $t = $min; $t <= $max; $t += $step) {
        my $remark = '';
        if (!defined $actual->[$t]) {
            $remark = 'missing';
        } else {
            my $difference = $actual->[$t] - $expected->[$t];
            $remark = sprintf ("off by $format", $difference)
              if abs ($difference) > $tolerance;
        }
        $good = 0 if $remark ne '';
        push (@rows, [$t, format_value ($format, $actual->[$t]),
                      format_value ($format, $expected->[$t]), $remark]);
    }
    return if $good;

    print "Differences of up to $maxdiff are accepted.\n";
    mlfqs_row ($var, "actual", "expected", "remark");
    mlfqs_row ("-" x 8, "-" x 10, "-" x 10, "-" x 16);
    mlfqs_row (@$_) for @rows;
    fail ($message);
}

# Returns VALUE as FORMAT shows it, or something else if there is none.
sub format_value {
    my ($format, $value) = @_;
    return defined ($value) ? sprintf ($format, $value) : '-';
}

# Prints one row of mlfqs_compare's table.
sub mlfqs_row {
    my ($first, $actual, $expected, $remark) = @_;
    (my $row = sprintf ("%8s %10s %10s  %s", $first, $actual, $expected,
                        $remark)) =~ s/\s+$//;
    print "$row\n";
    return;
}

1;
