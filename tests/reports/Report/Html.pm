package Report::Html;

# The report as one page for a browser.  It needs nothing but itself: no
# script, no font, no picture comes from elsewhere.

use strict;
use warnings;

use Report::Junit;

# Longest part of a machine's output that is shown, in characters.
use constant OUTPUT_SHOWN => 20_000;

# page (REPORT) returns the page, encoded.
sub page {
    my ($report) = @_;
    my @tests = @{ $report->{tests} };
    my %by = map { $_ => [] } qw(FAIL INFRA open pass);
    push @{ $by{ $_->{verdict} } }, $_ for @tests;

    my $title = escape ($report->{name});
    my $body = header ($report, \%by);
    $body .= section ('Failures', map { failure ($_) } @{ $by{FAIL} })
      if @{ $by{FAIL} };
    $body .= section ('Not run', map { failure ($_) }
        @{ $by{INFRA} }, @{ $by{open} })
      if @{ $by{INFRA} } || @{ $by{open} };
    $body .= section ('All tests', table (map { @{ $by{$_} } }
            qw(FAIL INFRA open pass)));

    my $style = style ();
    my $text = <<"END";
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>$title: test report</title>
<style>
$style</style>
</head>
<body>
$body</body>
</html>
END
    utf8::encode ($text);
    return $text;
}

# section (TITLE, PART...) returns a section made of PARTs.
sub section {
    my ($title, @parts) = @_;
    return join '', "<section>\n<h2>$title</h2>\n", @parts, "</section>\n";
}

# header (REPORT, BY) returns the head: what it is, a bar, the counts.
sub header {
    my ($report, $by) = @_;
    my $sum = $report->{summary};
    my $all = @{ $report->{tests} } || 1;
    my $bar = '';
    for (['pass', 'passed'], ['FAIL', 'failed'], ['INFRA', 'not run'],
        ['open', 'not run']) {
        my ($kind, $word) = @$_;
        my $count = @{ $by->{$kind} } or next;
        $bar .= sprintf '<i class="%s" style="width:%.3f%%" title="%d %s">'
          . "</i>", lc $kind, 100 * $count / $all, $count, $word;
    }
    my @facts = (fact ('passed', $sum->{passed}, 'pass'),
        fact ('failed', $sum->{failed}, $sum->{failed} ? 'fail' : 'none'),
        fact ('not run', $sum->{not_run},
            $sum->{not_run} ? 'infra' : 'none'));
    push @facts, fact ('points', "$sum->{points}/$sum->{max_points}", '')
      if $sum->{max_points};
    push @facts, fact ('score', "$sum->{score}&#8239;%", '')
      if defined $sum->{score};
    push @facts, fact ('reused', $sum->{reused}, '') if $sum->{reused};
    push @facts, fact ('stray lines', $sum->{stray}, 'infra')
      if $sum->{stray};
    return '<header><h1>' . escape ($report->{name})
      . qq{ <small>test report</small></h1>\n<div class="bar">$bar</div>\n}
      . '<div class="facts">' . join ('', @facts) . "</div></header>\n";
}

# fact (LABEL, VALUE, CLASS) returns one number of the head; VALUE is HTML.
sub fact {
    my ($label, $value, $class) = @_;
    return qq{<div class="$class"><b>$value</b>$label</div>\n};
}

# failure (TEST) returns all about a test that did not pass.
sub failure {
    my ($test) = @_;
    my ($first, $rest) = split /\n/, $test->{reason}, 2;
    $first = $test->{verdict} eq 'open' ? 'This test has not been run.'
      : 'No reason is recorded.' if !defined $first || $first eq '';
    my $text = sprintf qq{<article id="%s" class="%s">\n<h3>%s %s</h3>\n}
      . qq{<p class="why">%s</p>\n}, anchor ($test), lc $test->{verdict},
      badge ($test->{verdict}), escape ($test->{name}), escape ($first);
    $text .= numbers ($test) . checks ($test);
    $text .= qq{<p class="repeat">Repeat with <code>}
      . escape (Report::Verdicts::text ($test->{repeat})) . "</code></p>\n"
      if defined $test->{repeat};
    $text .= '<pre class="detail">' . coloured ($rest) . "</pre>\n"
      if defined $rest && $rest =~ /\S/;

    my $output = Report::Verdicts::text (
        Report::Verdicts::read_file ("$test->{name}.output"));
    if ($output ne '') {
        my $cut = length ($output) - OUTPUT_SHOWN;
        substr $output, OUTPUT_SHOWN, $cut, "\n[... $cut characters more]"
          if $cut > 0;
        $text .= '<details><summary>What the machine printed</summary><pre>'
          . escape ($output) . "</pre></details>\n";
    }
    return "$text</article>\n";
}

