# -*- perl -*-
use strict;
use warnings;
use tests::userprog::outcome;

must_print ('create "noodle"',
            'open "noodle"',
            'writing "noodle"',
            'close "noodle"',
            'open "noodle" for verification',
            'verified contents of "noodle"',
            'close "noodle"');
