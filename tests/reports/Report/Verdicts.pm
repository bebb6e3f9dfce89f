package Report::Verdicts;

# What is known about each test, put together from the files that the test
# left and the rubrics; the data that every report is made of.

use strict;
use warnings;

use JSON::PP ();
use tests::Verdict::Requirements qw(read_texts sentences_of);

# Version of the format of results.json; see doc/results.md.
use constant VERSION => 1;

# gather (OPTION, NAME...) returns a hash with `version', `name', `tests' (one
# hash for each NAME, in their order) and `summary'.
sub gather {
    my ($option, @names) = @_;
    my ($points, $sections) = defined $option->{grading}
      ? rubrics ($option->{srcdir}, $option->{grading}) : ({}, []);
    my @tests = map { test ($_, $points->{$_}, $option->{complete}) } @names;
    my $texts = defined $option->{srcdir} ? read_texts ($option->{srcdir}) : [];
    $_->{requirements} = requirements ($texts, $_->{name}) for @tests;
    return {
        version => VERSION,
        name => defined $option->{name} ? $option->{name} : 'tests',
        tests => \@tests,
        summary => summary (\@tests, $sections),
    };
}

# test (NAME, POINTS, COMPLETE) returns what is known about test NAME, for which
# rubrics give POINTS, or undef.  COMPLETE says that it should have a verdict.
sub test {
    my ($name, $points, $complete) = @_;
    my $verdict = read_verdict ("$name.verdict");
    my $result = read_file ("$name.result");
    $verdict->{reason} = 'Its checker gave no verdict.'
      if !%$verdict && !defined $result && $complete;
    my %test = (
        name => $name,
        verdict => defined $result ? $result eq "PASS\n" ? 'pass' : 'FAIL'
          : ($verdict->{verdict} || '') eq 'INFRA' ? 'INFRA'
          : $complete || ($verdict->{verdict} || '') eq 'FAIL' ? 'FAIL'
          : 'open',
        stray => number ($verdict->{stray}) || 0,
        reused => $verdict->{reused} ? JSON::PP::true () : JSON::PP::false (),
    );
    my $reason = '';
    if ($test{verdict} eq 'FAIL' && defined $result) {
        ($reason) = $result =~ /\A[^\n]*\n(.*)/s;
    }
    $reason = $verdict->{reason}
      if (!defined $reason || $reason !~ /\S/) && $test{verdict} ne 'pass';
    $reason = '' if !defined $reason;
    $reason =~ s/\s+\z//;
    $test{reason} = text ($reason);

    $test{max_points} = $points;
    $test{points} = defined $points
      ? $test{verdict} eq 'pass' ? $points : 0 : undef;
    $test{$_} = number ($verdict->{$_})
      for qw(ticks instructions seed host_seconds);
    $test{repeat} = $verdict->{repeat};
    $test{budget} = budget ($verdict->{budget});
    return \%test;
}

# requirements (TEXTS, NAME) returns the requirements that test NAME checks.
sub requirements {
    my ($texts, $name) = @_;
    return [map { {id => $_->{id}, text => text ($_->{text}),
                   file => $_->{file}} } sentences_of ($texts, $name)];
}

# budget (BUDGET) returns BUDGET of a verdict with the shares that were used
# of it, or undef if it has none.
sub budget {
    my ($budget) = @_;
    return if ref $budget ne 'HASH';
    my %budget;
    for my $kind (qw(busy idle)) {
        my ($given, $used) = map { number ($budget->{$_}) }
          $kind, "${kind}_used";
        $budget{$kind} = $given;
        $budget{"${kind}_used"} = $used;
        $budget{"${kind}_share"} = $given && defined $used
          ? sprintf ('%.4f', $used / $given) + 0 : undef;
    }
    return \%budget;
}

