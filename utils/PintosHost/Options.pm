package PintosHost::Options;

# The command line of `pintos', and nothing else: which options there are,
# which exclude each other, what must be a number.  The result is one hash,
# described at parse_options, that the other rooms read and never change.

use strict;
use warnings;

use Getopt::Long ();
use Pintos qw(usage_error warning fail);
use PintosHost::Disk qw(parse_size parse_geometry parse_align file_content
  size_content partition_content);

use Exporter 'import';
our @EXPORT_OK = qw(parse_options);

# Instructions per tick are 10 ms / 2^shift ns; below 3 a run takes for ever,
# above 9 the timer's own work eats the tick.
use constant SHIFT_DEFAULT => 7;

# parse_options (ARG...) returns a hash:
#   sim           "qemu" or "bochs"
#   debug         "none", "monitor" or "gdb"
#   dropped       time limit that gdb makes void, undef if there was none
#   memory        MB of RAM
#   jitter        seed, or undef
#   secret        seed from which tests draw their numbers, or undef
#   max_output    MB that the machine may print, or undef
#   latency       timer ticks that a disk request takes, or undef
#   no_preempt    true if jitter shall not let equals preempt each other
#   realtime kvm kill vga serial     true or false
#   timeout       seconds, or undef
#   shift         for QEMU's -icount
#   transfers     list of { put or get => host or guest file, as => name }
#   contents      role to content (see PintosHost::Disk)
#   from          the --kernel-from disk, or undef
#   scratch_size  bytes
#   disks         list of files
#   make_disk     file, or undef
#   loader        file, '' for the default one, undef if not asked for
#   geometry align
#   words         list of the kernel's words
# Fails the program if there is a mistake.
sub parse_options {
    my (@args) = @_;
    my %opt = (
        memory => 4,
        shift => SHIFT_DEFAULT,
        serial => 1,
        vga => 0,
        transfers => [],
        contents => {},
        scratch_size => 0,
        disks => [],
    );
    my ($options, $words) = split_arguments (@args);
    $opt{words} = $words;
    get_options (\%opt, $options);
    check_options (\%opt);
    return \%opt;
}

