# -*- perl -*-
use strict;
use warnings;
use tests::userprog::outcome;

must_finish ("right");
