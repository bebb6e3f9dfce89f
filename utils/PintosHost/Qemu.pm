package PintosHost::Qemu;

# The machine as QEMU makes it, and what its exit status means.
#
# A run that ends by itself gets virtual time: every instruction takes
# 2^shift ns of it and waiting takes none of the host's, so that the guest's
# course depends on the kernel, its words and its settings only.  To that
# end the processor model is pinned, the clock starts at a fixed date, and
# nothing that the run does not need is part of the machine.
#
# The kernel ends the machine by a 16-bit write of a code to port 0x501,
# which QEMU turns into exit status code * 2 + 1.  Under -no-reboot a triple
# fault ends QEMU with status 0, so its log has to be asked.

use strict;
use warnings;

use Pintos qw(fail which temp_dir);
use PintosHost::Words qw(multiboot_line);

use Exporter 'import';
our @EXPORT_OK = qw(binary command outcome ticks_per_second);

# QEMU's exit status for each of the kernel's codes.
my %cause = (
    (0x31 << 1 | 1) => 'clean',
    (0x32 << 1 | 1) => 'panic',
    (0x33 << 1 | 1) => 'time-out',
    (0x34 << 1 | 1) => 'failure',
    (0x35 << 1 | 1) => 'user abort',
    (0x36 << 1 | 1) => 'deadlock',
    (0x37 << 1 | 1) => 'hang',
);

# binary () returns the emulator's path; fails the program if there is none.
sub binary {
    for my $name (qw(qemu-system-i386 qemu-system-x86_64)) {
        my $path = which ($name);
        return $path if defined $path;
    }
    require PintosHost::Host;
    return fail (PintosHost::Host::missing ('qemu'), 'emulator missing');
}

# is_virtual (OPT, WORDS) is true if the run gets virtual time.
sub is_virtual {
    my ($opt) = @_;
    return
         !$opt->{realtime}
      && !$opt->{kvm}
      && !$opt->{vga}
      && $opt->{debug} ne 'monitor'
      && ends_by_itself ($opt->{words});
}

# ends_by_itself (WORDS) is true if the kernel powers off after its actions:
# options come before the first action.
sub ends_by_itself {
    my ($words) = @_;
    for (@{$words}) {
        last if !/\A-/;
        return 1 if /\A-[qrh]\z/;
    }
    return 0;
}

# ticks_per_second (OPT) returns how many busy ticks make one second of the
# time limit, which stands for 100 million instructions.
sub ticks_per_second {
    my ($opt) = @_;
    return 300 if !is_virtual ($opt) && !defined $opt->{jitter};
    return 10 * 2**$opt->{shift};
}

# backstop (SECONDS) returns the seconds of CPU time after which an emulator
# whose kernel did not keep a limit of SECONDS is ended.
sub backstop {
    my ($seconds) = @_;
    return 3 * $seconds > 20 ? 3 * $seconds : 20;
}

# shift_of (OPT) returns the binary logarithm of the virtual nanoseconds that
# an instruction takes, or undef (not an empty list) in real time.
sub shift_of {
    my ($opt) = @_;
    return is_virtual ($opt) || defined $opt->{jitter} ? $opt->{shift} : undef;
}

# has_watchdog (OPT) is true if the machine of a run with a time limit has a
# watchdog.  In real time it would watch the host.
sub has_watchdog {
    my ($opt) = @_;
    return (defined $opt->{timeout} || defined $opt->{dropped})
      && defined shift_of ($opt);
}

# suspicion (FIRST, SECONDS) returns the function that PintosHost::Run calls when
# QEMU has used FIRST seconds of CPU time, and then again.  A guest that the
# budgets allow SECONDS may be slow to emulate.  If QEMU does not answer, that
# is not the guest's fault.
sub suspicion {
    my ($first, $seconds) = @_;
    return sub {
        my ($used) = @_;
        return 'backstop' if !defined &PintosHost::Monitor::state;
        my $state = PintosHost::Monitor::state ();
        return $state eq 'silent' ? 'backstop' : $state if defined $state;
        return 'overrun' if $used > 10 * $first;
        my $now = PintosHost::Monitor::guest_seconds ();
        return !defined $now || $now > $seconds + 10 ? 'overrun' : undef;
    };
}

# command (OPT, MEDIA) returns { argv, env, monitored } for PintosHost::Run.
# `monitored' is true if PintosHost::Monitor can be asked about the guest.
sub command {
    my ($opt, $media) = @_;
    my $binary = binary ();
    my @argv = ($binary, '-M', 'pc');

    if ($opt->{kvm}) {
        require PintosHost::Kvm;
        PintosHost::Kvm::probe ($binary);
        push @argv, qw(-accel kvm -cpu host);
    } else {
        # With an APIC qboot would leave the PIC's interrupts masked.
        push @argv, '-cpu', 'pentium3,-apic';
        push @argv, qw(-bios qboot.rom)
          if defined $media->{direct} && !$opt->{vga} && has_qboot ($binary);
    }
    push @argv, qw(-nodefaults -no-user-config);
    push @argv, $opt->{vga} ? qw(-device VGA) : qw(-display none);
    push @argv, console ($opt);
    push @argv, qw(-no-reboot -device isa-debug-exit);

    if (defined shift_of ($opt)) {
        push @argv, '-icount',
          "shift=$opt->{shift}" . (is_virtual ($opt) ? ',sleep=off' : '');
        push @argv, '-rtc', 'clock=vm,base=2000-01-01';
    }
    push @argv, qw(-device ib700 -action),
      'watchdog=' . (defined $opt->{dropped} ? 'none' : 'inject-nmi')
      if has_watchdog ($opt) && defined $media->{kernel}{settings};
    push @argv, '-m', $opt->{memory};
    push @argv, disks (@{ $media->{disks} });
    push @argv, '-kernel', $media->{direct}, '-append',
      append_line ($media, $opt->{words})
      if defined $media->{direct};
    push @argv, qw(-d cpu_reset -D), temp_dir () . '/qemu.log';
    # Somebody may have to ask how the guest does.
    my $monitored = 0;
    if ($opt->{debug} eq 'none'
        && (defined $opt->{timeout} || @{ $media->{disks} })) {
        require PintosHost::Monitor;
        my $socket = temp_dir () . '/monitor';
        $monitored = PintosHost::Monitor::listen_at ($socket);
        $socket =~ s/,/,,/g;
        push @argv, '-qmp', "unix:$socket,server=off" if $monitored;
    }
    push @argv, '-S' if $opt->{debug} ne 'none';
    push @argv, '-s' if $opt->{debug} eq 'gdb';
    return { argv => \@argv, env => {}, monitored => $monitored };
}

