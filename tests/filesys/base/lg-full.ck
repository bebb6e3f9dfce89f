# -*- perl -*-
use strict;
use warnings;
use tests::userprog::outcome;

must_print ('create "quux"',
            'open "quux"',
            'writing "quux"',
            'close "quux"',
            'open "quux" for verification',
            'verified contents of "quux"',
            'close "quux"');
