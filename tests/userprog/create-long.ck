# -*- perl -*-
use strict;
use warnings;
use tests::userprog::outcome;

must_finish ("create a file with a name of 511 characters");
