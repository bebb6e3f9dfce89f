package Report::Board;

# The board: all tests on a terminal, without running any.

use strict;
use warnings;

# page (REPORT) returns the board as text, encoded.
sub page {
    my ($report) = @_;
    my @tests = @{ $report->{tests} };
    my $width = 4;
    for my $test (@tests) {
        $width = length $test->{name} if length $test->{name} > $width;
    }
    my $text = sprintf "%-5s  %-*s  %6s  %6s  %5s  %s\n", '', $width, '',
      'ticks', 'budget', 'points', '';
    for my $test (@tests) {
        $text .= sprintf "%-5s  %-*s  %6s  %6s  %6s  %s\n",
          $test->{verdict}, $width, $test->{name}, count ($test->{ticks}),
          share ($test), points ($test), remark ($test);
        $text =~ s/ +\n\z/\n/;
    }
    my $sum = $report->{summary};
    $text .= sprintf "\n%s: %d passed, %d failed, %d without a verdict",
      $report->{name}, @$sum{qw(passed failed not_run)};
    $text .= "; $sum->{points} of $sum->{max_points} points"
      if $sum->{max_points};
    $text .= "; score $sum->{score} %" if defined $sum->{score};
    $text .= "\n";
    utf8::encode ($text);
    return $text;
}

# count (NUMBER) returns NUMBER or, if it is not known, a dash.
sub count {
    my ($number) = @_;
    return defined $number ? $number : '-';
}

# share (TEST) returns the larger share of a budget that TEST used.
sub share {
    my ($test) = @_;
    my ($most) = sort { $b <=> $a } grep { defined }
      @{ $test->{budget} || {} }{qw(busy_share idle_share)};
    return defined $most ? sprintf '%.0f %%', 100 * $most : '-';
}

sub points {
    my ($test) = @_;
    return defined $test->{max_points}
      ? "$test->{points}/$test->{max_points}" : '-';
}

# remark (TEST) returns what else there is to say, in a few words.
sub remark {
    my ($test) = @_;
    my @remarks;
    push @remarks, 'not run' if $test->{verdict} eq 'open';
    push @remarks, 'older than the kernel' if is_old ($test->{name});
    push @remarks, "$test->{stray} stray lines" if $test->{stray};
    if ($test->{verdict} ne 'pass') {
        my ($why) = split /\n/, $test->{reason};
        push @remarks, substr $why, 0, 60 if defined $why;
    }
    return join '; ', @remarks;
}

# is_old (NAME) says whether the output of test NAME comes from a kernel that
# has been built again since.
sub is_old {
    my ($name) = @_;
    my $output = (stat "$name.output")[9];
    my $kernel = $name =~ m{\Atests/more/} ? 'kernel-more.bin' : 'kernel.bin';
    my $built = (stat $kernel)[9];
    return defined $output && defined $built && $built > $output;
}

1;