# summary (TESTS, SECTIONS) returns the counts.  The score is the sum of the
# sections' percentages, each times the share of its points that was won.
sub summary {
    my ($tests, $sections) = @_;
    my %count = (passed => 0, failed => 0, not_run => 0, stray => 0,
        reused => 0, points => 0, max_points => 0);
    my %won;
    for my $test (@$tests) {
        $count{{pass => 'passed', FAIL => 'failed'}->{ $test->{verdict} }
            || 'not_run'}++;
        $count{stray} += $test->{stray};
        $count{reused}++ if $test->{reused};
        $count{points} += $test->{points} || 0;
        $count{max_points} += $test->{max_points} || 0;
        $won{ $test->{name} } = $test->{points};
    }
    my $score;
    for my $section (@$sections) {
        my ($points, $max) = (0, 0);
        for my $name (keys %{ $section->{points} }) {
            $max += $section->{points}{$name};
            $points += $won{$name} || 0;
        }
        $score = ($score || 0)
          + ($max ? $section->{percent} * $points / $max : 0);
    }
    $count{score} = defined $score ? sprintf ('%.1f', $score) + 0 : undef;
    return \%count;
}

# rubrics (SRCDIR, GRADING) returns the points of every test in the rubrics
# that file GRADING names, and a list of the rubrics with their percentages.
# Mistakes in these files are for make-grade to complain about.
sub rubrics {
    my ($srcdir, $grading) = @_;
    my (%points, @sections);
    for (split /\n/, text (read_file ($grading))) {
        s/\#.*//;
        my ($percent, $file) = /\A\s*([\d.]+)%\s+(\S+)\s*\z/ or next;
        my ($dir) = $file =~ m{\A(.*)/} or next;
        my %section;
        my (undef, @lines) = split /\n/, text (read_file ("$srcdir/$file"));
        for (@lines) {
            next if !/\A\s*(\d+)\s+(\S+)\s*(?:\#.*)?\z/;
            $section{"$dir/$2"} = $1 + 0;
            $points{"$dir/$2"} = $1 + 0;
        }
        push @sections, { percent => $percent, points => \%section };
    }
    return (\%points, \@sections);
}

# as_json (REPORT) returns results.json.
sub as_json {
    my ($report) = @_;
    return JSON::PP->new->utf8->canonical->pretty->indent_length (1)
      ->encode ($report);
}

# read_verdict (FILE) returns the hash in a .verdict file; an empty one if
# the file is missing, cut short, or of a version that we do not know.
sub read_verdict {
    my ($file) = @_;
    my $bytes = read_file ($file);
    return {} if !defined $bytes;
    my $verdict = eval { JSON::PP->new->utf8->decode ($bytes) };
    return {} if ref $verdict ne 'HASH' || ($verdict->{version} || 0) != 1;
    return $verdict;
}

# read_file (FILE) returns the bytes of FILE, or undef if there is none.
sub read_file {
    my ($file) = @_;
    return if !defined $file || -d $file;
    open my $handle, '<:raw', $file or return;
    local $/ = undef;
    my $bytes = <$handle>;
    close $handle;
    return defined $bytes ? $bytes : '';
}

# text (BYTES) returns BYTES as characters that every report may contain.  A
# machine may have printed anything: what is not UTF-8 is shown as \xNN, and so
# are control characters.  undef is an empty text.
sub text {
    my ($text) = @_;
    return '' if !defined $text;
    if (!utf8::is_utf8 ($text) && !utf8::decode ($text)) {
        $text =~ s/([\x80-\xff])/sprintf '\\x%02x', ord $1/ge;
    }
    $text =~ s/\r\n/\n/g;
    $text =~ s/([\x00-\x08\x0b-\x1f\x7f\x{d800}-\x{dfff}\x{fffe}\x{ffff}])
              /sprintf '\\x%02x', ord $1/gex;
    return $text;
}

# number (VALUE) returns VALUE as a number if it is one, else undef.
sub number {
    my ($value) = @_;
    return if !defined $value || ref $value
      || $value !~ /\A-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?\z/;
    return $value + 0;
}

1;
