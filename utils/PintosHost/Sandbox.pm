package PintosHost::Sandbox;

# Programs that work on what strangers wrote run in here: compilers on a
# submission, an emulator on its kernel.
#
# A sandbox is bubblewrap (bwrap) without root's rights: it sees the system's
# programs, read only, and one directory, which is its own; no network, no
# other processes, no environment.  prlimit sets limits on memory, CPU time,
# size of files and number of processes; we ourselves watch over the clock and
# over the room on the disk.  (Limits do not bind root, so root becomes
# somebody else first.)
#
# Where that is not possible, probe says why, and it is for the user to decide.

use strict;
use warnings;

use POSIX ();
use Time::HiRes ();

use Exporter 'import';
our @EXPORT_OK = qw(probe own run_in clean_up as_outside);

use constant POLL => 0.05;     # seconds between looks at a program
use constant GRACE => 3;       # seconds between SIGTERM and SIGKILL

# Where the directory of a sandbox is seen inside.
use constant INSIDE => '/tree';

my $bwrap;          # words of the command, if there are sandboxes
my @more;           # further directories to be seen in there
my $child;          # process id of what runs now
my ($user, $group) = ($>, $) + 0);

# probe (WANTED, DIR...) finds out whether there are sandboxes, unless WANTED
# is false; DIRs are to be seen inside, besides the system's.  Returns undef,
# or why there are none.
sub probe {
    my ($wanted, @dirs) = @_;
    @more = @dirs;
    if ($> == 0) {
        return 'root needs setpriv to get rid of its rights'
          if $wanted && !program ('setpriv');
        my @nobody = getpwnam 'nobody';
        ($user, $group) = @nobody[ 2, 3 ] if @nobody;
    }
    return if !$wanted;
    for my $program (qw(bwrap prlimit)) {
        return "there is no $program" if !program ($program);
    }
    # In some containers proc cannot be mounted; nothing needs it much.
    my $why;
    for my $proc ([qw(--proc /proc)], []) {
        $bwrap = [ view (), @{$proc} ];
        my @words = (without_root (), @{$bwrap}, '--chdir', '/', 'true');
        my $pid = open my $pipe, '-|';
        defined $pid or return "fork: $!";
        if (!$pid) {
            open STDERR, '>&', \*STDOUT;
            exec {$words[0]} @words or POSIX::_exit (127);
        }
        my @said = <$pipe>;
        return if close $pipe;
        $why = @said ? $said[-1] : 'bwrap: does not work';
    }
    undef $bwrap;
    chomp $why;
    return $why;
}

# program (NAME) returns the path of a program, or undef.
sub program {
    my ($name) = @_;
    my ($path) = grep { -x } map { "$_/$name" } split (/:/, path ());
    return $path;
}

# path () returns the PATH of the programs that we run.
sub path {
    my @dirs = grep { m{\A/} && -d } split /:/, $ENV{PATH} || '';
    return join ':', @dirs, grep { my $dir = $_; !grep { $_ eq $dir } @dirs }
      qw(/usr/local/bin /usr/bin /bin);
}

# view () returns the words that begin a sandbox: what it sees.
sub view {
    my @words = qw(bwrap --unshare-all --die-with-parent --new-session);
    for my $dir (qw(/usr /bin /sbin /lib /lib32 /lib64 /libx32 /opt),
        '/etc/alternatives', '/etc/ld.so.cache', @more) {
        my $link = readlink $dir;
        push @words, defined $link ? ('--symlink', $link, $dir)
          : -e $dir ? ('--ro-bind', $dir, $dir) : ();
    }
    return @words, qw(--dev /dev --tmpfs /tmp);
}

# without_root () returns the words that make root somebody else.
sub without_root {
    return if $> != 0 || !program ('setpriv') || $user == 0;
    return ('setpriv', "--reuid=$user", "--regid=$group", '--clear-groups');
}

# own (PATH...) gives PATHs to those who work in a sandbox.
sub own {
    my (@paths) = @_;
    return $> == 0 && $user != 0 ? chown ($user, $group, @paths) : 1;
}

# as_outside (TEXT, DIR) is for texts that programs in the sandbox of DIR
# wrote: it cuts out where DIR is, inside or outside.
sub as_outside {
    my ($text, $dir) = @_;
    my $root = $bwrap ? INSIDE : $dir;
    $text =~ s{\Q$root\E/}{}g;
    return $text;
}

