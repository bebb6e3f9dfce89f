# -*- perl -*-
use strict;
use warnings;
use tests::userprog::outcome;

must_print ('create "stuff"',
            (map { 'exec child ' . ($_ + 1)
                    . qq{ of 10: "child-syn-wrt $_"} } 0..9),
            (map { "wait for child " . ($_ + 1)
                    . " of 10 returned $_ (expected $_)" } 0..9),
            'open "stuff" for verification',
            'verified contents of "stuff"',
            'close "stuff"');
