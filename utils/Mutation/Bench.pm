package Mutation::Bench;

# Private copies of the tree in which mutants are built and tested.
#
# There is one for each mutant at work and one that no mutant ever enters,
# where tests must pass for their verdicts to count.  A copy has the objects
# of the default builds, so that only what a mutant changes is compiled.  All
# are below one temporary directory.
#
# Which kernels are built, and which tests are run, is a matter of the
# project.

use strict;
use warnings;

use Exporter 'import';
our @EXPORT_OK = qw(use_project prepare_build new_bench reset_bench build
  kernel_bytes all_tests run_tests);

use Mutation::Patch qw(slurp spew);

# What a build needs of the tree.
my @parts = qw(Make.config Make.variants Makefile Makefile.build
  Makefile.kernel Makefile.userprog devices lib examples tests utils);

# Directories of kernels, whose files are copied but for other builds.
my @kernel_dirs = qw(threads userprog vm filesys);

# What a project wants to be built, the most important first: the directory,
# what `make DIR' must make beside `all', the kernels that a mutant must change,
# and the suites taken, by default all.  (Those of disks and files want a kernel
# without programs.)
my %project = (
    threads => [
        {
            dir => 'threads',
            extra => ['build/kernel-more.bin'],
            kernels => [qw(kernel.bin kernel-more.bin loader.bin)],
        },
    ],
    userprog => [
        {
            dir => 'userprog',
            extra => ['build/kernel-more.bin'],
            kernels => [qw(kernel.bin kernel-more.bin loader.bin)],
            suites => qr{\Atests/(?!more/(?:storage|files)/)},
        },
        {
            dir => 'threads',
            extra => [qw(build/kernel-storage.bin build/kernel-files.bin)],
            kernels => [],
            suites => qr{\Atests/more/(?:storage|files)/},
        },
    ],
);
my @builds = @{ $project{threads} };

# A test whose budget is the default one gets this one instead: mutants hang.
use constant SHORT_TIMEOUT => 20;

# Tests of a room on its own, for the host: by the file they test.
my %unit = (
    'lib/kernel/list.c' => 'unit/list.host',
    'lib/kernel/fixed-point.h' => 'unit/fixed-point.host',
    'devices/alarm-heap.c' => 'unit/dev-alarm.own',
    'devices/partition.c' => 'unit/dev-partition.own',
    'userprog/args.c' => 'unit/dev-args.own',
    map { ("filesys/$_.c" => 'unit/dev-files.own') }
      qw(cache directory file filesys free-map inode inode-map inode-table path),
);

# use_project (NAME) has all that follows build and test for project NAME.
sub use_project {
    my ($name) = @_;
    die "there is no project $name\n" if !$project{$name};
    @builds = @{ $project{$name} };
    return;
}

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

# prepare_build (TREE, LOG) brings the default builds of TREE up to date.  (As
# `all' does it, lest the kernel's objects seem to have other flags.)
sub prepare_build {
    my ($tree, $log) = @_;
    for my $build (@builds) {
        command ($tree, $log, 'make', '-s', '-C', $build->{dir},
            'all', @{ $build->{extra} })
          or die "the kernel does not build:\n", slurp ($log);
    }
    return;
}

# new_bench (TREE, DIR) copies TREE, with its default builds, to DIR.
sub new_bench {
    my ($tree, $dir) = @_;
    mkdir $dir or die "$dir: $!\n";
    for my $part (grep { -e "$tree/$_" } @parts) {
        my ($from, $to) = ("$tree/$part", "$dir/$part");
        system ('cp', '-Rp', $from, $to) == 0 or die "cannot copy $from\n";
    }
    my %wanted = map { ("$tree/$_->{dir}/build" => 1) } @builds;
    for my $kernels (grep { -d "$tree/$_" } @kernel_dirs) {
        mkdir "$dir/$kernels" or die "$dir/$kernels: $!\n";
        for my $file (glob "$tree/$kernels/*") {
            next if -d $file && !$wanted{$file};
            system ('cp', '-Rp', $file, "$dir/$kernels/") == 0
              or die "cannot copy $file\n";
        }
    }

    # What tests have left behind.  (Programs have names without a dot.)
    for my $build (@builds) {
        my $top = "$dir/$build->{dir}/build";
        for my $suite (grep { -d } glob "$top/tests/* $top/tests/*/* $top/tests/*/*/*") {
            unlink grep { m{\.[^/]*\z} && !/\.[od]\z/ && -f } glob "$suite/*";
        }
        rename $top, "$dir/pristine-$build->{dir}" or die "$top: $!\n";
    }
    system ('rm', '-rf', "$dir/tests/unit/build");
    reset_bench ($tree, $dir);
    return $dir;
}

