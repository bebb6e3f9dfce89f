# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF']);
(rwlock-turns) begin
(rwlock-turns) -- writer 1 comes
(rwlock-turns) writer 1 writes
(rwlock-turns) -- reader 1 comes
(rwlock-turns) -- writer 2 comes
(rwlock-turns) -- reader 2 comes
(rwlock-turns) -- writer 3 comes
(rwlock-turns) -- 1 shall leave
(rwlock-turns) writer 1 leaves
(rwlock-turns) reader 1 reads
(rwlock-turns) reader 2 reads
(rwlock-turns) -- reader 3 comes
(rwlock-turns) -- 1 shall leave
(rwlock-turns) reader 1 leaves
(rwlock-turns) -- reader 4 comes
(rwlock-turns) -- 1 shall leave
(rwlock-turns) reader 2 leaves
(rwlock-turns) writer 2 writes
(rwlock-turns) -- reader 5 comes
(rwlock-turns) -- 1 shall leave
(rwlock-turns) writer 2 leaves
(rwlock-turns) reader 3 reads
(rwlock-turns) reader 4 reads
(rwlock-turns) reader 5 reads
(rwlock-turns) -- 3 shall leave
(rwlock-turns) reader 3 leaves
(rwlock-turns) reader 4 leaves
(rwlock-turns) reader 5 leaves
(rwlock-turns) writer 3 writes
(rwlock-turns) -- 1 shall leave
(rwlock-turns) writer 3 leaves
(rwlock-turns) end
EOF
pass;
