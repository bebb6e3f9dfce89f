# A scratch tree made of the harness and the suite of the old form, in which
# make runs without a compiler and without an emulator.

package OldSuite;

use strict;
use warnings;
use Exporter 'import';
use File::Basename qw(dirname);
use File::Copy qw(copy);
use File::Find qw(find);
use File::Path qw(make_path);
use Harness;

our @EXPORT = qw(make_tree enter_project make commands);

# Variables by which a make that runs this test would reach into those that
# it tests.
delete @ENV{qw(MAKEFLAGS MFLAGS MAKELEVEL MAKEOVERRIDES)};

# Makes the tree, src, in the current directory.
sub make_tree {
    my $suite = "$SRC/tests/compat/suite";
    copy_tree ("$SRC/tests/$_", "src/tests/$_")
      for qw(Make.tests judge Verdict report reports/Report cache progress seeds
             tests.pm archive.pm arc4.pm random.pm lib.pm cksum.pm
             make-grade Algorithm vm/process_death.pm threads/alarm.pm
             threads/mlfqs.pm threads/draw.pm);
    copy_tree ("$suite/$_", "src/tests/$_")
      for qw(threads userprog vm filesys);
    copy_tree ("$suite/canned", "src/canned");
    copy_tree ("$suite/tools/$_", "src/utils/$_")
      for qw(pintos pintos-mkdisk);
    copy_tree ("$suite/tools/Makefile.userprog", "src/Makefile.userprog");
    return;
}

# Copies the file or directory FROM to TO.
sub copy_tree {
    my ($from, $to) = @_;
    find ({no_chdir => 1, wanted => sub {
        return if -d $_;
        my $target = $to . substr ($_, length ($from));
        make_path (dirname ($target));
        copy ($_, $target) or die "$target: copy: $!\n";
        chmod (0755, $target) if -x $_;
    }}, $from);
    return;
}

# Makes project NAME in the tree, with VARS as its Make.vars, and enters its
# build directory.
sub enter_project {
    my ($root, $name, $vars) = @_;
    write_file ("$root/src/$name/Make.vars", $vars);
    copy_tree ("$SRC/tests/compat/suite/tools/Makefile.build",
               "$root/src/$name/build/Makefile");
    chdir ("$root/src/$name/build") or die "$name: chdir: $!\n";
    return;
}

# Runs make with ARGUMENTS.  Returns standard output, standard error, and
# status.
sub make {
    my (@arguments) = @_;
    return run_output ($ENV{GNU_MAKE} || 'make', @arguments);
}

# Returns the calls of the tools since the last time, one a line.
sub commands {
    my $log = read_file ("pintos.log");
    unlink ("pintos.log");
    return defined ($log) ? $log : '';
}

1;
