package PintosHost::Busy;

# Makes the host busy with processes that do nothing else, and which end with
# the program that has started them.

use strict;
use warnings;

use Exporter 'import';
our @EXPORT_OK = qw(start_loops stop_loops processors);

use Pintos qw(fail);

my @loops;    # process ids
my $owner = $$;

# start_loops (COUNT) starts COUNT busy loops.
sub start_loops {
    my ($count) = @_;
    my $parent = $$;
    for (1 .. $count) {
        my $pid = fork;
        defined $pid or fail ("fork: $!");
        if (!$pid) {
            @SIG{qw(INT TERM HUP)} = ('DEFAULT') x 3;
            while (getppid == $parent) {
                for my $i (1 .. 1_000_000) { }
            }
            require POSIX;
            POSIX::_exit (0);
        }
        push @loops, $pid;
    }
    return;
}

# stop_loops () ends them.
sub stop_loops {
    kill 'KILL', @loops if @loops;
    waitpid $_, 0 for @loops;
    @loops = ();
    return;
}

# processors () returns how many processors the host has.
sub processors {
    my $count = `getconf _NPROCESSORS_ONLN 2>/dev/null || sysctl -n hw.ncpu 2>/dev/null`;
    return $count && $count =~ /\A([1-9]\d*)/ ? $1 : 2;
}

END {
    my $status = $?;
    stop_loops () if $$ == $owner;
    $? = $status;   ## no critic (RequireLocalizedPunctuationVars)
}

1;
