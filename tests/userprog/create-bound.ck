# -*- perl -*-
use strict;
use warnings;
use tests::userprog::outcome;

must_finish ('create "half-and-half"',
             "that is the name it has got");
