# -*- perl -*-
use strict;
use warnings;
use tests::tests;
use tests::random;
check_archive ({"first" => [random_bytes (5)], "second" => [random_bytes (3)]});
pass;
