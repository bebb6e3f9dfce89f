# -*- perl -*-
use strict;
use warnings;
use tests::userprog::outcome;

# The kernel may say why it could not load the program; if it does, it may
# also say that a process has ended, before or after exec returns.
my $returned = 'exec of "no-such-file" returned -1';
my $why = "load: no-such-file: open failed";
my $ended = "no-such-file: exit(-1)";
check_expected ([
    finished ($returned),
    finished ($why, $returned),
    finished ($why, $ended, $returned),
    finished ($why, $returned, $ended)]);
pass;
