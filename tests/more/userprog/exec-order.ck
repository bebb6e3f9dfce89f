# -*- perl -*-
use strict;
use warnings;
use tests::userprog::outcome;

must_tell ("wait first", "exit first", "wait twice", "all kinds of statuses",
           "ten, waited for in reverse", "children of those who end",
           "children of children", "strangers", "killed", "exec fails",
           "files left open");
