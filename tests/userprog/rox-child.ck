# -*- perl -*-
use strict;
use warnings;
use tests::userprog::rox;

check_rox (1);