# run_in (DIR, LIMITS, WORD...) runs a command in directory LIMITS->{below}
# below DIR; its whole output goes to file LIMITS->{log}.  Other LIMITS:
#   seconds    of the clock
#   cpu        seconds of CPU time, of a process
#   memory     MB of a process
#   file       MB of a file
#   disk       MB of all files below DIR
#   processes  how many
# Returns undef if it ended well, or what ended it.
sub run_in {
    my ($dir, $limits, @words) = @_;
    my @line = (without_root (),
        $bwrap ? (@{$bwrap}, '--bind', $dir, INSIDE,
            '--chdir', INSIDE . "/$limits->{below}") : (),
        limit_words ($limits), @words);
    my $log = $limits->{log};
    my $pid = fork;
    return "fork: $!" if !defined $pid;
    $child = $pid if $pid;
    if (!$pid) {
        setpgrp 0, 0;
        $SIG{$_} = 'DEFAULT' for qw(INT TERM HUP QUIT);
        %ENV = (PATH => path (), LC_ALL => 'C', HOME => '/nonexistent',
            TMPDIR => $bwrap ? '/tmp' : "$dir/tmp");
        $bwrap || chdir "$dir/$limits->{below}" || POSIX::_exit (126);
        open STDIN, '<', '/dev/null';
        open STDOUT, '>>', $log or POSIX::_exit (126);
        open STDERR, '>&', \*STDOUT;
        exec {$line[0]} @line or POSIX::_exit (127);
    }
    my $why = watch ($dir, $limits);
    my $status = $?;
    undef $child;
    return $why if defined $why;
    return if $status == 0;
    return 'ended by signal ' . ($status & 127) if $status & 127;
    return 'ended with status ' . ($status >> 8);
}

# limit_words (LIMITS) returns the words that limit a program.
sub limit_words {
    my ($limits) = @_;
    my ($file, $memory) = map { $limits->{$_} * 1024 * 1024 } qw(file memory);
    return ('prlimit', "--cpu=$limits->{cpu}", "--as=$memory",
        "--fsize=$file", "--nproc=$limits->{processes}", '--core=0', '--')
      if program ('prlimit');
    my $blocks = $limits->{file} * 2048;
    return ('sh', '-c', "ulimit -c 0; ulimit -t $limits->{cpu}; "
          . "ulimit -f $blocks; exec \"\$@\"", 'sh');
}

# watch (DIR, LIMITS) waits for the end of the child.  Returns why it ended it,
# or undef if it did not.
sub watch {
    my ($dir, $limits) = @_;
    my $end = Time::HiRes::time () + $limits->{seconds};
    my $next = 0;
    my ($why, $hard);
    while (1) {
        my $pid = waitpid $child, POSIX::WNOHANG ();
        return $why if $pid == $child || $pid < 0;
        my $now = Time::HiRes::time ();
        if (defined $why) {
            signal ('KILL') if $now > $hard;
        } elsif ($now > $end) {
            $why = "it took more than $limits->{seconds} seconds";
        } elsif ($now > $next) {
            $next = $now + 0.5;
            $why = "it filled more than $limits->{disk} MB of the disk"
              if megabytes ($dir) > $limits->{disk};
        }
        if (defined $why && !defined $hard) {
            $hard = $now + GRACE;
            signal ('TERM');
        }
        Time::HiRes::sleep (POLL);
    }
    return;
}

# signal (NAME) sends a signal to all that run_in started.
sub signal {
    my ($name) = @_;
    # A group number of 0 or 1 would mean others.
    kill $name, -$child if defined $child && $child > 1;
    return;
}

# clean_up () ends what run_in has started; for those who die of a signal.
sub clean_up {
    return if !defined $child;
    signal ('TERM');
    my $end = time + GRACE;
    while (time <= $end) {
        return if waitpid ($child, POSIX::WNOHANG ()) != 0;
        Time::HiRes::sleep (POLL);
    }
    signal ('KILL');
    return;
}

# megabytes (DIR) returns how much room the files below DIR take.
sub megabytes {
    my ($top) = @_;
    my @dirs = ($top);
    my $blocks = 0;
    while (defined (my $dir = shift @dirs)) {
        opendir my $handle, $dir or next;
        for my $name (readdir $handle) {
            next if $name eq '.' || $name eq '..';
            my @info = lstat "$dir/$name" or next;
            $blocks += $info[12] || 0;
            push @dirs, "$dir/$name" if -d _;
        }
        closedir $handle;
    }
    return $blocks / 2048;
}

1;
