# -*- perl -*-
use strict;
use warnings;
use tests::userprog::outcome;

must_print ('create "data"', 'open "data"', 'write "data"',
            "302 calls with bad addresses",
            'open "data" for verification',
            'verified contents of "data"',
            'close "data"',
            'create "another"', 'remove "another"');
