# -*- perl -*-
use strict;
use warnings;
use tests::userprog::outcome;

# Nothing but exits may be between the lines.
must_print ("pages", "blocks");
