# -*- perl -*-
use strict;
use warnings;
use tests::userprog::outcome;

must_finish ('create "one"',
             'create "two"',
             '"one" cannot be created again',
             'create "three"',
             '"two" cannot be created again',
             'nor can "one", with another size');
