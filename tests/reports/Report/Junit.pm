package Report::Junit;

# The report in the XML that JUnit began with and that build servers read;
# doc/schema/junit.xsd describes what of it is used.

use strict;
use warnings;

# page (REPORT) returns junit.xml, encoded.
sub page {
    my ($report) = @_;
    my (@suites, %suite);
    for my $test (@{ $report->{tests} }) {
        my ($dir) = $test->{name} =~ m{\A(.*)/};
        $dir = '.' if !defined $dir;
        push @suites, $dir if !$suite{$dir};
        push @{ $suite{$dir} }, $test;
    }
    my $text = qq{<?xml version="1.0" encoding="UTF-8"?>\n}
      . '<testsuites' . attributes (name => $report->{name},
        counts (@{ $report->{tests} })) . ">\n";
    for my $dir (@suites) {
        my @tests = @{ $suite{$dir} };
        $text .= ' <testsuite' . attributes (name => $dir, counts (@tests))
          . ">\n" . join ('', map { testcase ($dir, $_) } @tests)
          . " </testsuite>\n";
    }
    $text .= "</testsuites>\n";
    utf8::encode ($text);
    return $text;
}

# counts (TEST...) returns the attributes that sum up the tests.
sub counts {
    my (@tests) = @_;
    my %count = map { $_ => 0 } qw(pass FAIL INFRA open);
    my $time = 0;
    for my $test (@tests) {
        $count{ $test->{verdict} }++;
        $time += $test->{host_seconds} || 0;
    }
    return (tests => scalar @tests, failures => $count{FAIL},
        errors => $count{INFRA}, skipped => $count{open},
        time => sprintf ('%.3f', $time));
}

# testcase (SUITE, TEST) returns the element of one test.
sub testcase {
    my ($dir, $test) = @_;
    my ($base) = $test->{name} =~ m{([^/]+)\z};
    (my $class = $dir) =~ tr{/}{.};
    my $text = '  <testcase' . attributes (classname => $class,
        name => $base, time => sprintf ('%.3f', $test->{host_seconds} || 0));

    my $inside = '';
    my ($first) = split /\n/, $test->{reason};
    $first = '' if !defined $first;
    if ($test->{verdict} eq 'FAIL') {
        $inside .= '   <failure'
          . attributes (message => $first, type => 'FAIL') . '>'
          . escape ($test->{reason}) . "</failure>\n";
    } elsif ($test->{verdict} eq 'INFRA') {
        $inside .= '   <error'
          . attributes (message => $first, type => 'INFRA') . '>'
          . escape ($test->{reason}) . "</error>\n";
    } elsif ($test->{verdict} eq 'open') {
        $inside .= '   <skipped' . attributes (message => 'has not been run')
          . "/>\n";
    }
    my @facts = facts ($test);
    $inside .= '   <system-out>' . escape (join '', map { "$_\n" } @facts)
      . "</system-out>\n" if @facts;
    return $inside eq '' ? "$text/>\n" : "$text>\n$inside  </testcase>\n";
}

# facts (TEST) returns lines about the run for which JUnit has no place.
sub facts {
    my ($test) = @_;
    my @facts;
    push @facts, "repeat: $test->{repeat}" if defined $test->{repeat};
    for my $key (qw(ticks instructions seed)) {
        push @facts, "$key: $test->{$key}" if defined $test->{$key};
    }
    my $share = $test->{budget} && $test->{budget}{busy_share};
    push @facts, sprintf 'busy budget used: %.1f %%', 100 * $share
      if defined $share;
    my @checks = map { $_->{id} } @{ $test->{requirements} };
    push @facts, "checks: @checks" if @checks;
    push @facts, "stray lines: $test->{stray}" if $test->{stray};
    push @facts, 'reused from an equal run' if $test->{reused};
    return map { Report::Verdicts::text ($_) } @facts;
}

# attributes (NAME => VALUE...) returns them as XML, each after a blank.
sub attributes {
    my (@pairs) = @_;
    my $text = '';
    while (my ($name, $value) = splice @pairs, 0, 2) {
        $text .= sprintf ' %s="%s"', $name, escape ($value);
    }
    return $text;
}

# escape (TEXT) returns TEXT such that XML and HTML take it literally.
sub escape {
    my ($text) = @_;
    my %entity = ('&' => '&amp;', '<' => '&lt;', '>' => '&gt;',
        '"' => '&quot;');
    $text =~ s/([&<>"])/$entity{$1}/g;
    return $text;
}

1;
