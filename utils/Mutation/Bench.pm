package Mutation::Bench;

# Private copies of the tree in which mutants are built and tested.
#
# There is one for each mutant at work and one that no mutant ever enters,
# where tests must pass for their verdicts to count.  A copy has the objects
# of the default build, so that only what a mutant changes is compiled.  All
# are below one temporary directory.

use strict;
use warnings;

use Exporter 'import';
our @EXPORT_OK = qw(prepare_build new_bench reset_bench build kernel_bytes
  all_tests run_tests);

use Mutation::Patch qw(slurp spew);

# What a build needs of the tree.
my @parts = qw(Make.config Make.variants Makefile Makefile.build
  Makefile.kernel Makefile.userprog threads userprog filesys vm devices lib
  tests utils);

# Those that have builds of their own, which are not copied but for the one
# below.
my %is_project = map { $_ => 1 } qw(threads userprog filesys vm);

# The kernels, and the directory they are built in.
my $build = 'threads/build';
my @kernels = qw(kernel.bin kernel-more.bin loader.bin);

# A test whose budget is the default one gets this one instead: mutants hang.
use constant SHORT_TIMEOUT => 20;

# Tests of a room on its own, for the host: by the file they test.
my %unit = (
    'lib/kernel/list.c' => 'unit/list.host',
    'lib/kernel/fixed-point.h' => 'unit/fixed-point.host',
    'devices/alarm-heap.c' => 'unit/dev-alarm.own',
);

# command (DIR, LOG, WORD...) runs a command in DIR, output to file LOG;
# returns whether it ended well.
sub command {
    my ($dir, $log, @words) = @_;
    my $pid = fork;
    die "cannot fork: $!\n" if !defined $pid;
    if (!$pid) {
        chdir $dir or die "$dir: $!\n";
        open STDIN, '<', '/dev/null' or die "/dev/null: $!\n";
        open STDOUT, '>', $log or die "$log: $!\n";
        open STDERR, '>&', \*STDOUT or die "cannot redirect: $!\n";
        delete @ENV{qw(MAKEFLAGS MFLAGS MAKELEVEL MAKEOVERRIDES)};
        $ENV{LC_ALL} = 'C';
        exec { $words[0] } @words or exit 127;
    }
    waitpid $pid, 0;
    return $? == 0;
}

# prepare_build (TREE, LOG) brings the default build of TREE up to date.  (As
# `all' does it, lest the kernel's objects seem to have other flags.)
sub prepare_build {
    my ($tree, $log) = @_;
    command ($tree, $log, 'make', '-s', '-C', 'threads',
        'all', 'build/kernel-more.bin')
      or die "the kernel does not build:\n", slurp ($log);
    return;
}

# new_bench (TREE, DIR) copies TREE, with its default build, to DIR.
sub new_bench {
    my ($tree, $dir) = @_;
    mkdir $dir or die "$dir: $!\n";
    for my $part (grep { -e "$tree/$_" } @parts) {
        my ($from, $to) = ("$tree/$part", "$dir/$part");
        system ('cp', '-Rp', $from, $to) == 0 or die "cannot copy $from\n"
          if !$is_project{$part};
    }
    for my $part (grep { -e "$tree/$_" } sort keys %is_project) {
        mkdir "$dir/$part" or die "$dir/$part: $!\n";
        for my $file (glob "$tree/$part/*") {
            next if -d $file && $file ne "$tree/$build";
            system ('cp', '-Rp', $file, "$dir/$part/") == 0
              or die "cannot copy $file\n";
        }
    }

    # What tests have left behind.
    for my $suite (glob "$dir/$build/tests/* $dir/$build/tests/more/*") {
        unlink grep { !/\.[od]\z/ && -f } glob "$suite/*";
    }
    system ('rm', '-rf', "$dir/tests/unit/build");
    rename "$dir/$build", "$dir/pristine" or die "$dir/$build: $!\n";
    reset_bench ($tree, $dir);
    return $dir;
}

