package PintosHost::Bochs;

# The machine as Bochs makes it, and what its log says of the end.
#
# Bochs boots from a disk only, reads its configuration from a file, draws on
# a screen (here one that does not exist), and exits with status 1 whatever
# happened: the log tells.  The 16-bit write with which the kernel ends the
# machine reaches a port of the VGA BIOS here, and the log has the number.
#
# Distributions build Bochs with its debugger, which starts first and reads
# its commands from a file.

use strict;
use warnings;

use Pintos qw(fail which temp_dir);

use Exporter 'import';
our @EXPORT_OK = qw(binary command outcome ticks_per_second);

use constant IPS             => 4_000_000;
use constant SECTORS_BY_HEAD => 63;
use constant HEADS           => 16;
# Instructions that the BIOS and the loader may take before the kernel counts,
# and that the kernel may take to notice and tell that its time is over.
use constant BOOT_AND_SLACK => 200_000_000;
use constant CYLINDER        => HEADS * SECTORS_BY_HEAD * 512;

my $stops = 0;        # stops of the debugger after which time is over
my $looked_at = 0;    # bytes that it had said when hang looked

my %cause = (
    0x31 => 'clean',
    0x32 => 'panic',
    0x33 => 'time-out',
    0x34 => 'failure',
    0x35 => 'user abort',
    0x36 => 'deadlock',
    0x37 => 'hang',
);

# binary () returns the emulator's path; fails the program if there is none.
sub binary {
    my $path = which ('bochs');
    return $path if defined $path;
    require PintosHost::Host;
    return fail (PintosHost::Host::missing ('bochs'), 'emulator missing');
}

# ticks_per_second () returns how many busy ticks of 10 ms make one second
# of the time limit, which stands for 100 million instructions.
sub ticks_per_second {
    return 100_000_000 / (IPS / 100);
}

# backstop (SECONDS): see PintosHost::Qemu.  Bochs executes some 50 million
# instructions a second.
sub backstop {
    my ($seconds) = @_;
    return 6 * $seconds > 20 ? 6 * $seconds : 20;
}

# shift_of () and has_watchdog (): see PintosHost::Qemu.
sub shift_of {
    return undef;   ## no critic (ProhibitExplicitReturnUndef)
}

sub has_watchdog {
    return 0;
}

# suspicion (FIRST, SECONDS): see PintosHost::Qemu.  The debugger counts the
# guest's instructions, so that only a Bochs that has stopped executing any is
# left, or an extremely slow host.  Interrupted, Bochs enters its debugger,
# which ends it.
sub suspicion {
    my ($first) = @_;
    return sub {
        my ($used) = @_;
        return if $used < 4 * $first;
        return 'backstop' if $used > 4 * $first;
        return 'interrupt';
    };
}

# command (OPT, MEDIA) returns { argv, env, piped, input } for PintosHost::Run:
# the serial line is a pipe of which Bochs gets the name.
sub command {
    my ($opt, $media) = @_;
    my $binary = binary ();
    my $dir = temp_dir ();
    my $debugger = has_debugger ($binary);
    fail ('this Bochs was built without its debugger')
      if $opt->{debug} eq 'monitor' && !$debugger;

    my @argv = ($binary, '-q', '-f', "$dir/bochsrc.txt");
    if ($debugger && $opt->{debug} eq 'none') {
        write_text ("$dir/start.rc", debugger_commands ($opt, $media));
        push @argv, '-rc', "$dir/start.rc";
    }
    my %env = (TZ => 'UTC', LTDL_LIBRARY_PATH => undef);
    $env{SDL_VIDEODRIVER} = 'dummy' if !$opt->{vga};
    delete $env{LTDL_LIBRARY_PATH};
    return {
        argv => \@argv,
        env => \%env,
        serial => $opt->{serial},
        monitor => $opt->{debug} eq 'monitor',
        stdout => "$dir/bochs-stdout.txt",
        state => \&state,
        poll => \&hang,
        prepare => sub {
            my ($com1) = @_;
            write_text ("$dir/bochsrc.txt",
                configuration ($opt, $media, $com1));
            return;
        },
    };
}

# state () returns "halted" if no interrupt can wake the processor, which is
# in the log, or undef.  Such a guest costs Bochs more time than others.
sub state {    ## no critic (ProhibitBuiltinHomonyms)
    return log_text () =~ /HLT instruction with IF=0/ ? 'halted' : undef;
}

