package Pintos;

# The front room of the host tools: what every one of them needs, and no
# more.  How to fail in one line, where files are found, one private
# temporary directory that is always removed, how to show the manual.
#
# The rooms behind it, each loaded only by who needs it (a run from prompt
# to verdict takes a quarter of a second, so no room is loaded in vain):
#
#     PintosHost::Options   command line of `pintos'
#     PintosHost::Words     the user's words for the kernel, and settings
#     PintosHost::Kernel    what kind of kernel a file holds
#     PintosHost::Disk      partitioned images, byte by byte
#     PintosHost::Media     which kernel, loader and disks a run gets
#     PintosHost::Ustar     archives on the scratch partition
#     PintosHost::Transfer  files into and out of the guest
#     PintosHost::Qemu      command line of QEMU, and how its run ended
#     PintosHost::Bochs     likewise for Bochs
#     PintosHost::Run       starts, feeds, watches and ends an emulator
#     PintosHost::Monitor   asks QEMU how its guest does
#     PintosHost::Fault     explains a triple fault
#     PintosHost::Symbols   sections and symbols of the kernel
#     PintosHost::Record    leaves a record of the run for the harness
#     PintosHost::Host      names the command that installs a missing tool
#     PintosHost::Doctor    checks all tools

use strict;
use warnings;

use Exporter 'import';
our @EXPORT_OK = qw(fail usage_error warning show_manual program_name which
  find_build_file read_bytes temp_dir unfinished ended STATUS);

# Exit statuses.  They are part of the interface: `pintos' documents them.
use constant STATUS => {
    'clean'            => 0,
    'set-up error'     => 1,
    'emulator missing' => 1,
    'disk full'        => 1,
    'usage error'      => 2,
    'lost get'         => 3,
    'panic'            => 10,
    'time-out'         => 11,
    'failure'          => 12,
    'user abort'       => 13,
    'triple fault'     => 14,
    'reset'            => 14,
    'killed'           => 15,
    'emulator'         => 16,
    'crash'            => 16,
    'deadlock'         => 17,
    'hang'             => 18,
    'bad code'         => 19,
    'backstop'         => 20,
};

# Emulators understand neither log files whose name has a "%" or a comma, nor
# sockets with a long name.
use constant LONGEST => 64;

my $temp_dir;     # private directory, once somebody asked for it
my $temp_owner;   # process that made it: forked children leave it alone
my %unfinished;   # files to remove if the program fails now

# How the program ends: a key of STATUS and a message, as far as known; who
# wants to be told; whether that was done.
my ($outcome, $reason);
my $reporter;

# program_name () returns the name under which the program was called.
sub program_name {
    my ($name) = $0 =~ m{([^/]+)\z};
    return $name;
}

# fail (MESSAGE [, OUTCOME]) prints one line on stderr and ends the program
# with the exit status for OUTCOME, "set-up error" by default.  MESSAGE tells
# if it is that a disk is full.
sub fail {
    my ($message, $how) = @_;
    $how = is_disk_full ($message) ? 'disk full' : 'set-up error'
      if !defined $how;
    print {*STDERR} program_name (), ": $message\n";
    ended ($how, $message);
    exit STATUS->{$how};
}

# is_disk_full (MESSAGE) is true if MESSAGE ends in the text of an error that
# says that nothing more can be stored.
sub is_disk_full {
    my ($message) = @_;
    require Errno;
    for my $number (Errno::ENOSPC (), Errno::EFBIG (),
        Errno->can ('EDQUOT') ? Errno::EDQUOT () : ()) {
        local $! = $number;
        return 1 if $message =~ /: \Q$!\E\z/;
    }
    return 0;
}

# ended (OUTCOME [, MESSAGE]) says how the program ends, for who asked by
# at_end.  The first word counts.
sub ended {
    my ($how, $message) = @_;
    ($outcome, $reason) = ($how, $message) if !defined $outcome;
    return;
}

# at_end (FUNCTION) has FUNCTION called once when the program ends, with the
# outcome, the exit status (128 and more: a signal), and the message if there
# is one.  If it returns false, an end that was good is none.
sub at_end {
    my ($function) = @_;
    ($reporter, $temp_owner) = ($function, $$);
    die_cleanly_of_signals ();
    return;
}

# report (OUTCOME, STATUS) does what at_end promised.  Returns the status.
sub report {
    my ($how, $status) = @_;
    return $status if !$reporter || $temp_owner != $$;
    my $function = $reporter;
    undef $reporter;
    my $done = $function->($how, $status, $reason);
    return $done || $status ? $status : STATUS->{'disk full'};
}