# checks (TEST) returns the requirements that TEST checks, but for those that
# its report names anyway.
sub checks {
    my ($test) = @_;
    return join '', map {
        qq{<p class="numbers"><b>$_->{id}</b> } . escape ($_->{text})
          . " <small>($_->{file})</small></p>\n"
    } grep { $test->{reason} !~ /^  \Q$_->{id}\E  /m }
      @{ $test->{requirements} };
}

# coloured (TEXT) returns an explanation as HTML, with the lines of a diff in
# the colours of what was expected and what came.
sub coloured {
    my ($text) = @_;
    my $html = '';
    my $in_diff;
    for my $line (split /\n/, $text) {
        my $shown = escape ($line);
        if ($line =~ /\ADifferences in `diff -u' format:/) {
            $in_diff = 1;
            $html .= "<b>$shown</b>\n";
        } elsif ($in_diff && $line =~ /\A([-+]) /) {
            my $tag = $1 eq '-' ? 'del' : 'ins';
            $html .= "<$tag>$shown</$tag>\n";
        } else {
            $in_diff = 0 if $line !~ /\A  /;
            $html .= "$shown\n";
        }
    }
    chomp $html;
    return $html;
}

# numbers (TEST) returns the measures of a run in a line.
sub numbers {
    my ($test) = @_;
    my @parts;
    for (['ticks', 'ticks'], ['instructions', 'instructions']) {
        my ($key, $word) = @$_;
        push @parts, grouped ($test->{$key}) . " $word"
          if defined $test->{$key};
    }
    my $budget = $test->{budget};
    for my $kind (qw(busy idle)) {
        my $share = $budget && $budget->{"${kind}_share"};
        push @parts, sprintf '%.1f&#8239;%% of its %s budget', 100 * $share,
          $kind if defined $share;
    }
    push @parts, "seed $test->{seed}" if defined $test->{seed};
    push @parts, sprintf '%.2f s on the host', $test->{host_seconds}
      if defined $test->{host_seconds};
    push @parts, 'reused from an equal run' if $test->{reused};
    return @parts ? '<p class="numbers">' . join (' &middot; ', @parts)
      . "</p>\n" : '';
}

# table (TEST...) returns the table of all tests.
sub table {
    my (@tests) = @_;
    my $text = qq{<div class="wide"><table>\n<thead><tr><th>Verdict</th>}
      . '<th>Test</th><th class="n">Points</th><th class="n">Ticks</th>'
      . '<th class="n">Instructions</th><th>Busy budget used</th>'
      . '<th>Idle budget used</th><th class="n">Host s</th></tr></thead>'
      . "\n<tbody>\n";
    for my $test (@tests) {
        my $name = escape ($test->{name});
        $name = qq{<a href="#} . anchor ($test) . qq{">$name</a>}
          if $test->{verdict} ne 'pass';
        $name .= qq{ <small class="infra">$test->{stray} stray</small>}
          if $test->{stray};
        $name .= ' <small>reused</small>' if $test->{reused};
        my $points = defined $test->{max_points}
          ? "$test->{points}/$test->{max_points}" : '';
        $text .= '<tr><td>' . badge ($test->{verdict}) . "</td><td>$name</td>"
          . join ('', map { qq{<td class="n">$_</td>} } $points,
            grouped ($test->{ticks}), grouped ($test->{instructions}))
          . join ('', map { '<td>' . meter ($test->{budget}, $_) . '</td>' }
            qw(busy idle))
          . sprintf qq{<td class="n">%s</td></tr>\n},
          defined $test->{host_seconds}
          ? sprintf ('%.2f', $test->{host_seconds}) : '';
    }
    return "$text</tbody>\n</table></div>\n";
}

# meter (BUDGET, KIND) returns a bar that shows what was used of BUDGET.  More
# than half is worth a warning colour.
sub meter {
    my ($budget, $kind) = @_;
    my $share = $budget && $budget->{"${kind}_share"};
    return '' if !defined $share;
    my $percent = 100 * $share;
    my $class = $percent >= 100 ? 'fail' : $percent >= 50 ? 'infra' : 'pass';
    my $width = $percent > 100 ? 100 : $percent;
    return sprintf '<span class="meter" title="%s of %s ticks"><i class="%s" '
      . 'style="width:%.2f%%"></i></span> %.1f&#8239;%%',
      grouped ($budget->{"${kind}_used"}), grouped ($budget->{$kind}),
      $class, $width, $percent;
}

sub badge {
    my ($verdict) = @_;
    return sprintf '<span class="badge %s">%s</span>', lc $verdict, $verdict;
}

# anchor (TEST) returns the name by which links find TEST.
sub anchor {
    my ($test) = @_;
    (my $anchor = $test->{name}) =~ s/[^\w.-]/_/g;
    return $anchor;
}

# grouped (NUMBER) returns NUMBER with its digits in threes, '' for undef.
sub grouped {
    my ($number) = @_;
    return '' if !defined $number;
    1 while $number =~ s/\A(-?\d+)(\d{3})(?!\d)/$1,$2/;
    return $number;
}

sub escape {
    my ($text) = @_;
    return Report::Junit::escape ($text);
}

# style () returns the page's style sheet.
sub style {
    return <<'END';
:root { color-scheme: light dark;
  --ground: #fff; --text: #1c2128; --soft: #656d76; --line: #d8dee4;
  --panel: #f6f8fa; --good: #1a7f37; --bad: #cf222e; --odd: #9a6700;
  --added: #dafbe1; --removed: #ffebe9; }
@media (prefers-color-scheme: dark) { :root {
  --ground: #0d1117; --text: #e6edf3; --soft: #8d96a0; --line: #30363d;
  --panel: #161b22; --good: #3fb950; --bad: #f85149; --odd: #d29922;
  --added: #12361f; --removed: #4b1a1c; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 24px; max-width: 1180px; color: var(--text);
  background: var(--ground); font: 15px/1.5 system-ui, sans-serif; }
h1 { margin: 0 0 12px; font-size: 28px; } h1 small { color: var(--soft);
  font-size: 17px; font-weight: normal; }
h2 { margin: 32px 0 12px; font-size: 19px; } h3 { margin: 0 0 8px;
  font-size: 16px; }
.bar { display: flex; height: 12px; border-radius: 6px; overflow: hidden;
  background: var(--line); }
i.pass { background: var(--good); } i.fail { background: var(--bad); }
i.infra { background: var(--odd); } i.open { background: var(--soft); }
.facts { display: flex; flex-wrap: wrap; gap: 12px 36px; margin-top: 16px;
  color: var(--soft); }
.facts b { display: block; font-size: 24px; line-height: 1.2;
  color: var(--text); }
.facts .pass b { color: var(--good); } .facts .fail b { color: var(--bad); }
.facts .infra b, small.infra { color: var(--odd); }
article { margin: 0 0 16px; padding: 14px 18px; background: var(--panel);
  border: 1px solid var(--line); border-left: 4px solid var(--soft);
  border-radius: 6px; }
article.fail { border-left-color: var(--bad); }
article.infra { border-left-color: var(--odd); }
.badge { display: inline-block; min-width: 52px; padding: 0 8px;
  border-radius: 10px; color: #fff; background: var(--soft);
  font: 600 12px/20px system-ui, sans-serif; text-align: center; }
.badge.pass { background: #1a7f37; } .badge.fail { background: #cf222e; }
.badge.infra { background: #9a6700; }
.why { margin: 0 0 6px; font-weight: 600; }
.numbers, .repeat { margin: 0 0 6px; color: var(--soft); }
pre, code { font: 13px/1.45 ui-monospace, Menlo, Consolas, monospace; }
.repeat code { padding: 2px 6px; color: var(--text); overflow-wrap: anywhere;
  background: var(--ground); border: 1px solid var(--line);
  border-radius: 4px; }
pre { margin: 10px 0 0; padding: 10px 14px; overflow-x: auto;
  background: var(--ground); border: 1px solid var(--line);
  border-radius: 6px; }
pre b { color: var(--soft); }
ins, del { display: inline-block; min-width: 100%; text-decoration: none; }
ins { background: var(--added); } del { background: var(--removed); }
details { margin-top: 10px; } summary { cursor: pointer;
  color: var(--soft); }
.wide { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: 14px; }
th { color: var(--soft); font-weight: 600; text-align: left; }
th, td { padding: 5px 10px 5px 0; border-bottom: 1px solid var(--line);
  white-space: nowrap; }
.n { text-align: right; padding-right: 18px;
  font-variant-numeric: tabular-nums; }
td small { color: var(--soft); }
a { color: inherit; }
.meter { display: inline-block; width: 90px; height: 8px; margin-right: 6px;
  border-radius: 4px; overflow: hidden; background: var(--line); }
.meter i { display: block; height: 100%; }
END
}

1;