# debugger_commands (OPT, MEDIA) returns what the debugger does: it starts the
# machine.  Every 2 seconds of the guest's time, always at the same instruction,
# it shows the kernel's count of ticks, and where the kernel is, and goes on;
# hang looks at that.  Without the kernel's symbols, or when the kernel keeps
# counting but does not keep its time limit, it stops when the time is over.
# The debugger does not get to the commands behind "c" when the guest ends the
# run.
sub debugger_commands {
    my ($opt, $media) = @_;
    return "c\n"
      if !defined $opt->{timeout} || !defined $media->{kernel}{settings};
    my $seconds = $opt->{timeout};
    my $instructions =
      $seconds * (ticks_per_second () + 100) * (IPS / 100) + BOOT_AND_SLACK;
    my $address = ticks_address ($media->{kernel}{path});
    return "sb $instructions\nc\nbt 16\n" if !defined $address;
    $stops = int ($instructions / (2 * IPS)) + 1;
    return sprintf ("sb %u\nc\nx /1wx 0x%x\nbt 16\n", 2 * IPS, $address)
      x $stops;
}

# ticks_address (KERNEL) returns the address of the kernel's count of ticks,
# which a file beside file KERNEL tells, or undef.
sub ticks_address {
    my ($kernel) = @_;
    return undef if !defined $kernel;   ## no critic (ProhibitExplicitReturnUndef)
    require PintosHost::Symbols;
    (my $file = $kernel) =~ s/\.bin\z/.o/;
    my @found = grep { $_->[1] eq 'pit_tick_cnt' }
      @{ PintosHost::Symbols::read_symbols ($file)->{symbols} };
    return @found == 1 ? $found[0][0] : undef;
}

# stops () returns what the debugger has said each time that it stopped the
# machine.
sub stops {
    my (undef, @stops) = split /^Next at t=/m, debugger_text ();
    shift @stops;    # it begins with one
    return @stops;
}

# hung_stop () returns what the debugger said when it first saw the same count
# of ticks again, or undef.  A kernel that has not begun to count may be busy.
sub hung_stop {
    my $before = 0;
    for my $stop (stops ()) {
        my ($ticks) = $stop =~ /^0x[[:xdigit:]]+ <.*>:\s+0x([[:xdigit:]]+)/m;
        next if !defined $ticks;
        return $stop if hex $ticks && hex $ticks == $before;
        $before = hex $ticks;
    }
    return undef;   ## no critic (ProhibitExplicitReturnUndef)
}

# hang () returns the cause if no tick was handled for 2 seconds, or undef.
sub hang {
    return if !$stops;
    my $size = -s temp_dir () . '/bochs-stdout.txt';
    return if !$size || $size == $looked_at;
    $looked_at = $size;
    return defined hung_stop () ? 'hung' : undef;
}

# has_debugger (BINARY) asks Bochs whether it knows the debugger's option.
sub has_debugger {
    my ($binary) = @_;
    open my $saved, '>&', \*STDERR or fail ("cannot duplicate stderr: $!");
    open my $help, '-|', 'sh', '-c', '"$0" --help 2>&1 </dev/null', $binary
      or fail ("$binary: cannot run: $!");
    my $found = grep { /^\s+-rc\s/ } <$help>;
    close $help;
    close $saved;
    return $found;
}

# configuration (OPT, MEDIA, COM1) returns the text of the configuration
# file.  COM1 is the mode and device of the serial line, or undef.
sub configuration {
    my ($opt, $media, $com1) = @_;
    my $dir = temp_dir ();
    my $sync = $opt->{realtime} ? 'realtime' : 'none';
    my $text = <<"EOT";
romimage: file=\$BXSHARE/BIOS-bochs-latest
vgaromimage: file=\$BXSHARE/VGABIOS-lgpl-latest
boot: disk
cpu: count=1, ips=@{[IPS]}, reset_on_triple_fault=0
megs: $opt->{memory}
log: $dir/bochs.log
panic: action=fatal
clock: sync=$sync, time0=946684800
display_library: @{[display ($opt)]}
EOT
    my $disks = $media->{disks};
    $text .= "ata1: enabled=1, ioaddr1=0x170, ioaddr2=0x370, irq=15\n"
      if @{$disks} > 2;
    for my $i (0 .. $#{$disks}) {
        $text .= sprintf
          "ata%d-%s: type=disk, path=\"%s\", mode=flat, cylinders=%d,"
          . " heads=%d, spt=%d, translation=none\n",
          $i / 2, $i % 2 ? 'slave' : 'master', $disks->[$i],
          cylinders ($disks->[$i]), HEADS, SECTORS_BY_HEAD;
    }
    $text .= "com1: enabled=1, $com1\n" if defined $com1;
    return $text;
}

