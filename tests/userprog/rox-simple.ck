# -*- perl -*-
use strict;
use warnings;
use tests::userprog::outcome;

must_finish ('open "rox-simple"',
             'read "rox-simple"',
             'write "rox-simple"');
