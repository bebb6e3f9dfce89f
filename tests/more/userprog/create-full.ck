# -*- perl -*-
use strict;
use warnings;
use tests::userprog::outcome;

must_finish ("create files until that fails", "create more, in vain",
             'open "another"', "remove the first",
             'create "fifteen-letters"', 'open "fifteen-letters"',
             'create "another"', 'open "another"');
