# -*- perl -*-
use strict;
use warnings;
use tests::userprog::outcome;

must_finish ("(child-bad) begin",
             "child-bad: exit(-1)",
             "the child returned -1");
