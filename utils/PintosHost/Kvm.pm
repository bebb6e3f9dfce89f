package PintosHost::Kvm;

# Can this host run a 32-bit guest with paging under KVM?  That /dev/kvm
# exists proves nothing, so a guest of 80 bytes is booted that turns paging
# on and ends the machine with the code of a clean end.

use strict;
use warnings;

use Pintos qw(fail temp_dir);

use Exporter 'import';
our @EXPORT_OK = qw(probe works);

use constant CPU_SECONDS => 5;

# probe (BINARY) fails the program if QEMU at BINARY cannot use KVM.
sub probe {
    my ($binary) = @_;
    my $why = works ($binary, qw(-accel kvm -cpu host));
    fail ("--kvm: this host cannot run the guest under KVM ($why)")
      if defined $why;
    return;
}

# works (BINARY, OPTION...) boots the probe with the OPTIONs.  Returns undef,
# or the reason why it did not work.
sub works {
    my ($binary, @options) = @_;
    my $file = temp_dir () . '/probe.bin';
    my $log = temp_dir () . '/probe.txt';
    open my $handle, '>:raw', $file or fail ("$file: create: $!");
    print {$handle} guest ();
    close $handle or fail ("$file: close: $!");

    my $pid = fork;
    defined $pid or fail ("fork: $!");
    if (!$pid) {
        open STDIN, '<', '/dev/null';
        open STDOUT, '>', $log;
        open STDERR, '>&', \*STDOUT;
        exec '/bin/sh', '-c', 'ulimit -t ' . CPU_SECONDS . '; exec "$@"',
          'sh', $binary, qw(-M pc -m 4 -nodefaults -no-user-config),
          qw(-display none -no-reboot -device isa-debug-exit), @options,
          '-kernel', $file;
    }

    # A guest that halts uses no CPU time, so this limit is of elapsed time.
    local $SIG{ALRM} = sub { kill 'KILL', $pid; return };
    alarm 2 * CPU_SECONDS;
    waitpid $pid, 0;
    alarm 0;
    return if $? == 99 << 8;
    open my $text, '<', $log or return 'no log';
    my $line = <$text>;
    close $text;
    return 'the probe did not end' if !defined $line;
    $line =~ s/\A\S*qemu[^:]*:\s*|\s+\z//g;
    return $line;
}

# guest () returns the probe: a multiboot header, then code at 0x100020.
sub guest {
    my ($magic, $flags) = (0x1badb002, 0x10000);
    my $base = 0x100000;
    my $code =
        'c7050000180083000000'    # mov dword [0x180000], 0x83: 4 MB page
      . 'b800001800' . '0f22d8'   # cr3 = 0x180000
      . '0f20e0' . '83c810' . '0f22e0'       # cr4.PSE = 1
      . '0f20c0' . '0d00000080' . '0f22c0'   # cr0.PG = 1
      . '66ba0105' . '66b83100' . '66ef'     # outw 0x31 to port 0x501
      . 'f4' . 'ebfd';                       # hlt for ever
    return pack ('V8', $magic, $flags, -($magic + $flags) & 0xffffffff,
        $base, $base, 0, 0, $base + 32)
      . pack 'H*', $code;
}

1;
