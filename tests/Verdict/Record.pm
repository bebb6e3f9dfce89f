package tests::Verdict::Record;

# What is known of a run besides its output: the record that `pintos' leaves
# in NAME.run, what the tools complained about, what the kernel counted.
#
# Here it is decided whether a run says anything about the kernel at all.
# The rule: what a guest can bring about is never the host's fault.  A guest
# can print anything, stop answering, crash the emulator and make it exit
# with (almost) any status; so none of these counts by itself.  Only the tools
# write the record and standard error.

use strict;
use warnings;

use Exporter 'import';
our @EXPORT_OK = qw(read_run infra_reason repeat_command read_lines);

# Outcomes that only the host can bring about, and what to say of them.
my %host_outcome = (
    'emulator missing' => 'the emulator is missing',
    'failed to start'  => 'the emulator did not start',
    'backstop'         => 'the emulator used up its time on the host',
    'host backstop'    => 'the emulator used up its time on the host',
    'disk full'        => 'the disk is full',
);

# Signals by which an emulator dies of its own bugs, which a guest may have
# found.
my $crash = qr/\A(?:SIG)?(?:ABRT|BUS|FPE|ILL|SEGV|SYS|TRAP)\z/;

# What the host says when it is the host that is in trouble.
my $trouble = qr/No\ space\ left|Disk\ quota|Read-only\ file\ system
  |Cannot\ allocate\ memory|Too\ many\ open\ files|Input\/output\ error
  |Resource\ temporarily\ unavailable|Permission\ denied
  |\b(?:fork|pipe|socket|bind):/x;

# read_lines (FILE) returns the lines of FILE without line ends; none if
# there is no such file.
sub read_lines {
    my ($file) = @_;
    open (my $handle, '<', $file) or return;
    my @lines = <$handle>;
    close ($handle);
    chomp (@lines);
    return @lines;
}

# read_run (TEST, ROOT) returns what is known of the run of TEST in
# tree ROOT, a hash:
#   test       TEST
#   root       ROOT
#   record     what NAME.run says, undef without that file, 0 if it is broken
#   recorded   whether there ought to be one
#   started    whether there is an output file
#   output     its lines, a reference
#   errors     messages of the tools, a reference
#   ticks      timer ticks that the kernel counted, or undef
#   budget     { busy, idle, busy_used, idle_used }, unknown ones undefined
#   seed       jitter seed or undef
#   instructions   about how many the guest executed while not idle, or undef
sub read_run {
    my ($test, $root) = @_;
    my %run = (
        test => $test,
        root => $root,
        recorded => -e "$root/utils/PintosHost/Record.pm"
          && $test !~ /-persistence$/,
        record => scalar (read_record ("$test.run")),
        started => -e "$test.output" ? 1 : 0,
        output => [read_lines ("$test.output")],
        errors => [read_lines ("$test.errors")],
        ticks => undef,
        budget => {map { $_ => undef } qw(busy idle busy_used idle_used)},
        seed => undef,
        instructions => undef,
    );
    my $budget = $run{budget};
    for (@{$run{output}}) {
        if (/^Timer: (\d+) ticks$/) {
            $run{ticks} = $1 + 0;
        } elsif (/^Thread: (\d+) idle ticks, (\d+) kernel ticks, (\d+) user/) {
            @$budget{qw(idle_used busy_used)} = ($1 + 0, $2 + $3);
        } elsif (/^Settings: (.*)$/ && !defined $run{settings}) {
            my $settings = $run{settings} = " $1 ";
            @$budget{qw(busy idle)} = ($1 + 0, $2 + 0)
              if $settings =~ / timeout=\d+,(\d+),(\d+) /;
            $run{seed} = $1 + 0 if $settings =~ / jitter=(\d+) /;
        }
    }
    my $record = $run{record};
    if ($record) {
        $run{seed} = $record->{seed} if defined $record->{seed};
        $run{instructions} = $record->{instructions};
        $run{instructions}
          = int ($budget->{busy_used} * 10_000_000 / 2**$record->{shift})
          if !defined $run{instructions} && defined $record->{shift}
          && defined $budget->{busy_used};
    }
    return \%run;
}

