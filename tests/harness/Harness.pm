# What the tests of the harness share: checkers run on made-up outputs.

package Harness;

use strict;
use warnings;
use Cwd ();
use Exporter 'import';
use File::Basename qw(basename dirname);
use File::Path qw(make_path);
use File::Temp ();

our @EXPORT = qw($SRC scratch_dir write_file read_file run_output boot
  run_checker verdict_is);

# Root of the source tree, as an absolute name.
our $SRC = Cwd::abs_path (dirname (__FILE__) . "/../..");

# Temporary directories in use.
my @scratch_dirs;

# Makes a temporary directory, enters it, and returns its name.  It goes away
# with the program.
sub scratch_dir {
    my $dir = File::Temp->newdir ("harness-XXXXXX", TMPDIR => 1);
    push (@scratch_dirs, $dir);
    chdir ("$dir") or die "$dir: chdir: $!\n";
    return Cwd::abs_path ("$dir");
}

# A directory cannot be removed from within.
END {
    chdir ('/');
    @scratch_dirs = ();
}

# Writes TEXT to file NAME, whose directory is made if need be.
sub write_file {
    my ($name, $text) = @_;
    make_path (dirname ($name));
    open (my $handle, '>', $name) or die "$name: create: $!\n";
    binmode ($handle);
    print {$handle} $text;
    close ($handle) or die "$name: write: $!\n";
    return;
}

# Returns the contents of file NAME, or undef if there is none.
sub read_file {
    my ($name) = @_;
    open (my $handle, '<', $name) or return;
    binmode ($handle);
    local $/ = undef;
    my $text = <$handle>;
    return defined ($text) ? $text : '';
}

# Runs COMMAND, a list.  Returns its standard output, its standard error and
# its exit status.
sub run_output {
    my (@command) = @_;
    my $errors = File::Temp->new ();
    my $pid = open (my $pipe, '-|');
    die "fork: $!\n" if !defined $pid;
    if ($pid == 0) {
        open (STDIN, '<', '/dev/null') or die;
        open (STDERR, '>&', $errors) or die;
        exec (@command) or die "$command[0]: $!\n";
    }
    my $output = do { local $/ = undef; <$pipe> };
    close ($pipe);
    my $status = $? & 127 ? "signal " . ($? & 127) : $? >> 8;
    return (defined ($output) ? $output : '',
            read_file ($errors->filename), $status);
}

# Returns what a machine prints that boots, does ACTION (a name), prints CORE
# meanwhile, and powers off.
sub boot {
    my ($action, $core) = @_;
    my ($name) = split (' ', $action);
    return <<"END";
Kernel command line: -q run $name
Pintos booting with 3,968 kB RAM...
367 pages available in kernel pool.
Boot complete.
Executing '$action':
${core}Execution of '$action' complete.
Timer: 42 ticks
Thread: 1 idle ticks, 41 kernel ticks, 0 user ticks
Powering off...
END
}

# Runs a checker whose text is CHECKER for test TEST.  Its output file must be
# there.  Returns standard output, standard error, exit status, and the
# result file's contents.
sub run_checker {
    my ($test, $checker) = @_;
    write_file ("$test.ck", "use strict;\nuse warnings;\n"
                . "use tests::tests;\n$checker");
    unlink ("$test.result");
    my @outcome = run_output ($^X, "-I$SRC", "$test.ck", $test,
                              "$test.result");
    return (@outcome, read_file ("$test.result"));
}

# Runs a checker as run_checker does and tests, with NAME as what is
# tested, that its verdict and explanation are RESULT, on standard output
# and in the result file.
sub verdict_is {
    my ($test, $checker, $result, $name) = @_;
    my ($output, $errors, $status, $file) = run_checker ($test, $checker);
    local $Test::Builder::Level = $Test::Builder::Level + 1;

    my $printed = $result;
    $printed =~ s/^(\w+)\n/($1 eq 'PASS' ? 'pass' : $1) . " $test\n"/e;
    return Test::More::is_deeply (
        {file => $file, output => $output, errors => $errors,
         status => $status},
        {file => $result, output => $printed, errors => '', status => 0},
        $name);
}

1;
