# -*- perl -*-
use strict;
use warnings;
use tests::userprog::outcome;

may_die ();