# split_arguments (ARG...) parts options from the kernel's words: without
# "--" there are only words.
sub split_arguments {
    my (@args) = @_;
    for my $i (0 .. $#args) {
        return [ @args[ 0 .. $i - 1 ] ], [ @args[ $i + 1 .. $#args ] ]
          if $args[$i] eq '--';
    }
    return [], [@args];
}

# get_options (OPT, ARGS) runs Getopt::Long over ARGS.
sub get_options {
    my ($opt, $args) = @_;
    my $choose = sub {
        my ($kind, $value) = @_;
        usage_error ("--$value conflicts with --$opt->{$kind}")
          if defined $opt->{$kind} && $opt->{$kind} ne $value;
        $opt->{$kind} = $value;
        return;
    };
    my $once = sub {
        my ($role, $content) = @_;
        usage_error ("can't have two sources for $role partition")
          if exists $opt->{contents}{$role};
        $opt->{contents}{$role} = $content;
        return;
    };
    my $transfer = sub {
        my ($kind, $file) = @_;
        push @{ $opt->{transfers} }, { $kind => $file };
        return;
    };
    my %spec = (
        'sim=s' => sub { $choose->('sim', "$_[1]") },
        'debug=s' => sub { $choose->('debug', "$_[1]") },
        'no-debug' => sub { $choose->('debug', 'none') },
        'memory|m=s' => \$opt->{memory},
        'jitter|j=s' => \$opt->{jitter},
        'latency=s' => \$opt->{latency},
        'no-preempt' => \$opt->{no_preempt},
        'secret=s' => \$opt->{secret},
        'max-output=s' => \$opt->{max_output},
        'realtime|r' => \$opt->{realtime},
        'kvm' => \$opt->{kvm},
        'shift=s' => \$opt->{shift},
        'timeout|T=s' => \$opt->{timeout},
        'kill-on-failure|k' => \$opt->{kill},
        'no-vga|v' => sub { $opt->{vga} = 0 },
        'vga' => sub { $opt->{vga} = 1 },
        'no-serial|s' => sub { $opt->{serial} = 0 },
        'terminal|t' => sub {
            usage_error ('--terminal is not supported: the console is the'
                  . ' serial line; --vga opens a window');
        },
        'put-file|p=s' => sub { $transfer->('put', "$_[1]") },
        'get-file|g=s' => sub { $transfer->('get', "$_[1]") },
        'as|a=s' => sub { rename_transfer ($opt, "$_[1]") },
        'scratch-size=s' => sub {
            usage_error ("can't have two sources for scratch partition")
              if $opt->{scratch_size};
            $opt->{scratch_size} = parse_size ("$_[1]");
        },
        'kernel-from=s' => sub {
            $opt->{from} = "$_[1]";
            $once->('kernel', partition_content ("$_[1]", 'kernel'));
        },
        'make-disk=s' => \$opt->{make_disk},
        'disk=s' => $opt->{disks},
        'loader:s' => \$opt->{loader},
        'geometry=s' => \$opt->{geometry},
        'align=s' => \$opt->{align},
        'help|h' => \$opt->{help},
    );
    for my $sim (qw(bochs qemu player)) {
        $spec{$sim} = sub { $choose->('sim', $sim) };
    }
    for my $debug (qw(monitor gdb)) {
        $spec{$debug} = sub { $choose->('debug', $debug) };
    }
    for my $role (qw(kernel filesys swap)) {
        $spec{"$role=s"} = sub { $once->($role, file_content ("$_[1]")) };
    }
    for my $role (qw(filesys swap)) {
        $spec{"$role-size=s"} =
          sub { $once->($role, size_content (parse_size ("$_[1]"))) };
        $spec{"$role-from=s"} =
          sub { $once->($role, partition_content ("$_[1]", $role)) };
    }

    # Only "--loader=FILE" has a value, so that "--loader" cannot swallow
    # the option behind it.
    my @args = map { /\A--loader\z/ ? '--loader=' : $_ } @{$args};
    my $parser = Getopt::Long::Parser->new (
        config => [ 'bundling', 'no_ignore_case', 'permute' ]);
    local $SIG{__WARN__} = sub { usage_error (lcfirst "$_[0]") };
    $parser->getoptionsfromarray (\@args, %spec)
      or usage_error ('bad option');
    usage_error ("$args[0]: kernel arguments belong behind `--'") if @args;
    return;
}

# rename_transfer (OPT, NAME) is what -a does to the -p or -g before it.
sub rename_transfer {
    my ($opt, $name) = @_;
    my $last = $opt->{transfers}[-1];
    usage_error ('-a (or --as) is only allowed after -p or -g')
      if !defined $last;
    usage_error ("only one -a (or --as) is allowed after -p or -g")
      if defined $last->{as};
    $last->{as} = $name;
    return;
}

# check_options (OPT) fills in defaults and refuses what cannot be.
sub check_options {
    my ($opt) = @_;
    return if $opt->{help};
    $opt->{sim} = 'qemu' if !defined $opt->{sim};
    $opt->{debug} = 'none' if !defined $opt->{debug};
    usage_error ('VMware Player is not supported: use --qemu or --bochs')
      if $opt->{sim} eq 'player';
    usage_error ("unknown simulator \"$opt->{sim}\"")
      if $opt->{sim} !~ /\A(?:qemu|bochs)\z/;
    usage_error ("unknown debugger \"$opt->{debug}\"")
      if $opt->{debug} !~ /\A(?:none|monitor|gdb)\z/;
    usage_error ('Bochs packages have no gdb stub: use --bochs --monitor,'
          . ' or --qemu --gdb')
      if $opt->{sim} eq 'bochs' && $opt->{debug} eq 'gdb';
    usage_error ('--kvm is for QEMU') if $opt->{kvm} && $opt->{sim} ne 'qemu';

    number ('memory', $opt->{memory}, 1, 4096);
    number ('shift', $opt->{shift}, 0, 10);
    number ('timeout', $opt->{timeout}, 1, 1_000_000)
      if defined $opt->{timeout};
    number ('latency', $opt->{latency}, 0, 1000)
      if defined $opt->{latency};
    number ('jitter', $opt->{jitter}, 0, 0xffffffff)
      if defined $opt->{jitter};
    number ('secret', $opt->{secret}, 0, 0xffffffff)
      if defined $opt->{secret};
    number ('max-output', $opt->{max_output}, 1, 1_000_000)
      if defined $opt->{max_output};
    usage_error ("can't use --jitter together with --realtime or --kvm")
      if defined $opt->{jitter} && ($opt->{realtime} || $opt->{kvm});
    usage_error ('--no-preempt says how --jitter works: give it a seed')
      if $opt->{no_preempt} && !defined $opt->{jitter};

    if (defined $opt->{timeout} && $opt->{debug} ne 'none') {
        warning ("ignoring --timeout with --$opt->{debug}");
        $opt->{dropped} = $opt->{timeout} if $opt->{debug} eq 'gdb';
        undef $opt->{timeout};
    }
    warning ('--kill-on-failure sees nothing without a serial port')
      if $opt->{kill} && !$opt->{serial};

    $opt->{geometry} = parse_geometry ($opt->{geometry});
    $opt->{align} = parse_align ($opt->{align});
    if ($opt->{sim} eq 'bochs' && $opt->{align} eq 'none') {
        warning ('Bochs needs --align=bochs or --align=full: using bochs');
        $opt->{align} = 'bochs';
    }
    fail ("$opt->{make_disk}: already exists")
      if defined $opt->{make_disk} && -e $opt->{make_disk};
    return;
}

# number (OPTION, VALUE, LEAST, MOST) refuses what is no number in range.
sub number {
    my ($option, $value, $least, $most) = @_;
    usage_error ("--$option=$value: must be a number from $least to $most")
      if $value !~ /\A\d{1,10}\z/ || $value < $least || $value > $most;
    return;
}

1;
