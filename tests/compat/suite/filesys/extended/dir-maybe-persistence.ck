# -*- perl -*-
use strict;
use warnings;
use tests::tests;

open (CAN_RMDIR_CWD, "<tests/filesys/extended/can-rmdir-cwd")
  or die "tests/filesys/extended/can-rmdir-cwd: open: $!\n";
my ($removed) = <CAN_RMDIR_CWD>;
close (CAN_RMDIR_CWD);

check_archive ($removed eq 'YES' ? {} : {"a" => {}});
pass;
