# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOT']);
(intq-turns) begin
(intq-turns) -- three get from an empty queue
(intq-turns) -- main puts 0
(intq-turns) reader 1 gets 0
(intq-turns) -- main puts 1
(intq-turns) reader 3 gets 1
(intq-turns) -- main puts 2
(intq-turns) reader 3 gets 2
(intq-turns) -- main puts 3
(intq-turns) reader 1 gets 3
(intq-turns) -- main puts 4
(intq-turns) reader 2 gets 4
(intq-turns) -- main puts 5
(intq-turns) reader 2 gets 5
(intq-turns) -- main fills the queue
(intq-turns) writer 1 has put 100
(intq-turns) writer 1 has put 101
(intq-turns) writer 2 has put 110
(intq-turns) writer 2 has put 111
(intq-turns) -- main empties the queue
(intq-turns) main gets 100
(intq-turns) main gets 101
(intq-turns) main gets 110
(intq-turns) main gets 111
(intq-turns) end
EOT
pass;
