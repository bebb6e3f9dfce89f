# -*- perl -*-
use strict;
use warnings;
use tests::userprog::outcome;

must_finish ('create "file"', 'open "file"', "write across its end",
             "read across its end",
             "read and write lengths about those of buffers",
             "no file can have a position that large",
             'open "file" for verification', 'verified contents of "file"',
             'close "file"');
