# -*- perl -*-
use strict;
use warnings;
use tests::userprog::outcome;

must_finish (map { ($_, "the kernel prints this") }
             "any numbers", "all arithmetic flags", "direction flag",
             "null segments", "other segments", "addresses of the kernel");
