/* The tests of the file system. */
#ifndef TESTS_MORE_FILES_TESTS_H
#define TESTS_MORE_FILES_TESTS_H

#include <stddef.h>
#include "tests/threads/tests.h"

extern test_func test_files_race;
extern test_func test_files_fault;
extern test_func test_files_many;

/* What the file system has when nothing is open. */
struct rest
  {
    size_t free_sectors;
    size_t free_pages;
  };

/* Stores in REST what there is now. */
void take_stock (struct rest *rest);

/* Fails the test unless there is as much as in REST, give or take a few pages
   that the block allocator may keep. */
void check_stock (const struct rest *rest);

#endif /* tests/more/files/tests.h */
