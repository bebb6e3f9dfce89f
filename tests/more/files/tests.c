/* The table of the tests of the file system, and what they share. */

#include "tests/more/files/tests.h"
#include "filesys/free-map.h"
#include "tests/more/threads/check.h"
#include "threads/palloc.h"

/* Pages that malloc may keep for later. */
#define KEPT_PAGES 4

const struct test more_tests[] =
  {
    {"files-race", test_files_race},
    {"files-fault", test_files_fault},
    {"files-many", test_files_many},
    {NULL, NULL}
  };

void
take_stock (struct rest *rest)
{
  rest->free_sectors = free_map_count ();
  rest->free_pages = palloc_free_cnt (0);
}

void
check_stock (const struct rest *rest)
{
  struct rest now;
  take_stock (&now);
  CHECK (now.free_sectors == rest->free_sectors,
         "%zu free sectors have become %zu", rest->free_sectors,
         now.free_sectors);
  CHECK (now.free_pages + KEPT_PAGES >= rest->free_pages,
         "%zu free pages have become %zu", rest->free_pages, now.free_pages);
}