# reset_bench (TREE, DIR, PATH...) undoes in bench DIR what a mutant has done
# to these files, and what has been built since.
sub reset_bench {
    my ($tree, $dir, @paths) = @_;
    system ('cp', '-p', "$tree/$_", "$dir/$_") == 0 or die "cannot copy $_\n"
      for @paths;
    system ('rm', '-rf', "$dir/$build", "$dir/threads/build-irqtrace",
        map { "$dir/tests/unit/build/$_" } map { unit_made ($_) } @paths) == 0
      or die "cannot remove $dir/$build\n";
    system ('cp', '-Rp', "$dir/pristine", "$dir/$build") == 0
      or die "cannot copy $dir/pristine\n";
    return;
}

# build (DIR) builds the kernels of bench DIR; returns whether that worked.
# What the compiler said is in DIR/log.
sub build {
    my ($dir) = @_;
    return command ("$dir/$build", "$dir/log", 'make', '-s', @kernels);
}

# kernel_bytes (DIR) returns the code and data of the kernel in bench DIR.
sub kernel_bytes {
    my ($dir) = @_;
    return slurp ("$dir/$build/kernel-more.bin");
}

# all_tests (DIR) returns the names of all tests, the quickest kinds first,
# and a hash of those that have a budget of their own.
sub all_tests {
    my ($dir) = @_;
    spew ("$dir/show.mk", "show-tests:\n\t\@echo \$(TESTS) \$(MORE_TESTS)\n");
    command ("$dir/$build", "$dir/log", 'make', '-s', '-f', 'Makefile', '-f',
        "$dir/show.mk", 'show-tests')
      or die "make knows no tests:\n", slurp ("$dir/log");
    my @tests = split ' ', slurp ("$dir/log");

    command ("$dir/$build", "$dir/log", 'make', '-n',
        map { "$_.output" } @tests);
    my (%patient, %short);
    for my $line (split /\n/, slurp ("$dir/log")) {
        next if $line !~ /\bpintos\b.* -T (\d+)/;
        my $limit = $1;
        my ($test) = $line =~ m{(tests/[\w/-]+)\.(?:output|errors)};
        next if !defined $test;
        $short{$test} = 1 if $limit == 60;
    }
    $patient{$_} = 1 for grep { !$short{$_} } @tests;
    return ([ (grep { $short{$_} } @tests), (grep { !$short{$_} } @tests) ],
        \%patient);
}

# run_tests (DIR, JOBS, PATIENT, TEST...) runs tests in bench DIR.  Returns
# those that failed and those that could not be run.
sub run_tests {
    my ($dir, $jobs, $patient, @tests) = @_;
    my (@failed, @broken);
    for my $unit (grep { m{\Aunit/} } @tests) {
        my ($program) = $unit =~ m{\Aunit/(.*)};
        push @failed, $unit
          if !command ("$dir/tests/unit", "$dir/log", 'make', '-s',
            "build/$program")
          || !command ("$dir/tests/unit", "$dir/log", $^X, '-e',
            'alarm shift; exec @ARGV', SHORT_TIMEOUT, "build/$program");
    }
    my @kernel_tests = grep { !m{\Aunit/} } @tests;
    for my $kind (0, 1) {
        my @some = grep { !$patient->{$_} == !$kind } @kernel_tests;
        next if !@some;
        command ("$dir/$build", "$dir/log", 'make', '-s', '-k', "-j$jobs",
            $kind ? () : 'TIMEOUT=' . SHORT_TIMEOUT,
            map { "$_.result" } @some);
        for my $test (@some) {
            my $base = "$dir/$build/$test";
            my $verdict = -f "$base.verdict" ? slurp ("$base.verdict") : '';
            if ($verdict =~ /"verdict"\s*:\s*"INFRA"/ || !-s "$base.output") {
                push @broken, $test;
            } elsif (!-f "$base.result"
                || slurp ("$base.result") !~ /\APASS\n\z/) {
                push @failed, $test;
            }
        }
    }
    return (\@failed, \@broken);
}

# unit_made (PATH) returns what was made of file PATH for tests on the host.
sub unit_made {
    my ($path) = @_;
    my ($program) = map { m{\Aunit/(.*)} } unit_tests ($path);
    my ($stem) = $path =~ /\A(.*)\.[chS]\z/;
    return ("host/$stem.o", defined $program ? $program : ());
}

# unit_tests (PATH...) returns the tests on the host of these files.
sub unit_tests {
    my (@paths) = @_;
    return map { defined $unit{$_} ? $unit{$_} : () } @paths;
}

1;
