/* The table of the tests of disks. */

#include <stddef.h>
#include "tests/more/storage/tests.h"

const struct test more_tests[] =
  {
    {"disk-random", test_disk_random},
    {"disk-some", test_disk_some},
    {"disk-memory", test_disk_memory},
    {"disk-threads", test_disk_threads},
    {"disk-four", test_disk_four},
    {"disk-overlap", test_disk_overlap},
    {"disk-latency", test_disk_latency},
    {"disk-order", test_disk_order},
    {"disk-fail", test_disk_fail},
    {"disk-error", test_disk_error},
    {"disk-flush", test_disk_flush},
    {"disk-silent", test_disk_silent},
    {"disk-retry", test_disk_retry},
    {"disk-step", test_disk_step},
    {"disk-dead", test_disk_dead},
    {"disk-extended", test_disk_extended},
    {"disk-large", test_disk_large},
    {NULL, NULL}
  };
