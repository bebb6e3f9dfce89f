# -*- perl -*-
use strict;
use warnings;
use tests::userprog::outcome;

must_print ('create "file"',
            (map { 'exec child ' . ($_ + 1)
                    . qq{ of 3: "child-rw $_"} } 0..2),
            (map { "wait for child " . ($_ + 1)
                    . " of 3 returned $_ (expected $_)" } 0..2));
