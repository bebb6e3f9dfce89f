# What most programs of the tests come to, for their checkers.
#
# Each function is a whole checker: it is given the lines that must be printed
# between the program's "begin" and "end", and passes or fails.  Lines of other
# programs, and those that the kernel prints, are given as they are; the
# program's own without its name in front.

use strict;
use warnings;
use tests::tests;

# The program prints LINES, comes to its end, and exits with status 0.
sub must_finish {
    my (@lines) = @_;
    check_expected ([finished (@lines)]);
    pass;
}

# It prints LINES and exits with STATUS before its end.
sub must_exit {
    my ($status, @lines) = @_;
    check_expected ([said (@lines) . exited ($status)]);
    pass;
}

# It prints LINES, and the kernel has to end it then.
sub must_die {
    my (@lines) = @_;
    check_expected ([killed (@lines)]);
    pass;
}

# The same for programs that page faults put an end to: how the kernel tells
# about one does not matter.
sub must_fault {
    my (@lines) = @_;
    check_expected (IGNORE_USER_FAULTS => 1, [killed (@lines)]);
    pass;
}

# After LINES, it may go on to its end, or the kernel may end it.
sub may_die {
    my (@lines) = @_;
    check_expected ([finished (@lines), killed (@lines)]);
    pass;
}

# It prints LINES and comes to its end; exit statuses do not matter.
sub must_print {
    my (@lines) = @_;
    check_expected (IGNORE_EXIT_CODES => 1, [said (@lines, "end")]);
    pass;
}

# The program prints LINES and comes to its end; what other programs and the
# kernel print does not matter.
sub must_tell {
    my (@lines) = @_;
    my $name = program_name ();
    my @output = read_text_file (our ($test) . '.output');
    common_checks ("run", @output);
    my @told = map { /^\(\Q$name\E\) (.*)$/ ? $1 : () }
      get_core_output ("run", @output);
    fail ("$name told:\n", map { "  $_\n" } @told)
      if join ("\n", @told) ne join ("\n", "begin", @lines, "end");
    pass;
}

# Returns the name of the test's program.  (The names of runs under a seed, and
# of copies that the judge makes, have more to them.)
sub program_name {
    our ($test);
    return $test =~ m{([^/.]+)(?:\.seed-\d+)?(?:\.look/.*)?\z} ? $1 : $test;
}

# Returns the program's line TEXT, unless it is somebody else's.
sub line_of {
    my ($text) = @_;
    return $text =~ /^\(|^load: |: exit\(/ ? "$text\n"
      : "(" . program_name () . ") $text\n";
}

# Returns "begin" and LINES.
sub said {
    my (@lines) = @_;
    return join ('', map { line_of ($_) } "begin", @lines);
}

# Returns the kernel's word on the program's STATUS.
sub exited {
    my ($status) = @_;
    return program_name () . ": exit($status)\n";
}

# Returns the whole output of the program when it ends by itself, ...
sub finished {
    my (@lines) = @_;
    return said (@lines, "end") . exited (0);
}

# ... and when the kernel ends it.
sub killed {
    my (@lines) = @_;
    return said (@lines) . exited (-1);
}

1;
