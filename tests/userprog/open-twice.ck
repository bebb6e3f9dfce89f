# -*- perl -*-
use strict;
use warnings;
use tests::userprog::outcome;

must_finish ('open "sample.txt"',
             'open "sample.txt" again',
             "these are two descriptors",
             'verified contents of "sample.txt"',
             'verified contents of "sample.txt"');
