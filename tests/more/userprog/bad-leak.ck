# -*- perl -*-
use strict;
use warnings;
use tests::userprog::outcome;

must_print ('create "data"');
