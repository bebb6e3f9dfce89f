package PintosHost::Grading;

# The trees in which a submission is graded, and what is done in each.
#
# There are three, each a copy of the kit, for three kinds of trust:
#
#   build   the kit with the submission's files in it; compilers read those.
#           The checkers' texts are not there.
#   run     the kit, and of what was built the kernel and programs; emulators
#           run them.  It has neither the submission's files nor what building
#           left besides, such as the makefiles that compilers write.
#   judge   the kit, with what the emulators printed and what `pintos' noted;
#           checkers read that.  No program of the student's runs there.
#
# From one to the next go named files only, each looked at first: nothing that
# an earlier step wrote decides what a later one does.

use strict;
use warnings;

use File::Path ();
use JSON::PP ();

use PintosHost::Sandbox qw(own run_in as_outside);
use PintosHost::Submission qw(source_lists with_lists read_whole
  PROJECT_DIRS);

use Exporter 'import';
our @EXPORT_OK = qw(grade_submission);

# Limits of the steps, as PintosHost::Sandbox wants them.
my %limits = (
    build => {seconds => 120, cpu => 60, memory => 2048, file => 64,
        disk => 1024, processes => 512},
    run => {seconds => 3600, cpu => 600, memory => 16_384, file => 64,
        disk => 1024, processes => 512},
    judge => {seconds => 300, cpu => 60, memory => 2048, file => 64,
        disk => 1024, processes => 512},
);

# What may go from one tree to the next, in MB.
use constant {
    KERNEL_MB => 64,
    REPORT_MB => 64,
};

# Old and new: make takes what has the time NEW for made of what has OLD.
use constant {
    OLD => 1_000_000_000,
    NEW => 1_100_000_000,
};

# What a test has left that could not even be begun.
my %not_run = (output => '', errors => '', run => '{"version": 1, "infra":'
      . ' true, "outcome": "killed", "reason": "it was not run"}');

# The makefile of the trees in which nothing is built.
my $run_makefile = <<'END';
SRCDIR = ../..
VPATH = $(SRCDIR)
SHELL = /bin/sh
all:
include ../Make.vars
MORE_SUBDIRS =
kernel.bin loader.bin: ;
include ../../tests/Make.tests
judge = @perl $(SRCDIR)/tests/judge $<
names:
	@for name in $(GRADES); do echo $$name; done
reports:
	@$(report) --complete --results=results $(report_files) $(GRADES) \
	  $(reported)
	@perl $(SRCDIR)/tests/make-grade $(SRCDIR) results $(GRADING_FILE) \
	  > grade
END

# grade_submission (JOB) does it all.  JOB is a hash:
#   work        an empty directory
#   kit         a clean tree
#   project     name of the project directory
#   submission  what open_submission returned
#   added       { name => contents } of tests that are added
#   secret      the seed
#   jobs        how many programs at once
#   max_output  MB that a test may print
#   only        names and patterns of the tests to run, '' for all
#   say         function for progress
# Returns a hash: `problem', if it could not be graded; otherwise `results'
# (decoded results.json), `grade' and `html' (texts).  `log' is what building
# said; `unbuilt' is why there is no kernel.
sub grade_submission {
    my ($job) = @_;
    my $work = $job->{work};
    my %done = (log => '');
    $job->{files} = kit_files ($job->{kit});
    $job->{suite} = kernel_suite ($job);

    $job->{say}->('building');
    make_tree ($job, 'build');
    my $why = in_tree ($job, 'build', 'all');
    $done{log} = as_outside (log_of ($job, 'build'), "$work/build");
    my $products = defined $why ? undef : products ($job);
    $done{unbuilt} = defined $why ? "make $why" : 'there is no kernel'
      if !$products;

    make_tree ($job, 'judge');
    $why = in_tree ($job, 'judge', 'names');
    my @tests = split /\n/, log_of ($job, 'judge');
    return {%done, problem => "the kit has no tests: " . ($why || '')}
      if defined $why || !@tests
      || grep { !m{\Atests/[A-Za-z0-9_./-]+\z} } @tests;
    if ($done{unbuilt}) {
        write_new ("$work/judge/$job->{project}/build/$_.result",
            "FAIL\nThe submission does not build: $done{unbuilt}\n")
          for @tests;
    } else {
        $why = run_tests ($job, $products, @tests);
        return {%done, problem => $why} if defined $why;
        $job->{say}->('judging');
        in_tree ($job, 'judge', qw(-k judged));
    }
    $why = in_tree ($job, 'judge', 'reports');
    my ($results, $grade, $html) = map {
        read_whole ("$work/judge/$job->{project}/build/$_",
            REPORT_MB * 1024 * 1024)
    } qw(results.json grade report.html);
    my $decoded = defined $results
      && eval { JSON::PP->new->utf8->decode ($results) };
    return {%done, problem => 'the tests could not be judged: '
          . last_line (log_of ($job, 'judge'))}
      if !$decoded || !defined $grade || !defined $html;
    return {%done, results => $decoded, grade => $grade, html => $html};
}

