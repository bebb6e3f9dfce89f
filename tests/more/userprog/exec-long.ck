# -*- perl -*-
use strict;
use warnings;
use tests::userprog::outcome;

must_tell ("as long as they may be", "longer");
