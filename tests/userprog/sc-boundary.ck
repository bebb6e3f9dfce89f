# -*- perl -*-
use strict;
use warnings;
use tests::userprog::outcome;

must_exit (42);
