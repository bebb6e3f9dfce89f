/* The block layer's own counts, with somebody else at every point between
   the instructions of who changes them.  The device is one that does
   nothing. */

#include "devices/block.h"
#include "tests/more/storage/tests.h"
#include "tests/more/threads/check.h"
#include "tests/more/threads/step.h"

#define SECTORS 4               /* In each request. */

static struct block *device;
static uint8_t buffer[SECTORS * BLOCK_SECTOR_SIZE];
static bool failed;             /* Did the last request fail? */
static struct block_stats seen; /* By who looked. */

/* What the two who set the countdown found there. */
static unsigned mine, theirs;

static int
move_nothing (void *aux UNUSED, enum block_dir dir UNUSED,
              block_sector_t first UNUSED, size_t sectors UNUSED,
              void *data UNUSED)
{
  return 0;
}

static const struct block_operations operations
  = { .transfer = move_nothing };

static void
request (void)
{
  failed = block_transfer (device, BLOCK_READ, 0, SECTORS, buffer) != 0;
}

static void
look (void)
{
  block_get_stats (device, &seen);
}

static void
set_five (void)
{
  mine = block_fail_nth (5);
}

static void
set_seven (void)
{
  theirs = block_fail_nth (7);
}

static void
take_back (void)
{
  theirs = block_fail_nth (0);
}

/* Fails the test if the statistics S speak of half a request. */
static void
check_whole (const struct block_stats *s, const char *what, unsigned at)
{
  CHECK (s->sectors[BLOCK_READ] == SECTORS * s->requests[BLOCK_READ],
         "%s, point %u: %llu requests of %llu sectors", what, at,
         s->requests[BLOCK_READ], s->sectors[BLOCK_READ]);
}

/* Lets INTRUDE in at every point of OPERATION; CNT of the two are requests,
   all of which must be counted. */
static void
check_counts (const char *what, step_func *operation, step_func *intrude,
              unsigned cnt)
{
  struct block_stats before, after;
  bool intruded;
  unsigned at = 0;
  do
    {
      block_get_stats (device, &before);
      intruded = step (operation, intrude, at);
      block_get_stats (device, &after);
      if (intruded)
        CHECK (after.requests[BLOCK_READ]
               == before.requests[BLOCK_READ] + cnt,
               "%s, point %u: a request is missing", what, at);
      check_whole (&after, what, at);
      check_whole (&seen, what, at);
      at++;
    }
  while (intruded);
  CHECK (at > 5, "%s: there were %u points only", what, at);
  msg ("%s: no point to get between", what);
}

/* Of two who set the countdown each finds what the other has left. */
static void
check_setting (void)
{
  bool intruded;
  unsigned at = 0;
  do
    {
      block_fail_nth (3);
      intruded = step (set_five, set_seven, at);
      unsigned left = block_fail_nth (0);
      if (intruded)
        CHECK ((mine == 3 && theirs == 5 && left == 7)
               || (theirs == 3 && mine == 7 && left == 5),
               "point %u: found %u and %u, left %u", at, mine, theirs, left);
      at++;
    }
  while (intruded);
  CHECK (at > 5, "setting: there were %u points only", at);
  msg ("set in set: no point to get between");
}

/* A countdown that was taken back counts no more, and has not counted a
   request that came later. */
static void
check_taking (void)
{
  bool intruded;
  unsigned at = 0;
  do
    {
      block_fail_nth (2);
      intruded = step (request, take_back, at);
      unsigned left = block_fail_nth (0);
      if (intruded)
        CHECK (!failed && left == 0 && (theirs == 1 || theirs == 2),
               "point %u: %u were to come, now %u", at, theirs, left);
      at++;
    }
  while (intruded);
  CHECK (at > 5, "taking back: there were %u points only", at);
  msg ("take back in request: no point to get between");
}

void
test_disk_step (void)
{
  device = block_register ("none", BLOCK_RAW, NULL, SECTORS, &operations,
                           NULL);
  check_counts ("request in request", request, request, 2);
  check_counts ("look in request", request, look, 1);
  check_counts ("request in look", look, request, 1);
  check_setting ();
  check_taking ();
  pass ();
}