# --- Trees -----------------------------------------------------------------

# kit_files (KIT) returns the paths of the files of KIT.
sub kit_files {
    my ($kit) = @_;
    my @dirs = ('');
    my @files;
    while (defined (my $dir = shift @dirs)) {
        opendir my $handle, "$kit/$dir" or next;
        for my $name (sort readdir $handle) {
            next if $name =~ /\A\./ || -l "$kit/$dir$name";
            if (-d _) {
                push @dirs, "$dir$name/" if $name !~ /\Abuild(?:-|\z)/;
            } elsif (-f _) {
                push @files, "$dir$name";
            }
        }
        closedir $handle;
    }
    return \@files;
}

# kernel_suite (JOB) returns the directory where tests that become part of the
# kernel belong, or undef if the project has none.
sub kernel_suite {
    my ($job) = @_;
    my $vars = read_whole ("$job->{kit}/$job->{project}/Make.vars", 65_536);
    return if !defined $vars;
    my ($suite) = $vars =~ m{^TEST_SUBDIRS\s*=\s*(tests/[\w-]+)}m;
    return $vars =~ m{^KERNEL_SUBDIRS\s*=.*\$\(TEST_SUBDIRS\)}m ? $suite
      : undef;
}

# kernel_dirs (JOB) returns the directories whose lists of sources make up the
# project's kernel.
sub kernel_dirs {
    my ($job) = @_;
    my $vars = read_whole ("$job->{kit}/$job->{project}/Make.vars", 65_536);
    $vars =~ s/\\\n/ /g;
    my ($dirs) = $vars =~ m{^KERNEL_SUBDIRS\s*=(.*)$}m;
    return grep { m{\A[a-z/]+\z} } split ' ', defined $dirs ? $dirs : '';
}

# make_tree (JOB, NAME) makes one of the three trees.
sub make_tree {
    my ($job, $name) = @_;
    my $tree = "$job->{work}/$name";
    my %content;
    for my $path (@{ $job->{files} }) {
        # The tree of those who only run has no rules for building.
        next if $name ne 'build' && $path eq 'Makefile.userprog';
        $content{$path} = undef;
    }
    if ($name eq 'build') {
        my $submission = $job->{submission};
        $content{$_} = $submission->{files}{$_}
          for keys %{ $submission->{files} };
        if (defined $submission->{makefile}) {
            my $kits = read_whole ("$job->{kit}/Makefile.build", 1024 * 1024);
            my $lists = source_lists ($submission->{makefile}, $kits,
                sub { exists $content{$_[0]} }, kernel_dirs ($job));
            $content{'Makefile.build'} = with_lists ($kits, $lists);
        }
    }
    for my $added (keys %{ $job->{added} }) {
        $content{"$job->{suite}/$added"} = $job->{added}{$added};
    }
    # What a test should print is nothing for compilers to read.
    for my $path (grep { /\.(?:ck|expected)\z/ } keys %content) {
        $content{$path} = '' if $name ne 'judge';
    }
    for my $path (sort keys %content) {
        my $text = $content{$path};
        $text = read_whole ("$job->{kit}/$path", REPORT_MB * 1024 * 1024)
          if !defined $text;
        defined $text or die "$job->{kit}/$path: $!\n";
        write_new ("$tree/$path", $text);
        # Programs of the tree's own must stay programs.
        chmod 0755, "$tree/$path"    ## no critic (ProhibitLeadingZeros)
          if -x "$job->{kit}/$path";
        utime OLD, OLD, "$tree/$path";
    }
    mkdir "$tree/tmp";
    if ($name ne 'build') {
        my $build = "$tree/$job->{project}/build";
        write_new ("$build/Makefile", $run_makefile);
        File::Path::make_path (map { "$build/$_" } suites ($job));
    }
    give_away ($tree);
    return;
}

# suites (JOB) returns the directories below tests/ in which there are tests.
sub suites {
    my ($job) = @_;
    return map { m{\A(tests/.+)/Make\.tests\z} ? $1 : () }
      @{ $job->{files} };
}

# give_away (TREE) hands a tree over to those who work in the sandbox.
sub give_away {
    my ($tree) = @_;
    return if $> != 0;
    require File::Find;
    File::Find::find ({no_chdir => 1, wanted => sub { own ($_) }}, $tree);
    return;
}

# write_new (FILE, TEXT) writes a file that is not there, and the directories
# that lead to it.
sub write_new {
    my ($file, $text) = @_;
    my ($dir) = $file =~ m{\A(.*)/};
    File::Path::make_path ($dir) if !-d $dir;
    unlink $file;
    open my $handle, '>:raw', $file or die "$file: $!\n";
    print {$handle} $text or die "$file: $!\n";
    close $handle or die "$file: $!\n";
    return;
}

