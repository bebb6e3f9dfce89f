# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF']);
(rwlock-donate) begin
(rwlock-donate) main 10, slow 10, fast 20
(rwlock-donate) main 40, slow 40, fast 40
(rwlock-donate) main 50, slow 50, fast 50
(rwlock-donate) main 50, slow 50, fast 20
(rwlock-donate) slow has the lock, and priority 50
(rwlock-donate) writer writes with priority 50
(rwlock-donate) reader reads with priority 50
(rwlock-donate) writer has nothing, and priority 40
(rwlock-donate) fast has nothing, and priority 20
(rwlock-donate) slow has nothing, and priority 10
(rwlock-donate) main 1
(rwlock-donate) end
EOF
pass;
