# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF']);
(rwlock-priority) begin
(rwlock-priority) main stops reading
(rwlock-priority) high writes
(rwlock-priority) low writes
(rwlock-priority) wanting has the lock
(rwlock-priority) medium writes
(rwlock-priority) middle writes
(rwlock-priority) end
EOF
pass;
