# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF']);
(multi-recurse) 15 begins
(multi-recurse) 15 starts 14
(multi-recurse) 14 begins
(multi-recurse) 14 starts 13
(multi-recurse) 13 begins
(multi-recurse) 13 starts 12
(multi-recurse) 12 begins
(multi-recurse) 12 starts 11
(multi-recurse) 11 begins
(multi-recurse) 11 starts 10
(multi-recurse) 10 begins
(multi-recurse) 10 starts 9
(multi-recurse) 9 begins
(multi-recurse) 9 starts 8
(multi-recurse) 8 begins
(multi-recurse) 8 starts 7
(multi-recurse) 7 begins
(multi-recurse) 7 starts 6
(multi-recurse) 6 begins
(multi-recurse) 6 starts 5
(multi-recurse) 5 begins
(multi-recurse) 5 starts 4
(multi-recurse) 4 begins
(multi-recurse) 4 starts 3
(multi-recurse) 3 begins
(multi-recurse) 3 starts 2
(multi-recurse) 2 begins
(multi-recurse) 2 starts 1
(multi-recurse) 1 begins
(multi-recurse) 1 starts 0
(multi-recurse) 0 begins
multi-recurse: exit(0)
(multi-recurse) 1 has seen 0 end
multi-recurse: exit(1)
(multi-recurse) 2 has seen 1 end
multi-recurse: exit(2)
(multi-recurse) 3 has seen 2 end
multi-recurse: exit(3)
(multi-recurse) 4 has seen 3 end
multi-recurse: exit(4)
(multi-recurse) 5 has seen 4 end
multi-recurse: exit(5)
(multi-recurse) 6 has seen 5 end
multi-recurse: exit(6)
(multi-recurse) 7 has seen 6 end
multi-recurse: exit(7)
(multi-recurse) 8 has seen 7 end
multi-recurse: exit(8)
(multi-recurse) 9 has seen 8 end
multi-recurse: exit(9)
(multi-recurse) 10 has seen 9 end
multi-recurse: exit(10)
(multi-recurse) 11 has seen 10 end
multi-recurse: exit(11)
(multi-recurse) 12 has seen 11 end
multi-recurse: exit(12)
(multi-recurse) 13 has seen 12 end
multi-recurse: exit(13)
(multi-recurse) 14 has seen 13 end
multi-recurse: exit(14)
(multi-recurse) 15 has seen 14 end
multi-recurse: exit(15)
EOF
pass;
