# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF']);
(alarm-simultaneous) begin
(alarm-simultaneous) 3 threads sleep until the same tick, in 5 rounds.
(alarm-simultaneous) round 0: sleeper 1 followed within 0 ticks
(alarm-simultaneous) round 0: sleeper 2 followed within 0 ticks
(alarm-simultaneous) round 1 began 10 ticks after round 0
(alarm-simultaneous) round 1: sleeper 1 followed within 0 ticks
(alarm-simultaneous) round 1: sleeper 2 followed within 0 ticks
(alarm-simultaneous) round 2 began 10 ticks after round 1
(alarm-simultaneous) round 2: sleeper 1 followed within 0 ticks
(alarm-simultaneous) round 2: sleeper 2 followed within 0 ticks
(alarm-simultaneous) round 3 began 10 ticks after round 2
(alarm-simultaneous) round 3: sleeper 1 followed within 0 ticks
(alarm-simultaneous) round 3: sleeper 2 followed within 0 ticks
(alarm-simultaneous) round 4 began 10 ticks after round 3
(alarm-simultaneous) round 4: sleeper 1 followed within 0 ticks
(alarm-simultaneous) round 4: sleeper 2 followed within 0 ticks
(alarm-simultaneous) end
EOF
pass;
