# -*- perl -*-
use strict;
use warnings;
use tests::userprog::outcome;

must_print ('create "deleteme"',
            'open "deleteme"',
            'remove "deleteme"',
            '"deleteme" cannot be opened any more',
            'create "another"',
            'write "deleteme"',
            'verified contents of "deleteme"',
            'close "deleteme"');
