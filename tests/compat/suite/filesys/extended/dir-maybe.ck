# -*- perl -*-
use strict;
use warnings;
use tests::tests;

my ($removed) = check_expected (IGNORE_EXIT_CODES => 1,
				{NO => <<'EOF', YES => <<'EOF'});
(dir-maybe) begin
(dir-maybe) remove "/a" (must not crash)
(dir-maybe) is still there
(dir-maybe) end
EOF
(dir-maybe) begin
(dir-maybe) remove "/a" (must not crash)
(dir-maybe) is gone
(dir-maybe) end
EOF

open (CAN_RMDIR_CWD, ">tests/filesys/extended/can-rmdir-cwd")
  or die "tests/filesys/extended/can-rmdir-cwd: create: $!\n";
print CAN_RMDIR_CWD $removed eq 'YES' ? "YES" : "NO";
close (CAN_RMDIR_CWD);

pass;