# die_of (SIGNAL) cleans up and ends the program by that signal.
sub die_of {
    my ($name) = @_;
    require Config;
    my @names = split ' ', $Config::Config{sig_name};
    my ($number) = grep { $names[$_] eq $name } 0 .. $#names;
    report ('interrupted', 128 + $number);
    remove_temp_dir ();
    $SIG{$name} = 'DEFAULT';   ## no critic (RequireLocalizedPunctuationVars)
    kill $name, $$;
    return;
}

# usage_error (MESSAGE) is for mistakes on the command line.
sub usage_error {
    my ($message) = @_;
    $message =~ s/\s+\z//;
    return fail ("$message (--help lists the options)", 'usage error');
}

# warning (MESSAGE) prints one line on stderr and goes on.
sub warning {
    my ($message) = @_;
    print {*STDERR} "warning: $message\n";
    return;
}

# show_manual (FILE) prints the POD in program FILE and exits with status 0.
sub show_manual {
    my ($file) = @_;
    require Pod::Text;
    my $formatter = Pod::Text->new (width => 78);
    $formatter->output_fh (*STDOUT);
    $formatter->parse_file ($file);
    exit 0;
}

# which (NAME) returns the path of program NAME as the PATH variable finds
# it, or undef.
sub which {
    my ($name) = @_;
    if ($name =~ m{/}) {
        return -x $name && !-d _ ? $name : undef;
    }
    for my $dir (split /:/, defined $ENV{PATH} ? $ENV{PATH} : '') {
        my $path = ($dir eq '' ? '.' : $dir) . "/$name";
        return $path if -x $path && !-d _;
    }
    return;
}

# find_build_file (NAME) looks for NAME here and in build/; returns its path
# or undef.
sub find_build_file {
    my ($name) = @_;
    for my $path ($name, "build/$name") {
        return $path if -e $path;
    }
    return;
}

# read_bytes (FILE, OFFSET, COUNT) returns at most COUNT bytes of FILE,
# fewer at its end.  Fails the program if FILE cannot be read.
sub read_bytes {
    my ($file, $offset, $count) = @_;
    open my $handle, '<:raw', $file or fail ("$file: open: $!");
    fail ("$file: is a directory") if -d $handle;
    sysseek $handle, $offset, 0 or fail ("$file: seek: $!");
    my $bytes = '';
    while (length $bytes < $count) {
        my $got = sysread $handle, $bytes, $count - length $bytes,
          length $bytes;
        defined $got or fail ("$file: read: $!");
        last if !$got;
    }
    close $handle;
    return $bytes;
}

# temp_dir () returns a directory that nobody else can read.  It is made at
# the first call, and removed with all it holds when the program ends.
sub temp_dir {
    return $temp_dir if defined $temp_dir;
    my $parent = defined $ENV{TMPDIR} ? $ENV{TMPDIR} : '';
    $parent = '/tmp'
      if !-d $parent || length $parent > LONGEST || $parent =~ m{[^\w./+-]};
    $temp_owner = $$;
    die_cleanly_of_signals ();
    for my $attempt (1 .. 100) {
        my $name = sprintf '%s/pintos-%d-%06x', $parent, $$, int rand 1 << 24;
        # A signal between the two must find the name.
        $temp_dir = $name;
        return $name if mkdir $name, oct 700;
        my $error = $!;
        undef $temp_dir;
        $! = $error;   ## no critic (RequireLocalizedPunctuationVars)
        last if !$!{EEXIST};
    }
    return fail ("$parent: cannot make a temporary directory: $!");
}

# unfinished (FILE) has FILE removed if the program ends before the function
# that is returned was called.
sub unfinished {
    my ($file) = @_;
    $unfinished{$file} = $$;
    return sub { delete $unfinished{$file}; return };
}

# die_cleanly_of_signals () has the usual signals end this process only after
# END blocks have cleaned up.  Those that our parent had us ignore stay so.
sub die_cleanly_of_signals {
    for my $name (qw(INT TERM HUP QUIT)) {
        next if defined $SIG{$name} && $SIG{$name} eq 'IGNORE';
        $SIG{$name} = sub {
            exit 128 if $$ != $temp_owner;
            die_of ($name);
        };
    }
    return;
}

# remove_temp_dir () removes what temp_dir made, if this process made it.
sub remove_temp_dir {
    return if !defined $temp_dir || $temp_owner != $$;
    if (opendir my $dir, $temp_dir) {
        unlink map { "$temp_dir/$_" } grep { !/\A\.\.?\z/ } readdir $dir;
        closedir $dir;
    }
    rmdir $temp_dir;
    undef $temp_dir;
    return;
}

END {
    my $status = $?;
    for my $file (keys %unfinished) {
        unlink $file if $unfinished{$file} == $$;
    }
    remove_temp_dir ();
    $status = report (defined $outcome ? $outcome : 'set-up error', $status);
    $? = $status;   ## no critic (RequireLocalizedPunctuationVars)
}

1;
