/* The tests of disks. */
#ifndef TESTS_MORE_STORAGE_TESTS_H
#define TESTS_MORE_STORAGE_TESTS_H

#include "devices/block.h"
#include "tests/threads/tests.h"

extern test_func test_disk_random;
extern test_func test_disk_some;
extern test_func test_disk_memory;
extern test_func test_disk_threads;
extern test_func test_disk_four;
extern test_func test_disk_overlap;
extern test_func test_disk_latency;
extern test_func test_disk_order;
extern test_func test_disk_fail;
extern test_func test_disk_error;
extern test_func test_disk_flush;
extern test_func test_disk_silent;
extern test_func test_disk_dead;
extern test_func test_disk_retry;
extern test_func test_disk_step;
extern test_func test_disk_extended;
extern test_func test_disk_large;

/* Does STEPS random reads and writes of B's first SECTORS sectors, drawn
   from SEED, and fails the test if anything read is not what was written
   last. */
void check_random (struct block *b, size_t sectors, int steps,
                   uint32_t seed);

/* Returns the device in the scratch role. */
struct block *scratch (void);

#endif /* tests/more/storage/tests.h */
