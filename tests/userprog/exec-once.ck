# -*- perl -*-
use strict;
use warnings;
use tests::userprog::outcome;

must_finish ("(child-simple) run",
             "child-simple: exit(81)");
