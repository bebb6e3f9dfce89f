# -*- perl -*-
use strict;
use warnings;
use tests::userprog::outcome;

must_print ('create "nibble"',
            'open "nibble"',
            'writing "nibble"',
            'close "nibble"',
            'open "nibble" for verification',
            'verified contents of "nibble"',
            'close "nibble"');
