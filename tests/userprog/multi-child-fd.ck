# -*- perl -*-
use strict;
use warnings;
use tests::userprog::outcome;

# The kernel may end the child for closing what it has not got, or overlook it.
my @before = ('open "sample.txt"', "(child-close) have the argument");
my @after = ('verified contents of "sample.txt"');
check_expected ([
    finished (@before, "(child-close) live on", "child-close: exit(0)", @after),
    finished (@before, "child-close: exit(-1)", @after)]);
pass;
