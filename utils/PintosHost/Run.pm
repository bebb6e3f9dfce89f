package PintosHost::Run;

# Starts an emulator, feeds and watches it, and sees to its end.
#
# The emulator never outlives this program: it is a process group of its own
# (except at a terminal, where it must stay in ours to read the keyboard),
# and whatever ends us ends it first, by SIGTERM and then by SIGKILL.
#
# Elapsed time decides nothing.  When an emulator has used a lot of CPU time,
# its room is asked whether that was the guest; kernels that do not keep a
# time limit have a limit of CPU time that the host's kernel enforces, and so
# has, as the last net, everything else.  After a failure that only we saw,
# the emulator has some seconds of CPU time left.
#
# If nobody has to look at the output, the emulator writes straight to our
# standard output.  Otherwise it comes through a pipe, byte for byte.

use strict;
use warnings;

use Pintos qw(fail temp_dir);

use Exporter 'import';
our @EXPORT_OK = qw(run_emulator is_null);

use constant GRACE => 1.0;        # seconds between SIGTERM and SIGKILL
use constant CPU_AFTER => 5;      # CPU seconds after a failure was seen
use constant CPU_DOUBT => 2;      # CPU seconds before a guest is suspected
use constant POLL => 0.2;         # seconds between looks at the CPU time

# State of the one emulator, for the signal handlers.
my $child;       # its process id while it runs
my $pending;     # name of the signal that told us to end

# run_emulator (MACHINE, RULES) runs MACHINE, which is a hash:
#   argv      command and arguments
#   env       variables to set
#   prepare   function called with the text for Bochs's com1 first, if any
#   serial    with prepare: whether the serial line is ours
#   monitor   with prepare: whether stdin and stdout are the debugger's
#   stdout    file for the emulator's own output, or undef
#   quiet     whether nothing is to be printed
# RULES is a hash too:
#   cpu       limit of CPU time in seconds, or undef
#   over      the cause that ended a run which exceeded it
#   poll      function called every now and then; a true result likewise
#   suspect   CPU time after which to call `backstop', which gets the CPU
#             time that is due; its result is the cause for which to end the
#             run, "interrupt" to have the emulator interrupted, or undef to
#             be called again when the time has doubled
#   most      number of bytes that it may print, or undef
#   watch     function called with each line of output; a true result is the
#             cause for which the run shall end
#   idle      function called when the guest may have died in its sleep; a
#             true result likewise
# Returns { status, signal, cause }: exit status and signal of the emulator,
# and the cause for which we or the host ended it.  Does not return
# if a signal ended the run: then we die of it too.
sub run_emulator {
    my ($machine, $rules) = @_;
    my $terminal = at_terminal ();
    my $modes = $terminal ? terminal_modes () : undef;
    my %handlers = map {
        my $name = $_;
        ($name => sub { $pending = $name; end_child ('TERM') })
    } grep { !defined $SIG{$_} || $SIG{$_} ne 'IGNORE' } qw(INT TERM HUP QUIT);
    local @SIG{ keys %handlers } = values %handlers;
    local $SIG{PIPE} = 'IGNORE';
    undef $pending;

    my $lines = connect_serial ($machine, $rules);
    if (defined $modes && $lines->{feed}) {
        # The kernel echoes what is typed, character by character.
        system qw(stty -icanon -echo);
    }
    announce (@{ $machine->{argv} }) if !$machine->{quiet};
    my $result = { cause => undef };
    start ($machine, $rules, $lines, $terminal);
    follow ($machine, $rules, $lines, $result);
    restore_terminal ($modes) if defined $modes;

    if (defined $pending) {
        Pintos::die_of ($pending);
        sleep 1;
    }
    judge_signal ($rules, $result);
    return $result;
}

# announce (ARGV) prints the emulator's command line.  The directory for this
# run's own files, which are gone after it, has another name in each run; it
# is written as TMP, so that the same run prints the same.
sub announce {
    my (@argv) = @_;
    my $dir = quotemeta temp_dir ();
    for (@argv) {
        s/$dir/TMP/g;
        next if m{\A[A-Za-z0-9_.,=/:+@^%-]+\z};
        s/'/'\\''/g;
        $_ = "'$_'";
    }
    local $| = 1;
    if (!print join (' ', @argv), "\n") {
        my $message = "standard output: write: $!";
        fail ($message) if Pintos::is_disk_full ($message);
    }
    return;
}