# cylinders (DISK) returns the number of cylinders Bochs is told of.  It
# must not be more than there are, so the rest of a disk would be lost.
sub cylinders {
    my ($disk) = @_;
    my $bytes = -s $disk;
    fail ("$disk: Bochs needs disks of whole cylinders"
          . ' (' . CYLINDER . ' bytes): make it with --align=bochs')
      if !$bytes || $bytes % CYLINDER;
    return $bytes / CYLINDER;
}

# display (OPT) names the screen.  Without a window the SDL plugin draws
# into memory, which needs neither a terminal nor a network port.
sub display {
    my ($opt) = @_;
    return 'sdl2' if plugin ('sdl2');
    return $opt->{vga} ? 'x' : 'nogui' if plugin ($opt->{vga} ? 'x' : 'nogui');
    return 'rfb, options="timeout=0"' if plugin ('rfb');
    return 'sdl2';
}

# plugin (NAME) is true if that display plugin is installed.
sub plugin {
    my ($name) = @_;
    for my $lib (qw(/usr/lib /usr/lib64 /usr/local/lib /opt/homebrew/lib),
        glob '/usr/lib/*-linux-gnu') {
        return 1 if -e "$lib/bochs/plugins/libbx_$name.so"
          || -e "$lib/bochs/plugins/libbx_${name}_gui.so";
    }
    return 0;
}

# outcome (OPT, MEDIA, STATUS) returns how a run ended, as a key of
# Pintos::STATUS.  STATUS is undef if a signal ended Bochs, which is the end of
# the run only if the log has none: its screen may crash while it exits.
sub outcome {
    my ($opt, $media, $status) = @_;
    my $log = log_text ();
    if ($log =~ /VGABIOS panic at vgabios\.c, line (\d+)/) {
        return exists $cause{$1} ? $cause{$1} : 'bad code';
    }
    return 'clean' if $log =~ /ACPI control: soft power off/;
    return 'clean' if $log =~ /Shutdown port: shutdown requested/;
    # A reset that the guest asked for starts the BIOS once more, which tends
    # to fault itself.
    if ($log =~ /Reset\(SOFTWARE\) called/) {
        return (grep { $_ eq '-r' } @{ $opt->{words} }) ? 'clean' : 'reset';
    }
    return 'triple fault' if $log =~ /3rd \(\d+\) exception with no resolut/;
    return 'killed' if !defined $status;
    return 'clean' if $opt->{debug} ne 'none';
    # The debugger stopped the machine: because of the count, or interrupted.
    return 'overrun'
      if defined $opt->{timeout}
      && stops () >= ($stops || 1);

    # Bochs gives up on many things that only a guest does.  Once the BIOS
    # has said something, there was a machine.
    return $log =~ /\[BIOS\s*\]/ ? 'crash' : 'emulator';
}

# triple_fault (OPT) returns the story of a triple fault for PintosHost::Fault.
sub triple_fault {
    my ($opt) = @_;
    return PintosHost::Fault::from_bochs (log_text (), $opt);
}

# call_stack () returns the addresses that the debugger knew when it stopped
# the machine, innermost first.
sub call_stack {
    my $stop = hung_stop ();
    ($stop) = reverse stops () if !defined $stop;
    return map { /^[[:xdigit:]]{8} -> ([[:xdigit:]]{8}) /
          && $1 ne '00000000' ? "0x$1" : () } split /\n/, $stop || '';
}

# debugger_text () returns what Bochs and its debugger said to the user.
sub debugger_text {
    return file_text (temp_dir () . '/bochs-stdout.txt');
}

# version () returns the version of the emulator that ran.
sub version {
    return log_text () =~ /Bochs x86 Emulator ([\w.]+)/ ? $1 : undef;
}

# complaint () returns what Bochs said last about not starting, or undef.
sub complaint {
    my ($line) = log_text () =~ /.*>>PANIC<<\s*(.*)/s;
    return if !defined $line;
    $line =~ s/\n.*//s;
    return $line;
}

# log_text () returns what Bochs logged.
sub log_text {
    return file_text (temp_dir () . '/bochs.log');
}

# file_text (FILE) returns what is in FILE, which may not be there.
sub file_text {
    my ($file) = @_;
    open my $handle, '<', $file or return '';
    local $/ = undef;
    my $text = <$handle>;
    close $handle;
    return defined $text ? $text : '';
}

# write_text (FILE, TEXT) writes a small file.
sub write_text {
    my ($file, $text) = @_;
    open my $handle, '>', $file or fail ("$file: create: $!");
    print {$handle} $text or fail ("$file: write: $!");
    close $handle or fail ("$file: close: $!");
    return;
}

1;