# read_record (FILE) returns the hash in FILE, undef if there is no such file,
# and 0 if it holds something else: `pintos' writes it in one go.
sub read_record {
    my ($file) = @_;
    return if !-e $file;
    require JSON::PP;
    my $record = eval { JSON::PP::decode_json (join ("\n", read_lines ($file))) };
    return ref ($record) eq 'HASH' ? $record : 0;
}

# infra_reason (RUN) returns in a few words why the host, and not the guest,
# is to blame for how RUN ended, or undef if it is not.
sub infra_reason {
    my ($run) = @_;
    my $record = $run->{record};
    return "there is no output file" if !$run->{started};
    return "the record of the run is cut off; is the disk full?"
      if defined $record && !$record;
    if (!defined $record) {
        return "pintos was killed" if $run->{recorded};
        # A `pintos' that keeps no record still shows the emulator's command
        # line, unless it did not get that far.
        return if @{$run->{output}};
        return with_complaint ("nothing was run", $run);
    }

    my $outcome = defined $record->{outcome} ? $record->{outcome} : '';
    my $reason = $record->{reason};
    if (exists $record->{infra}) {
        return if !$record->{infra};
        return defined $reason ? "$outcome: $reason" : $outcome;
    }

    # A record that leaves it to us.
    return with_complaint ($host_outcome{$outcome}, $run)
      if exists $host_outcome{$outcome};
    if ($outcome eq 'killed') {
        my $signal = $record->{signal};
        ($signal) = map { /was killed by SIG(\w+)/ ? $1 : () }
          @{$run->{errors}} if !defined $signal;
        return if defined $signal && $signal =~ $crash;
        return "the emulator was killed"
          . (defined $signal ? " by $signal" : '');
    }
    if ($outcome eq 'emulator') {
        # The status may be the guest's work, the complaint is not.  But a
        # guest that has said something was there.
        my @complaints = grep { /^(?:qemu\S*|bochs\S*): (?!warning)/i }
          @{$run->{errors}};
        return if !@complaints || grep { /\S/ } guest_lines ($run);
        return with_complaint ("the emulator did not start", $run);
    }
    if ($outcome eq 'set-up error') {
        my ($error) = grep { $_ =~ $trouble } @{$run->{errors}};
        return defined $error ? "the run could not be set up: $error" : undef;
    }
    return;
}

# guest_lines (RUN) returns what came after the emulator's command line.
sub guest_lines {
    my ($run) = @_;
    my @lines = @{$run->{output}};
    return @lines[1..$#lines];
}

# with_complaint (REASON, RUN) adds the first thing that the tools said.
sub with_complaint {
    my ($reason, $run) = @_;
    my ($complaint) = grep { /\S/ } @{$run->{errors}};
    return defined $complaint ? "$reason: $complaint" : $reason;
}

# repeat_command (RUN, VARIANT) returns the shell command, one line, that in
# the build directory does again what RUN did.  VARIANT is '' or the name of
# the kernel variant that the directory is for.
sub repeat_command {
    my ($run, $variant) = @_;
    my $front = $variant eq '' ? '' : "make -C .. VARIANT=$variant && ";
    my $command = $run->{record} && $run->{record}{command};
    if (!$command) {
        my ($name, $seed) = $run->{test} =~ /^(.*?)(?:\.seed-(\d+))?$/;
        return "${front}make -W kernel.bin -W loader.bin "
          . (defined $seed ? "SEED=$seed " : '') . shell_word ("$name.output");
    }
    return $front . $command if !ref ($command);
    my @words = @$command;
    shift (@words) if @words && $words[0] =~ m{(?:^|/)pintos$};
    return $front . join (' ', 'pintos', map { shell_word ($_) } @words);
}

# shell_word (TEXT) returns TEXT, quoted if a shell needs that.
sub shell_word {
    my ($text) = @_;
    return $text if $text =~ m{\A[A-Za-z0-9_.,=/:+@^%-]+\z};
    $text =~ s/'/'\\''/g;
    return "'$text'";
}

1;
