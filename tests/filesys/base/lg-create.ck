# -*- perl -*-
use strict;
use warnings;
use tests::userprog::outcome;

must_print ('create "blargle"',
            'open "blargle" for verification',
            'verified contents of "blargle"',
            'close "blargle"');
