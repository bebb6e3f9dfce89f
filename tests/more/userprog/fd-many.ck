# -*- perl -*-
use strict;
use warnings;
use tests::userprog::outcome;

must_finish ('create "file"', "open it 1500 times", "close every third",
             "open as many again", "the next one has the next number",
             "close all, the last ones first",
             "the first number is free again");