# at_terminal () is true if the keyboard is our standard input.
sub at_terminal {
    return -t STDIN;   ## no critic (ProhibitInteractiveTest)
}

# terminal_modes () returns the terminal's settings in stty's own form.
sub terminal_modes {
    my $modes = `stty -g 2>/dev/null`;
    return if !defined $modes;
    chomp $modes;
    return $modes =~ /\A[0-9a-zA-Z:=]+\z/ ? $modes : undef;
}

# restore_terminal (MODES) undoes what an emulator did to the terminal.
sub restore_terminal {
    my ($modes) = @_;
    local $SIG{TTOU} = 'IGNORE';
    system 'stty', $modes;
    return;
}

# connect_serial (MACHINE, RULES) makes the way for the emulator's output.
# Returns { read, write, listen, feed, alive, life }, where undefined members do not
# apply: we read from `read', the emulator inherits `write' or connects to
# `listen', and standard input goes to it if `feed' is true.  There is end of file at `alive' when it is gone.
sub connect_serial {
    my ($machine, $rules) = @_;
    my %lines;

    # The emulator inherits an end of this pipe, which therefore tells at
    # once when it is gone.  It must find such an end open after exec, under
    # its number.
    local $^F = 255;
    pipe $lines{alive}, $lines{life} or fail ("pipe: $!");
    if ($machine->{prepare}) {
        if (!$machine->{serial}) {
            $machine->{prepare}->();
            return \%lines;
        }
        if (!$machine->{monitor} && !is_null (\*STDIN)) {
            require Socket;
            socket $lines{listen}, Socket::PF_INET (),
              Socket::SOCK_STREAM (), 0
              or fail ("socket: $!");
            bind $lines{listen},
              Socket::pack_sockaddr_in (0, Socket::INADDR_LOOPBACK ())
              or fail ("bind: $!");
            listen $lines{listen}, 1 or fail ("listen: $!");
            my ($port) =
              Socket::unpack_sockaddr_in (getsockname $lines{listen});
            $machine->{prepare}
              ->("mode=socket-client, dev=127.0.0.1:$port");
            $lines{feed} = 1;
            return \%lines;
        }
    }
    if ($machine->{prepare} || $rules->{watch} || $rules->{most}) {
        pipe $lines{read}, $lines{write} or fail ("pipe: $!");
    }
    $machine->{prepare}
      ->('mode=file, dev=/dev/fd/' . fileno $lines{write})
      if $machine->{prepare};
    return \%lines;
}

# is_null (HANDLE) is true if HANDLE is closed or the null device.
sub is_null {
    my ($handle) = @_;
    my @ours = stat $handle or return 1;
    my @null = stat '/dev/null' or return 0;
    return $ours[6] == $null[6] && $ours[2] == $null[2];
}

# start (MACHINE, RULES, LINES, TERMINAL) forks the emulator.
sub start {
    my ($machine, $rules, $lines, $terminal) = @_;
    my @argv = @{ $machine->{argv} };
    unshift @argv, '/bin/sh', '-c', limit_script ($rules->{cpu}), 'sh'
      if $rules->{cpu};
    my $pid = fork;
    defined $pid or fail ("fork: $!");
    if (!$pid) {
        for my $name (qw(INT TERM HUP QUIT PIPE XFSZ)) {
            $SIG{$name} = 'DEFAULT'
              if $name =~ /PIPE|XFSZ/ || ref $SIG{$name};
        }
        setpgrp 0, 0 if !$terminal;
        redirect ($machine, $lines);
        $ENV{$_} = $machine->{env}{$_} for keys %{ $machine->{env} };
        # What the emulator leaves is then removed with the rest.
        $ENV{TMPDIR} = temp_dir ();
        no warnings 'exec';
        exec { $argv[0] } @argv;
        print {*STDERR} "$argv[0]: cannot run: $!\n";
        require POSIX;
        POSIX::_exit (127);
    }
    $child = $pid;
    end_child ('TERM') if defined $pending;
    for my $end (grep { defined } @{$lines}{qw(write life)}) {
        close $end;
    }
    return;
}

