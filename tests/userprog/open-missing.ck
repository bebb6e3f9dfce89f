# -*- perl -*-
use strict;
use warnings;
use tests::userprog::outcome;

must_finish ('open "nowhere", which does not exist');
