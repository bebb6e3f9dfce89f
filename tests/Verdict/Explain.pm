package tests::Verdict::Explain;

# The part of a failure report that no checker writes: which requirements the
# test checks, where in the output it went wrong, what call stacks mean, how
# much work the guest did, and the command that does it again.

use strict;
use warnings;

use tests::Verdict::Record qw(repeat_command);
use tests::Verdict::Requirements qw(read_texts sentences_of folded);
use tests::Verdict::Stray qw(broken_lines);

use Exporter 'import';
our @EXPORT_OK = qw(explain build_place);

use constant BEFORE => 8;       # lines shown before the one that matters
use constant AFTER => 3;
use constant WIDEST => 160;     # columns of a line shown
use constant STACKS => 10;      # call stacks shown
use constant KERNEL => 0xc0000000;  # first address of the kernel's

# explain (RUN, MESSAGE, STRAY) returns the lines to be added to MESSAGE, what
# the checker said (a reference to its lines) about RUN.  STRAY is the number
# of stray lines; leaving them out did not help.
sub explain {
    my ($run, $message, $stray) = @_;
    my $output = $run->{output};
    my ($focus, $expected, $got) = find_focus ($output, $message);
    my @report = required ($run);
    if (defined $expected || defined $got) {
        push (@report, '', "First difference: expected",
              defined $expected ? "  $expected" : "  (nothing more)",
              "but got", defined $got ? "  $got" : "  (nothing)");
    }
    for my $broken (broken_lines ($message)) {
        my ($line, $intruder) = @$broken;
        push (@report, '',
              "A print without a line of its own splits an expected line:",
              "  $line",
              "What was printed into it:", map { "  $_" }
              split (/\n/, $intruder, -1));
    }
    push (@report, '', "Even without the " . count ($stray, "stray line")
          . " in the output, the test fails.") if $stray;
    push (@report, around ($output, $focus)) if defined $focus;
    push (@report, stacks ($run, $message));
    my ($place, $variant) = build_place ();
    push (@report, '', work ($run), "To repeat it, in $place:",
          '  ' . repeat_command ($run, $variant));
    return @report;
}

# build_place () returns the build directory as seen from the top of the tree
# and the name of the kernel variant that it is for, '' if none.
sub build_place {
    require Cwd;
    my ($place) = Cwd::getcwd () =~ m{((?:[^/]+/)?[^/]+)\z};
    return ($place, $place =~ m{/build-([^/]+)\z} ? $1 : '');
}

# count (N, NOUN) returns both, with the plural if need be.
sub count {
    my ($n, $noun) = @_;
    return $n == 1 ? "1 $noun" : "$n ${noun}s";
}

# required (RUN) returns lines with the requirements that the test checks.
sub required {
    my ($run) = @_;
    my ($test) = $run->{test} =~ /\A(.*?)(?:\.seed-\d+)?\z/;
    my %of;
    push (@{$of{$_->{file}}}, $_)
      for sentences_of (read_texts ($run->{root}), $test);
    return map {
        ('', "What the test checks, from $_:",
         map { folded ("  $_->{id}  ", $_->{text}) } @{$of{$_}});
    } sort keys %of;
}