# limit_script (SECONDS) returns the shell commands that limit the CPU time
# of the command in "$@".  The soft limit tells by its own signal that it
# was the limit; the hard one is for an emulator that does not listen.
sub limit_script {
    my ($seconds) = @_;
    my $hard = $seconds + 2;
    return "ulimit -S -t $seconds; ulimit -H -t $hard; exec \"\$@\"";
}

# redirect (MACHINE, LINES) sets up the child's standard handles.
sub redirect {
    my ($machine, $lines) = @_;
    for my $end (grep { defined } @{$lines}{qw(read alive listen)}) {
        close $end;
    }
    if ($machine->{quiet}) {
        open STDOUT, '>', '/dev/null';
        open STDERR, '>', '/dev/null';
    } elsif ($machine->{prepare}) {
        return if $machine->{monitor};
        open STDIN, '<', '/dev/null';
        open STDOUT, '>', $machine->{stdout};
        open STDERR, '>&', \*STDOUT;
    } elsif ($lines->{write}) {
        open STDOUT, '>&', $lines->{write};
        close $lines->{write};
    }
    return;
}

# follow (MACHINE, RULES, LINES, RESULT) waits for the end of the emulator
# and passes on what it says meanwhile.  Stores status and signal, and the
# cause if we ended it.
sub follow {
    my ($machine, $rules, $lines, $result) = @_;
    my $tail = '';         # unfinished last line of output
    my $printed = 0;       # bytes
    my $give_up;           # CPU time at which a failed run ends
    my $failure;           # its cause
    my $doubt = doubts ();
    my $suspect = $rules->{suspect};
    my $feed = $lines->{feed};
    my $out = $lines->{read};
    my $watching = $rules->{idle} || $rules->{poll} || $suspect;
    my $polling = $lines->{listen} || $watching;

    if (!$out && !$polling) {
        reap ($result, 0);
        return;
    }
    my $alive = $lines->{alive};
    while (1) {
        my $bits = '';
        my $listening = $lines->{listen};
        for my $handle ($alive, $out, $listening,
            $out && $feed ? \*STDIN : undef) {
            vec ($bits, fileno $handle, 1) = 1 if defined $handle;
        }
        my $wait = $polling || defined $give_up ? POLL : undef;
        my $ready = $bits;
        my $count = select $ready, undef, undef, $wait;
        next if $count < 0;

        if ($listening && vec $ready, fileno $listening, 1) {
            accept $out, $listening;
            close $listening;
            delete $lines->{listen};
            $polling = $watching;
            next;
        }
        if ($feed && $out && vec $ready, fileno STDIN, 1) {
            my $got = sysread STDIN, my $bytes, 4096;
            $feed = 0 if !$got;
            syswrite $out, $bytes if $got;
        }
        if ($out && vec $ready, fileno $out, 1) {
            my $got = sysread $out, my $bytes, 65536;
            if (!$got) {
                reap ($result, 0);
                return;
            }
            my $room = defined $rules->{most} ? $rules->{most} - $printed
              : $got;
            $printed += $got;
            if ($got > $room) {
                $bytes = substr $bytes, 0, $room > 0 ? $room : 0;
                $result->{cause} = 'flood' if !defined $result->{cause};
                end_child ('TERM');
            }
            if (!pass_on ($bytes) && !defined $result->{cause}) {
                $result->{cause} = 'disk full';
                end_child ('TERM');
            }
            if ($rules->{watch} && !defined $failure) {
                $tail .= $bytes;
                while ($tail =~ s/\A([^\n]*)\n//) {
                    $failure = $rules->{watch}->($1);
                    last if defined $failure;
                }
                $give_up = cpu_seconds ($child) + CPU_AFTER
                  if defined $failure;
            }
        }
        if (!$out && vec $ready, fileno $alive, 1) {
            reap ($result, 0);
            return;
        }
        if (defined $give_up && cpu_seconds ($child) >= $give_up) {
            $result->{cause} = $failure;
            end_child ('TERM');
            undef $give_up;
        }
        next if $count || defined $result->{cause};
        my $cause;
        $cause = $rules->{poll}->() if $rules->{poll};
        $cause = $rules->{idle}->() if $rules->{idle} && $doubt->();
        if (!defined $cause && $suspect && cpu_seconds ($child) >= $suspect) {
            $cause = $rules->{backstop}->($suspect);
            $suspect *= 2;
        }
        next if !defined $cause;
        if ($cause eq 'interrupt') {
            kill 'INT', $child;
        } else {
            $result->{cause} = $cause;
            end_child ('TERM');
        }
    }
    return;
}

