# -*- perl -*-
use strict;
use warnings;
use tests::userprog::outcome;

must_tell ("1000, one after the other", "crowds of 20",
           "crowds that nobody waits for");
