# -*- perl -*-
use strict;
use warnings;
use tests::userprog::outcome;

must_finish ("all numbers without a call have been tried",
             "only the number can be read");
