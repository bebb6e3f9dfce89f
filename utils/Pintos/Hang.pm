package Pintos::Hang;

# Can the guest still wake up?  A processor that is halted with interrupts
# off cannot.  QEMU then uses no CPU time, so no limit of it would ever end
# the run; but QEMU can be asked.  The question does not disturb a guest that
# does nothing, and the answer does not depend on how long anything took.

use strict;
use warnings;

use Exporter 'import';
our @EXPORT_OK = qw(is_dead);

use constant INTERRUPT_FLAG => 0x200;

# is_dead (SOCKET) asks the monitor at the Unix socket SOCKET.  Returns true
# only if it is sure.
sub is_dead {
    my ($socket) = @_;
    require Socket;
    socket my $monitor, Socket::PF_UNIX (), Socket::SOCK_STREAM (), 0
      or return 0;
    connect $monitor, Socket::pack_sockaddr_un ($socket) or return 0;
    my $text = ask ($monitor, 'qmp_capabilities');
    $text = ask ($monitor, 'human-monitor-command',
        '{"command-line": "info registers"}')
      if defined $text;
    close $monitor;
    return 0 if !defined $text;
    my ($flags, $halted) =
      $text =~ /\bEFL=([[:xdigit:]]+).*?\bHLT=([01])/s or return 0;
    return $halted && !(hex ($flags) & INTERRUPT_FLAG);
}

# ask (MONITOR, COMMAND [, ARGUMENTS]) returns the line of the answer, or
# undef.  Lines that tell of events come in between.
sub ask {
    my ($monitor, $command, $arguments) = @_;
    my $request = qq({"execute": "$command")
      . (defined $arguments ? qq(, "arguments": $arguments) : '') . "}\n";
    defined syswrite $monitor, $request or return;
    while (defined (my $line = <$monitor>)) {
        return $line if $line =~ /\A\{"return":/;
        return if $line =~ /\A\{"error":/;
    }
    return;
}

1;