# append_line (MEDIA, WORDS) returns the command line for a kernel loaded
# directly.  One without a settings area does not know our form of it.
sub append_line {
    my ($media, $words) = @_;
    return join ' ', @{$words} if !defined $media->{kernel}{settings};
    return multiboot_line ($media->{settings}, @{$words});
}

# console (OPT) returns the options that say where serial line and monitor
# are.
sub console {
    my ($opt) = @_;
    if ($opt->{debug} eq 'monitor') {
        return qw(-serial null -monitor stdio) if !$opt->{serial};
        return (
            '-chardev', 'stdio,id=console,mux=on,signal=off',
            qw(-serial chardev:console -mon chardev=console)
        );
    }
    return ('-serial', $opt->{serial} ? 'stdio' : 'null');
}

# disks (FILE...) returns the options that attach FILEs as hda, hdb, ...
# Without a write cache the kernel has no reason to issue FLUSH CACHE, whose
# duration is the host's.  But then QEMU would have the host write each sector
# to its disk for good; cache=unsafe says that this is not necessary: what a
# guest has written is lost if the host crashes, and not otherwise.
sub disks {
    my (@files) = @_;
    my @argv;
    for my $i (0 .. $#files) {
        (my $file = $files[$i]) =~ s/,/,,/g;
        push @argv, '-drive',
          "if=none,id=disk$i,format=raw,file=$file,cache=unsafe", '-device',
          sprintf 'ide-hd,drive=disk%d,bus=ide.%d,unit=%d,write-cache=off',
          $i, $i / 2, $i % 2;
    }
    return @argv;
}

# has_qboot (BINARY) looks where BINARY's package would have put qboot.rom.
sub has_qboot {
    my ($binary) = @_;
    my @places = $binary =~ m{\A(.*)/bin/[^/]+\z} ? $1 : ();
    for my $prefix (@places, qw(/usr /usr/local /opt/homebrew)) {
        return 1 if -e "$prefix/share/qemu/qboot.rom";
    }
    return 0;
}

# outcome (OPT, MEDIA, STATUS) returns how a run ended, as a key of
# Pintos::STATUS, when QEMU's exit status was STATUS, or undef if a signal
# ended it.
#
# A guest can give QEMU any odd status, also those with which QEMU or the
# shell say that they could not start it.  But a machine that ran was reset
# first, as a whole after its processor, and that is in the log.
sub outcome {
    my ($opt, $media, $status) = @_;
    return 'killed' if !defined $status;
    return $cause{$status} if exists $cause{$status};
    if ($status != 0) {
        my $resets = () = log_text () =~ /^CPU Reset/mg;
        return 'emulator' if $resets < 2;
        return $status % 2 ? 'bad code' : 'crash';
    }
    return 'triple fault'
      if log_text () =~ /^Triple fault/m;

    # Status 0 is also a reset that -no-reboot turned into the end, the
    # power-off of other kernels, or a user who closed the window.
    my $unasked =
         defined $media->{kernel}{settings}
      && is_virtual ($opt)
      && !grep { $_ eq '-r' } @{ $opt->{words} };
    return $unasked ? 'reset' : 'clean';
}

# triple_fault (OPT, MEDIA, RULES) returns the story of a triple fault for
# PintosHost::Fault, or undef if the run cannot be repeated: it is another one in
# real time, with other input, or if a disk it has written to was not its own.
sub triple_fault {
    my ($opt, $media, $rules) = @_;
    return if !defined shift_of ($opt) || !rewind_input ($opt);
    unlink temp_dir () . '/monitor';
    my $machine = command ($opt, $media);
    return PintosHost::Fault::from_qemu ($machine, $rules, $opt);
}

# rewind_input (OPT) prepares the same input once more, returns false if it
# cannot.
sub rewind_input {
    my ($opt) = @_;
    return 1 if !$opt->{serial} || PintosHost::Run::is_null (\*STDIN);
    return -f STDIN && sysseek STDIN, 0, 0;
}

# call_stack () returns the addresses at which a halted guest was found,
# innermost first.
sub call_stack {
    return defined &PintosHost::Monitor::call_stack
      ? PintosHost::Monitor::call_stack () : ();
}

# version () returns the version of the emulator that ran.
sub version {
    my $version = defined &PintosHost::Monitor::version
      && PintosHost::Monitor::version ();
    return $version if $version;
    my $binary = binary ();
    open my $pipe, '-|', $binary, '--version' or return;
    my ($line) = <$pipe>;
    close $pipe;
    return defined $line && $line =~ /version\s+([\d.]+)/ ? $1 : undef;
}

# log_text () returns what QEMU logged.
sub log_text {
    my $file = temp_dir () . '/qemu.log';
    open my $handle, '<', $file or return '';
    local $/ = undef;
    my $text = <$handle>;
    close $handle;
    return defined $text ? $text : '';
}

1;
