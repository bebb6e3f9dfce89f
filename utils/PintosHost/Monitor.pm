package PintosHost::Monitor;

# Talks with QEMU's monitor about how the guest does: whether a processor is
# halted with interrupts off, whether QEMU stopped the machine because a disk
# of the host's is full, how far the guest's clock has come.  The questions do
# not disturb the guest, and what we conclude from the answers does not depend
# on how long anything took.
#
# QEMU connects to us, so that its greeting (which has its version) is there
# without anybody waiting for it.

use strict;
use warnings;

use Socket ();
use Time::HiRes ();
use Pintos qw(fail);

use constant INTERRUPT_FLAG => 0x200;
use constant PATIENCE => 10;    # seconds that an answer may take

my $listener;    # where QEMU will connect
my $monitor;     # the connection, once somebody needed it
my $greeting;    # first line that it said
my $begin;       # time when the listener was made
my $buffer = '';
my @stack;       # of a processor that is halted for ever

# listen_at (PATH) makes the Unix socket PATH for QEMU to connect to.
sub listen_at {
    my ($path) = @_;
    my $address = eval { Socket::pack_sockaddr_un ($path) };
    return 0 if !defined $address;
    socket $listener, Socket::PF_UNIX (), Socket::SOCK_STREAM (), 0
      or fail ("socket: $!");
    bind $listener, $address or return 0;
    listen $listener, 1 or fail ("listen: $!");
    $begin = Time::HiRes::time ();
    ($monitor, $greeting, $buffer) = (undef, undef, '');
    return 1;
}

# version () returns QEMU's version, or undef if it did not get to say it.
# Works after its end, too.
sub version {
    meet (0) or return;
    return $greeting =~ /"qemu":\s*\{([^}]*)\}/
      ? join '.', map { $1 =~ /"$_":\s*(\d+)/ } qw(major minor micro)
      : undef;
}

# state () returns "halted" if no interrupt can wake the processor, "disk
# full" if QEMU waits for room on a disk of the host's, "silent" if it does not
# answer, or undef.
sub state {    ## no critic (ProhibitBuiltinHomonyms)
    my $status = ask ('query-status');
    return 'silent' if !defined $status;
    return 'disk full' if $status =~ /"io-error"/;
    my $text = command_line ('info registers');
    return 'silent' if !defined $text;
    my ($flags, $halted) =
      $text =~ /\bEFL=([[:xdigit:]]+).*?\bHLT=([01])/s or return;
    return if !$halted || hex ($flags) & INTERRUPT_FLAG;
    @stack = walk ($text);
    return 'halted';
}

# call_stack () returns the return addresses in a processor that state () has
# found halted, after that of the halt itself.
sub call_stack {
    return @stack;
}

# walk (REGISTERS) follows the saved frame pointers from those in REGISTERS.
sub walk {
    my ($registers) = @_;
    my ($frame) = $registers =~ /\bEBP=([[:xdigit:]]{8})/ or return;
    my ($here) = $registers =~ /EIP=([[:xdigit:]]{8})/ or return;
    return map { sprintf '%#x', $_ } frames (hex $here, hex $frame, 32);
}

# frames (EIP, EBP, MOST) returns at most that many addresses: EIP, and those
# that the frames from EBP on say to return to.
sub frames {
    my ($eip, $frame, $most) = @_;
    my @found = $eip;
    while (@found < $most && $frame >= 0x1000) {
        my $pair = memory ($frame, 8);
        last if !defined $pair;
        my ($next, $address) = unpack 'VV', $pair;
        last if !$next;
        push @found, $address;
        last if $next <= $frame;
        $frame = $next;
    }
    return @found;
}

# memory (ADDRESS, COUNT) returns COUNT bytes of the guest's virtual memory,
# or undef if they are not all there.
sub memory {
    my ($address, $count) = @_;
    my $text = command_line (sprintf 'x /%dxb %#x', $count, $address);
    return if !defined $text;
    my @bytes = $text =~ /\b0x([[:xdigit:]]{2})\b/g;
    return if @bytes != $count;
    return pack 'C*', map { hex } @bytes;
}

# mappings () returns a list of [start, end, flags] of what the page tables
# map, empty if paging is off; or undef.
sub mappings {
    my $text = command_line ('info mem');
    return if !defined $text;
    return [ map { [ hex $_->[0], hex $_->[1], $_->[2] ] }
          map { /\b([[:xdigit:]]{8,16})-([[:xdigit:]]{8,16})\s+[[:xdigit:]]+\s+([-urw]{3})/
              ? [ $1, $2, $3 ] : () } split /\\r\\n/, $text ];
}

# is_at_end () is true if QEMU was told to keep a machine at its end, and that
# has come.
sub is_at_end {
    my $status = ask ('query-status');
    return defined $status && $status =~ /"status":\s*"shutdown"/;
}

# guest_seconds () returns how far the guest's clock of virtual time has come,
# to about a second, or undef.
sub guest_seconds {
    my $text = command_line ('info jit');
    return if !defined $text || $text !~ /Host - Guest clock\s+(-?\d+) ms/;
    return Time::HiRes::time () - $begin - $1 / 1000;
}

# command_line (COMMAND) returns the answer to a command for people.
sub command_line {
    my ($command) = @_;
    return ask ('human-monitor-command', qq({"command-line": "$command"}));
}

# ask (COMMAND [, ARGUMENTS]) returns the line of the answer, or undef.  Lines
# that tell of events come in between.
sub ask {
    my ($command, $arguments) = @_;
    meet (PATIENCE) or return;
    my $request = qq({"execute": "$command")
      . (defined $arguments ? qq(, "arguments": $arguments) : '') . "}\n";
    defined syswrite $monitor, $request or return;
    while (defined (my $line = next_line (PATIENCE))) {
        return $line if $line =~ /\A\{"return":/;
        return if $line =~ /\A\{"error":/;
    }
    return;
}

# meet (SECONDS) is true when QEMU has greeted, for which it waits at most
# that long.
sub meet {
    my ($seconds) = @_;
    return 1 if defined $greeting;
    return 0 if !$listener;
    if (!$monitor) {
        wait_for ($listener, $seconds) && accept $monitor, $listener
          or return 0;
    }
    $greeting = next_line ($seconds);
    return 0 if !defined $greeting;
    return $seconds == 0 || defined ask ('qmp_capabilities');
}

# next_line (SECONDS) returns the next line QEMU says within that time, or
# undef.
sub next_line {
    my ($seconds) = @_;
    while ($buffer !~ /\n/) {
        wait_for ($monitor, $seconds) or return;
        my $got = sysread $monitor, $buffer, 65536, length $buffer;
        return if !$got;
    }
    $buffer =~ s/\A([^\n]*)\n//;
    return $1;
}

# wait_for (HANDLE, SECONDS) is true if HANDLE has something within SECONDS.
sub wait_for {
    my ($handle, $seconds) = @_;
    my $bits = '';
    vec ($bits, fileno $handle, 1) = 1;
    return select ($bits, undef, undef, $seconds) > 0;
}

1;