# reset_bench (TREE, DIR, PATH...) undoes in bench DIR what a mutant has done
# to these files, and what has been built since.
sub reset_bench {
    my ($tree, $dir, @paths) = @_;
    system ('cp', '-p', "$tree/$_", "$dir/$_") == 0 or die "cannot copy $_\n"
      for @paths;
    system ('rm', '-rf', "$dir/threads/build-irqtrace",
        map ({ "$dir/$_->{dir}/build" } @builds),
        map { "$dir/tests/unit/build/$_" } map { unit_made ($_) } @paths) == 0
      or die "cannot remove builds in $dir\n";
    for my $build (@builds) {
        system ('cp', '-Rp', "$dir/pristine-$build->{dir}",
            "$dir/$build->{dir}/build") == 0
          or die "cannot copy $dir/pristine-$build->{dir}\n";
    }
    return;
}

# build (DIR) builds the kernels of bench DIR; returns whether that worked.
# What the compiler said is in DIR/log.
sub build {
    my ($dir) = @_;
    return command ("$dir/$builds[0]{dir}/build", "$dir/log", 'make', '-s',
        @{ $builds[0]{kernels} });
}

# kernel_bytes (DIR) returns the code and data of the kernel in bench DIR.
sub kernel_bytes {
    my ($dir) = @_;
    return slurp ("$dir/$builds[0]{dir}/build/kernel-more.bin");
}

# all_tests (DIR) returns the names of all tests, the quickest kinds first,
# and a hash of those that have a budget of their own.
sub all_tests {
    my ($dir) = @_;
    my (@short, @long);
    for my $build (@builds) {
        my ($short, $long) = tests_of ($dir, $build);
        push @short, @$short;
        push @long, @$long;
    }
    return ([ @short, @long ], { map { ($_ => 1) } @long });
}

# tests_of (DIR, BUILD) returns the tests in one of the builds, those with the
# usual budget and the others.
sub tests_of {
    my ($dir, $build) = @_;
    my $top = "$dir/$build->{dir}/build";
    spew ("$dir/show.mk", "show-tests:\n\t\@echo \$(TESTS) \$(MORE_TESTS)\n");
    command ($top, "$dir/log", 'make', '-s', '-f', 'Makefile', '-f',
        "$dir/show.mk", 'show-tests')
      or die "make knows no tests:\n", slurp ("$dir/log");
    my @tests = grep { is_here ($build, $_) } split ' ', slurp ("$dir/log");

    command ($top, "$dir/log", 'make', '-n', map { "$_.output" } @tests);
    my %short;
    for my $line (split /\n/, slurp ("$dir/log")) {
        next if $line !~ /\bpintos\b.* -T (\d+)/;
        my $limit = $1;
        my ($test) = $line =~ m{(tests/[\w/-]+)\.(?:output|errors)};
        next if !defined $test;
        $short{$test} = 1 if $limit == 60;
    }
    return ([ grep { $short{$_} } @tests ], [ grep { !$short{$_} } @tests ]);
}

# is_here (BUILD, TEST) returns whether TEST is run in one of the builds.
sub is_here {
    my ($build, $test) = @_;
    return !$build->{suites} || $test =~ $build->{suites};
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
    for my $turn (map { ([ $_, 0 ], [ $_, 1 ]) } @builds) {
        my ($build, $kind) = @$turn;
        my $top = "$dir/$build->{dir}/build";
        my @some = grep { is_here ($build, $_) && !$patient->{$_} == !$kind }
          @kernel_tests;
        next if !@some;
        command ($top, "$dir/log", 'make', '-s', '-k', "-j$jobs",
            $kind ? () : 'TIMEOUT=' . SHORT_TIMEOUT,
            map { "$_.result" } @some);
        for my $test (@some) {
            my $base = "$top/$test";
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
