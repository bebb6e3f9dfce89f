package PintosHost::Doctor;

# `pintos --doctor': is everything here that building, running and debugging
# a kernel takes?  One line for each tool, with its version; or with the
# command that installs it, if it is missing or too old.

use strict;
use warnings;

use Pintos qw(which);
use PintosHost::Host qw(missing);
use PintosHost::Qemu ();
use PintosHost::Bochs ();

use Exporter 'import';
our @EXPORT_OK = qw(examine);

# Each check is [ TOOL, REQUIRED, FUNCTION ]; the function returns a path or
# name, a version, and the least version, the last two possibly undefined;
# or nothing if the tool is missing.
my @checks = (
    [ 'perl', 1, \&perl ],
    [ 'make', 1, sub { return program (qr/Make (\S+)/, '3.81', 'make') } ],
    [ 'compiler', 1, \&compiler ],
    [
        'binutils', 1,
        sub {
            return program (qr/(\d+\.\d+[\d.]*)/, '2.27', 'i686-elf-ld',
                'i386-elf-ld', 'i686-linux-gnu-ld', 'ld');
        }
    ],
    [
        'qemu', 1,
        sub {
            return program (qr/version (\S+)/, '6.2', 'qemu-system-i386',
                'qemu-system-x86_64');
        }
    ],
    [ 'qboot', 0, \&qboot ],
    [ 'bochs', 0, \&bochs ],
    [
        'gdb', 0,
        sub { return program (qr/(\d+\.[\d.]+)/, '8.0', 'i386-elf-gdb', 'gdb') }
    ],
);

# examine () prints the lines and returns the exit status: 0 if all that is
# required is there.
sub examine {
    my $status = 0;
    for my $check (@checks) {
        my ($tool, $required, $function) = @{$check};
        my ($name, $version, $least) = $function->();
        my $fault;
        if (!defined $name) {
            $fault = missing ($tool);
        } elsif (defined $version && $version =~ /\Awithout /) {
            $fault = missing ($tool, "$version (its package is incomplete)");
        } elsif (defined $least
            && (!defined $version || is_older ($version, $least))) {
            my $found = defined $version ? $version : 'unknown';
            $fault = missing ($tool,
                "version $found is too old, $least is needed");
        }
        if (!defined $fault) {
            print 'ok        ', join (' ', grep { defined } $name, $version),
              "\n";
        } elsif ($required) {
            print "MISSING   $fault\n";
            $status = Pintos::STATUS->{'set-up error'};
        } else {
            print "optional  $fault\n";
        }
    }
    return $status;
}

# program (PATTERN, LEAST, NAME...) returns path, version and LEAST of the
# first program NAME that exists.  PATTERN finds the version in what it
# prints for --version.
sub program {
    my ($pattern, $least, @names) = @_;
    for my $name (@names) {
        my $path = which ($name);
        next if !defined $path;
        my ($version) = output ($path, '--version') =~ $pattern;
        return ($path, $version, $least);
    }
    return;
}

# output (COMMAND...) returns what a command prints, its complaints included.
sub output {
    my (@command) = @_;
    my $pid = open my $pipe, '-|';
    return '' if !defined $pid;
    if (!$pid) {
        open STDERR, '>&', \*STDOUT;
        open STDIN, '<', '/dev/null';
        no warnings 'exec';
        exec { $command[0] } @command;
        require POSIX;
        POSIX::_exit (127);
    }
    local $/ = undef;
    my $text = <$pipe>;
    close $pipe;
    return defined $text ? $text : '';
}

# perl () looks at this Perl, which some systems strip of core modules.
sub perl {
    for my $module (qw(Test::More Test::Harness Pod::Text Time::HiRes),
        qw(JSON::PP IO::Socket Digest::SHA)) {
        (my $file = "$module.pm") =~ s{::}{/}g;
        return ('perl', "without $module", '5.26')
          if !grep { !ref && -e "$_/$file" } @INC;
    }
    return ('perl', sprintf ('%vd', $^V), '5.26');
}

# compiler () looks for a compiler that can make 32-bit 80x86 code, the way
# the build does.
sub compiler {
    my $version = qr/(\d+\.\d+\.\d+)/;
    for my $prefix (qw(i686-elf- i386-elf- i686-linux-gnu-)) {
        return program ($version, '7.0', "${prefix}gcc")
          if defined which ("${prefix}gcc");
    }
    for my $name (qw(gcc clang)) {
        my $path = which ($name);
        next if !defined $path;
        next
          if output ('/bin/sh', '-c',
                'echo "int x;" | "$0" -m32 -ffreestanding -S -x c -o - -'
              . ' >/dev/null 2>&1 && echo works', $path) !~ /works/;
        return program ($version, '7.0', $name);
    }
    return;
}

# qboot () looks for the small firmware, without which runs start later.
sub qboot {
    my $qemu = which ('qemu-system-i386') || which ('qemu-system-x86_64');
    return if !defined $qemu || !PintosHost::Qemu::has_qboot ($qemu);
    return ('qboot.rom (firmware of QEMU)');
}

# bochs () asks Bochs for its version; it has no option that only does that.
sub bochs {
    my $path = which ('bochs');
    return if !defined $path;
    my ($version) =
      output ($path, '--help') =~ /Bochs x86 Emulator (\d+\.[\d.]+)/;
    return ($path, $version, '2.6.11');
}

# is_older (VERSION, LEAST) compares versions number by number.
sub is_older {
    my ($version, $least) = @_;
    my @have = $version =~ /(\d+)/g;
    my @need = $least =~ /(\d+)/g;
    for my $i (0 .. $#need) {
        my $number = $i < @have ? $have[$i] : 0;
        return $number < $need[$i] if $number != $need[$i];
    }
    return 0;
}

1;
