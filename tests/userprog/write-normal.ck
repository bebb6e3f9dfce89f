# -*- perl -*-
use strict;
use warnings;
use tests::userprog::outcome;

must_finish ('create "copy.txt"',
             'open "copy.txt"',
             'open "copy.txt" for verification',
             'verified contents of "copy.txt"',
             'close "copy.txt"');
