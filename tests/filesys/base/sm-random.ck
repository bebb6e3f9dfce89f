# -*- perl -*-
use strict;
use warnings;
use tests::userprog::outcome;

must_print ('create "bazzle"',
            'open "bazzle"',
            'write "bazzle" in random order',
            'read "bazzle" in random order',
            'close "bazzle"');