# doubts () returns a function that, called every now and then, tells when it
# is time to ask whether the guest can still wake up: when the emulator used
# no CPU time for a while, and each time that what it used has doubled (timers
# that cannot interrupt keep an emulator under virtual time busy).
sub doubts {
    my ($before, $still, $next) = (0, 0, CPU_DOUBT);
    return sub {
        my $now = cpu_seconds ($child);
        $still = $now - $before < POLL / 10 ? $still + 1 : 0;
        $before = $now;
        return 0 if $still < 5 && $now < $next;
        $still = 0;
        $next *= 2 if $now >= $next;
        return 1;
    };
}

# pass_on (BYTES) writes BYTES to standard output at once.  Returns false if
# there is no room for them.
sub pass_on {
    my ($bytes) = @_;
    my $done = 0;
    while ($done < length $bytes) {
        my $count = syswrite STDOUT, $bytes, length ($bytes) - $done, $done;
        return !Pintos::is_disk_full (": $!") if !defined $count && !$!{EINTR};
        $done += $count || 0;
    }
    return 1;
}

# reap (RESULT, POLL) waits for the emulator, or only looks if POLL is true.
# Returns true when it is gone, with RESULT filled in.
sub reap {
    my ($result, $poll) = @_;
    my $pid = waitpid $child, $poll ? 1 : 0;    # WNOHANG is 1 everywhere
    return 0 if !$pid;
    my $status = $?;
    undef $child;
    $result->{signal} = $status & 127;
    $result->{status} = $status >> 8;
    return 1;
}

# end_child (SIGNAL) ends the emulator: by SIGNAL, and if it does not hear,
# by SIGKILL when the grace time is over.  Safe in signal handlers; does not
# wait.  (The handler stays: its alarm may come after the end.)
sub end_child {
    my ($signal) = @_;
    return if !defined $child;
    kill $signal, $child;
    $SIG{ALRM} = sub { kill 'KILL', $child if defined $child; return };
    alarm int GRACE + 0.5;
    return;
}

# cpu_seconds (PID) returns the CPU time that process PID has used so far.
sub cpu_seconds {
    my ($pid) = @_;
    if (open my $stat, '<', "/proc/$pid/stat") {
        my $line = <$stat>;
        close $stat;
        if (defined $line && $line =~ /.*\)\s(.*)/s) {
            my @field = split ' ', $1;
            return ($field[11] + $field[12]) / 100;
        }
        return 0;
    }
    my $time = `ps -o time= -p $pid 2>/dev/null`;
    return 0 if $time !~ /(?:(\d+)-)?(?:(\d+):)?(\d+):(\d+(?:\.\d+)?)/;
    return (($1 || 0) * 24 + ($2 || 0)) * 3600 + $3 * 60 + $4;
}

# judge_signal (RULES, RESULT) recognises the limits of the host in the
# signal that ended the emulator.
sub judge_signal {
    my ($rules, $result) = @_;
    return if !$result->{signal} || defined $result->{cause};
    my $name = signal_name ($result->{signal});
    $result->{cause} = 'disk full' if $name eq 'XFSZ';
    return if !$rules->{cpu};
    my (undef, undef, $user, $system) = times;
    $result->{cause} = $rules->{over}
      if $name eq 'XCPU' || $user + $system >= $rules->{cpu};
    return;
}

# signal_name (NUMBER) returns a signal's name without "SIG".
sub signal_name {
    my ($number) = @_;
    require Config;
    my @names = split ' ', $Config::Config{sig_name};
    return defined $names[$number] ? $names[$number] : $number;
}

1;
