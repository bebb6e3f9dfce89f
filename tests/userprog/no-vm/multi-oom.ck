# -*- perl -*-
use strict;
use warnings;
use tests::userprog::outcome;

# Many processes end on the way, some by page faults; nothing else is to be
# said, even if there is no memory for another.
check_expected (IGNORE_USER_FAULTS => 1, IGNORE_EXIT_CODES => 1,
    [said ("30 processes and more fit",
           "as many as in the first round fit in 10", "end")]);
pass;