# in_tree (JOB, TREE, TARGET...) makes targets in a tree.  Returns what ended
# it, or undef.
sub in_tree {
    my ($job, $name, @targets) = @_;
    my $log = "$job->{work}/$name.log";
    unlink $log;
    my $below = $name eq 'build' ? $job->{project} : "$job->{project}/build";
    my $serial = grep { /\A(?:names|reports)\z/ } @targets;
    my @words = ('make', '-s', '--no-print-directory',
        $serial ? '-j1' : "-j$job->{jobs}");
    # Who builds learns nothing about the tests to come.
    push @words, "SECRET=$job->{secret}",
      "PINTOSOPTS=--max-output=$job->{max_output}", 'CACHE=no',
      $job->{only} ne '' ? "TESTS=$job->{only}" : ()
      if $name ne 'build';
    open my $handle, '>', $log or die "$log: $!\n";
    close $handle;
    own ($log);
    return run_in ("$job->{work}/$name",
        {%{ $limits{$name} }, below => $below, log => $log},
        @words, @targets);
}

# log_of (JOB, TREE) returns what the last command in a tree printed.
sub log_of {
    my ($job, $name) = @_;
    my $text = read_whole ("$job->{work}/$name.log", REPORT_MB * 1024 * 1024);
    return defined $text ? $text : '';
}

# last_line (TEXT) returns the last line of TEXT that says something.
sub last_line {
    my ($text) = @_;
    my @lines = grep { /\S/ } split /\n/, $text;
    return @lines ? $lines[-1] : 'no reason given';
}

# --- From tree to tree -----------------------------------------------------

# products (JOB) returns { path => contents } of what building was for, or
# undef if there is no kernel.
sub products {
    my ($job) = @_;
    my $build = "$job->{work}/build/$job->{project}/build";
    my %products;
    for my $file (qw(kernel.bin loader.bin kernel.o), programs ($build)) {
        my $content = read_whole ("$build/$file", KERNEL_MB * 1024 * 1024);
        return if !defined $content && $file =~ /\.bin\z/;
        $products{$file} = $content if defined $content;
    }
    return \%products;
}

# programs (BUILD) returns the paths of user programs: files below tests/
# whose names have no suffix.
sub programs {
    my ($build) = @_;
    my @dirs = ('tests');
    my @programs;
    while (defined (my $dir = shift @dirs)) {
        opendir my $handle, "$build/$dir" or next;
        for my $name (sort readdir $handle) {
            next if $name !~ /\A[A-Za-z0-9_-]+\z/ || -l "$build/$dir/$name";
            push @{ -d _ ? \@dirs : \@programs }, "$dir/$name";
        }
        closedir $handle;
    }
    return @programs;
}

# run_tests (JOB, PRODUCTS, TEST...) runs the tests and puts what they left
# into the tree where they are judged.  Returns why it could not, or undef.
sub run_tests {
    my ($job, $products, @tests) = @_;
    $job->{say}->('running ' . @tests . ' tests');
    make_tree ($job, 'run');
    my $run = "$job->{work}/run/$job->{project}/build";
    my $judge = "$job->{work}/judge/$job->{project}/build";
    for my $dir ($run, $judge) {
        for my $file (keys %{$products}) {
            # Who judges needs no kernel, and is not to run one.
            write_new ("$dir/$file", $dir eq $judge && $file =~ /\.bin\z/ ? ''
                : $products->{$file});
            utime OLD, OLD, "$dir/$file";
            own ("$dir/$file");
        }
    }
    # What the host has spoilt is run once more.
    for my $round (1, 2) {
        my $why = in_tree ($job, 'run', qw(-k outputs));
        return "the tests could not be run: $why"
          if defined $why && $why =~ /\Ait |signal/;
        my @again = grep { spoilt ("$run/$_") } @tests;
        last if !@again;
        unlink map { ("$run/$_.output", "$run/$_.run") } @again
          if $round == 1;
    }
    my $most = ($job->{max_output} + 1) * 1024 * 1024;
    for my $test (@tests) {
        for my $kind (qw(output errors run tar)) {
            my $text = read_whole ("$run/$test.$kind", $most);
            $text = $not_run{$kind}
              if !defined $text && $test !~ /-persistence\z/;
            next if !defined $text;
            write_new ("$judge/$test.$kind", $text);
            utime NEW, NEW, "$judge/$test.$kind";
            own ("$judge/$test.$kind");
        }
    }
    return;
}

# spoilt (TEST) says whether a run of TEST says nothing about the kernel.
sub spoilt {
    my ($test) = @_;
    return 0 if $test =~ /-persistence\z/;
    my $text = read_whole ("$test.run", 1024 * 1024);
    my $record = defined $text
      && eval { JSON::PP->new->utf8->decode ($text) };
    return !$record || ref $record ne 'HASH' || $record->{infra};
}

1;