# find_focus (OUTPUT, MESSAGE) returns the number of the line in OUTPUT from
# which one sees best why the test failed, or undef, and, where MESSAGE has
# differences, the line expected there and the one that came.
sub find_focus {
    my ($output, $message) = @_;
    my @lines = @$output;

    # Kernels say most plainly what happened.
    for my $word (qw(PANIC FAIL TIMEOUT)) {
        my ($found) = grep { $lines[$_] =~ /$word/ } 0..$#lines;
        return $found if defined $found;
    }

    my ($first) = grep { $lines[$_] =~ /^Executing '\S+.*':$/ } 0..$#lines;
    my ($diff) = grep { $message->[$_] =~ /^Differences in `diff -u'/ }
      0..$#$message;
    if (defined $diff && defined $first) {
        my ($same, $expected, $got) = (0);
        for (@$message[$diff + 1..$#$message]) {
            if (/^- (.*)/) {
                $expected = $1 if !defined $expected;
            } elsif (/^\+ (.*)/) {
                $got = $1 if !defined $got;
            } else {
                last if defined $expected || defined $got || $_ eq '';
                $same++;
            }
        }
        my $focus = $first + 1 + $same;
        if (defined $got) {
            # Checkers may overlook lines: the place is this or a later one.
            my ($exact) = grep { $lines[$_] eq $got } $focus..$#lines;
            $focus = $exact if defined $exact;
        }
        return ($focus > $#lines ? $#lines : $focus, $expected, $got);
    }

    # Otherwise the end of what was done.
    my ($end) = grep { $lines[$_] =~ /^(?:Execution of '|Timer: \d)/ }
      0..$#lines;
    $end = $#lines if !defined $end;
    return $end >= 0 ? $end : undef;
}

# around (OUTPUT, FOCUS) returns the lines of OUTPUT around number FOCUS.
sub around {
    my ($output, $focus) = @_;
    my $from = $focus - BEFORE;
    my $to = $focus + AFTER;
    $from = 0 if $from < 0;
    $to = $#$output if $to > $#$output;
    return ('', "What was printed around it:", map {
        my $line = $output->[$_];
        $line = substr ($line, 0, WIDEST) . '[...]' if length ($line) > WIDEST;
        ($_ == $focus ? '> ' : '  ') . $line;
    } $from..$to);
}

# work (RUN) returns a line about what the guest did.
sub work {
    my ($run) = @_;
    my $budget = $run->{budget};
    my @parts = defined $run->{seed} ? "Seed $run->{seed}" : "No seed";
    push (@parts, count ($run->{ticks}, "tick")) if defined $run->{ticks};
    for my $kind (qw(busy idle)) {
        my ($used, $limit) = @$budget{"${kind}_used", $kind};
        next if !defined $used;
        push (@parts, "$used $kind"
              . (defined $limit ? " of at most $limit" : ''));
    }
    return join (', ', @parts) . '.';
}

# --- Call stacks ----------------------------------------------------------

# stacks (RUN, MESSAGE) returns lines that name the functions in the call
# stacks of RUN, but for the one that MESSAGE has already.
sub stacks {
    my ($run, $message) = @_;
    my %done = map { /^Call stack:((?: 0x[0-9a-f]+)+)/ ? ($1 => 1) : () }
      grep { defined } @$message;
    my @stacks = grep { !$done{$_->{addresses}} }
      find_stacks (@{$run->{output}});
    return if !@stacks;
    for my $stack (@stacks) {
        $stack->{process} = '' if !grep { hex ($_) < KERNEL }
          split (' ', $stack->{addresses});
    }

    # Threads that wait in the same place share one entry.
    my (%same, @different);
    for my $stack (@stacks) {
        my $key = "$stack->{process}:$stack->{addresses}";
        if (exists $same{$key}) {
            push (@{$same{$key}{titles}}, $stack->{title});
        } else {
            $stack->{titles} = [$stack->{title}];
            push (@different, $same{$key} = $stack);
        }
    }
    my $more = @different - STACKS;
    splice (@different, STACKS) if $more > 0;

    my $names = translate ($run, @different);
    my @report = ('', "Call stacks:");
    for my $stack (@different) {
        push (@report, map { "  $_:" } @{$stack->{titles}});
        push (@report, map {
            my $name = $names->{$stack->{process}}{hex ($_)};
            "    " . (defined $name ? $name : "$_: (unknown)");
        } split (' ', $stack->{addresses}));
    }
    push (@report, "  [" . count ($more, "more call stack")
          . " in $run->{test}.output]") if $more > 0;
    return @report;
}

# find_stacks (LINE...) returns the call stacks and the places of faults in
# an output: a list of { title, process, addresses }.  The process is '' if
# only the kernel can have been at work.
sub find_stacks {
    my (@lines) = @_;
    my ($dying, @stacks) = ('');
    for my $i (0..$#lines) {
        for ($lines[$i]) {
            $dying = $1 if /^(\S+): dying due to interrupt 0x/;
            if (/(Call stack.*?):((?: 0x[0-9a-f]+)+)/) {
                my ($title, $addresses) = ($1, $2);
                my $process = $title =~ /thread `(.*?)'/ ? $1
                  : who_exits (@lines[$i + 1..$#lines]);
                # What the thread does says more than "BLOCKED".
                $title = $1
                  if $i > 0 && $lines[$i - 1] =~ /^(Thread `\Q$process\E' .*)\.$/;
                push (@stacks, {title => $title, process => $process,
                                addresses => $addresses});
            } elsif (/^(Interrupt 0x\S+ \(.*\)) at eip=(0x[0-9a-f]+)/) {
                my $who = $dying eq '' ? 'the kernel' : $dying;
                push (@stacks, {title => "$1 in $who", process => $dying,
                                addresses => " $2"});
                $dying = '';
            }
        }
    }
    return @stacks;
}

# who_exits (LINE...) returns the name in the next exit message, or ''.
sub who_exits {
    for (@_) {
        return $1 if /^([A-Za-z0-9_-]+): exit\(-?\d+\)$/;
    }
    return '';
}

# translate (RUN, STACK...) returns, for each process in STACKs, a hash from
# addresses to their meanings.  One call of `backtrace' for each process.
sub translate {
    my ($run, @stacks) = @_;
    my (%wanted, %names);
    for my $stack (@stacks) {
        $wanted{$stack->{process}}{$_} = 1
          for split (' ', $stack->{addresses});
    }
    my $kernel = kernel_symbols ($run);
    for my $process (sort keys %wanted) {
        my @addresses = sort keys %{$wanted{$process}};
        my @binaries = -e $kernel ? $kernel : ();
        if (grep { hex ($_) < KERNEL } @addresses) {
            my $program = program_file ($run, $process);
            push (@binaries, $program) if defined $program;
        }
        next if !@binaries;
        my $pid = open (my $pipe, '-|');
        next if !defined $pid;
        if (!$pid) {
            open (STDERR, '>', '/dev/null');
            exec ('backtrace', @binaries, @addresses) or exit 1;
        }
        while (<$pipe>) {
            chomp;
            $names{$process}{hex ($1)} = $_
              if /^(0x[0-9a-f]+): / && !/\(unknown\)$/;
        }
        close ($pipe);
    }
    return \%names;
}

# words (RUN) returns the words of the command that RUN was, if known.
sub words {
    my ($run) = @_;
    my $command = $run->{record} && $run->{record}{command};
    return ref ($command) ? @$command : split (' ', $command || '');
}

# kernel_symbols (RUN) returns the file with the symbols of RUN's kernel.
sub kernel_symbols {
    my ($run) = @_;
    for (words ($run)) {
        return "$1.o" if /^--kernel=(.*)\.bin$/ && -e "$1.o";
    }
    return "kernel.o";
}

# program_file (RUN, PROCESS) returns the program on the host that the guest's
# PROCESS runs, or undef.  A process that has no name runs the test's own.
sub program_file {
    my ($run, $process) = @_;
    my ($test) = $run->{test} =~ /^(.*?)(?:\.seed-\d+)?$/;
    my ($dir, $own) = $test =~ m{^(.*/)?([^/]*)$};
    $dir = '' if !defined $dir;
    $process = $own if $process eq '';

    my ($file, %files);
    my @words = words ($run);
    for my $i (0..$#words - 1) {
        last if $words[$i] eq '--';
        my $value = $words[$i + 1];
        if ($words[$i] eq '-p') {
            $file = $value;
            $files{$value} = $value;
        } elsif ($words[$i] eq '-a' && defined $file) {
            delete $files{$file};
            $files{$value} = $file;
        }
    }
    # Names of threads have at most 15 characters.
    for my $name (sort keys %files) {
        return $files{$name}
          if $name eq $process
          || (length ($process) == 15 && index ($name, $process) == 0);
    }
    return "$dir$process" if -f "$dir$process";
    return -f $test ? $test : undef;
}

1;
