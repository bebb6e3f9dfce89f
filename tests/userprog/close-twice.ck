# -*- perl -*-
use strict;
use warnings;
use tests::userprog::outcome;

may_die ('open "sample.txt"',
         'close "sample.txt"',
         "close it once more");
