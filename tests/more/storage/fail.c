/* Disks that fail, and requests that make no sense. */

#include <errno.h>
#include <inttypes.h>
#include "devices/block.h"
#include "devices/ide.h"
#include "devices/ide-channel.h"
#include "devices/timer.h"
#include "tests/more/storage/tests.h"
#include "tests/more/threads/check.h"
#include "threads/io.h"
#include "threads/synch.h"

static uint8_t buffer[4 * BLOCK_SECTOR_SIZE];

/* Requests for what is not there, and failures asked for. */
void
test_disk_fail (void)
{
  struct block *b = scratch ();
  block_sector_t size = block_size (b);

  CHECK (block_transfer (b, BLOCK_READ, size, 1, buffer) == -EINVAL
         && block_transfer (b, BLOCK_READ, size - 1, 2, buffer) == -EINVAL
         && block_transfer (b, BLOCK_READ, 1, SIZE_MAX, buffer) == -EINVAL
         && block_transfer (b, BLOCK_READ, UINT32_MAX, 1, buffer) == -EINVAL
         && block_transfer (b, BLOCK_WRITE, size, 1, buffer) == -EINVAL,
         "there is something behind the end");
  CHECK (block_transfer (b, BLOCK_READ, size, 0, buffer) == 0
         && block_transfer (b, BLOCK_READ, size - 1, 1, buffer) == 0,
         "there is too little before the end");

  struct block_stats before, after;
  block_get_stats (b, &before);
  CHECK (block_fail_nth (3) == 0, "a failure was to come");
  CHECK (block_transfer (b, BLOCK_READ, 0, 4, buffer) == 0
         && block_transfer (b, BLOCK_WRITE, 0, 1, buffer) == 0
         && block_transfer (b, BLOCK_WRITE, 0, 4, buffer) == -EIO
         && block_transfer (b, BLOCK_WRITE, 0, 4, buffer) == 0,
         "another request than the third fails");
  CHECK (block_fail_nth (0) == 0, "the failure is still to come");
  CHECK (block_fail_nth (5) == 0 && block_fail_nth (0) == 5,
         "failures cannot be taken back");
  block_get_stats (b, &after);
  CHECK (after.requests[BLOCK_READ] == before.requests[BLOCK_READ] + 1
         && after.sectors[BLOCK_READ] == before.sectors[BLOCK_READ] + 4
         && after.requests[BLOCK_WRITE] == before.requests[BLOCK_WRITE] + 3
         && after.sectors[BLOCK_WRITE] == before.sectors[BLOCK_WRITE] + 9
         && after.failures[BLOCK_WRITE] == before.failures[BLOCK_WRITE] + 1
         && after.failures[BLOCK_READ] == before.failures[BLOCK_READ],
         "the statistics are wrong");
  CHECK (block_flush (b) == 0, "it cannot be flushed");
  pass ();
}

/* Sectors far behind the disk's end: one whose number is 0 but for its
   highest bits, and the last that can be named. */
#define FAR (1u << 24)
#define FARTHEST (IDE_ADDRESS_CNT - 2)

/* Has the first channel do ACTION for two sectors from FIRST on. */
static int
request (enum ide_action action, block_sector_t first)
{
  struct ide_request r =
    {
      .action = action,
      .first = first,
      .sectors = 2,
      .buffer = buffer,
    };
  return ide_channel_do (ide_get_channel (0), &r);
}

/* The disk itself refuses a request. */
void
test_disk_error (void)
{
  for (int i = 0; i < 10; i++)
    {
      CHECK (request (IDE_IN, FAR) == -EIO
             && request (IDE_OUT, FAR) == -EIO
             && request (IDE_IN, FARTHEST) == -EIO
             && request (IDE_OUT, FARTHEST) == -EIO, "far out it works");
      CHECK (request (IDE_IN, 0) == 0, "then it does not work at all");
    }
  check_random (scratch (), 100, 50, 3);
  pass ();
}

/* A disk that is told to write back what it holds does so, whether it has a
   cache or not.  (How long that takes follows the host's time on QEMU.) */
void
test_disk_flush (void)
{
  for (int i = 0; i < 3; i++)
    {
      struct ide_request r = { .action = IDE_FLUSH };
      CHECK (request (IDE_OUT, 2) == 0, "it cannot be written to");
      CHECK (ide_channel_do (ide_get_channel (0), &r) == 0,
             "it cannot be flushed");
    }
  pass ();
}

/* Interrupt mask of the second interrupt controller, and the first channel's
   bit in it. */
#define PORT_MASK 0xa1
#define MASK_IDE0 0x40

/* Hears nothing of the first channel's interrupts from now on. */
static void
mask (void)
{
  outb (PORT_MASK, inb (PORT_MASK) | MASK_IDE0);
}

/* Hears of them again after a while. */
static void
unmask (void *aux UNUSED)
{
  timer_sleep (40 * TIMER_FREQ);
  outb (PORT_MASK, inb (PORT_MASK) & ~MASK_IDE0);
}

/* The end of a request goes unheard, and is heard of later. */
void
test_disk_silent (void)
{
  mask ();
  create ("unmask", PRI_DEFAULT, unmask, NULL);
  int64_t start = timer_ticks ();
  CHECK (request (IDE_IN, 0) == 0, "it does not work any more");
  int64_t taken = timer_elapsed (start);
  CHECK (taken > 39 * TIMER_FREQ && taken < 41 * TIMER_FREQ,
         "that took %"PRId64" ticks", taken);
  check_random (scratch (), 100, 50, 4);
  pass ();
}

/* Requests of disk-retry in the order in which they ended. */
static block_sector_t ended[2];
static unsigned ended_cnt;
static struct semaphore all_ended;

/* Asks for sectors from FIRST_ on. */
static void
ask (void *first_)
{
  block_sector_t first = (uintptr_t) first_;
  int result = request (IDE_IN, first);
  CHECK (result == (first == FAR ? -EIO : 0), "sector %#"PRIx32": %d", first,
         result);
  ended[ended_cnt++] = first;
  sema_up (&all_ended);
}

/* Who came first is served first, though the disk refuses it several
   times. */
void
test_disk_retry (void)
{
  sema_init (&all_ended, 0);
  mask ();
  create ("far", PRI_DEFAULT + 1, ask, (void *) (uintptr_t) FAR);
  create ("near", PRI_DEFAULT + 1, ask, (void *) 0);
  CHECK (ended_cnt == 0, "%u ended unheard", ended_cnt);
  outb (PORT_MASK, inb (PORT_MASK) & ~MASK_IDE0);
  sema_down (&all_ended);
  sema_down (&all_ended);
  CHECK (ended[0] == FAR, "the second was served first");
  pass ();
}

/* Nothing is ever heard. */
void
test_disk_dead (void)
{
  mask ();
  int64_t start = timer_ticks ();
  CHECK (request (IDE_IN, 0) == -EIO, "it works");
  CHECK (request (IDE_OUT, 0) == -EIO, "it works");
  int64_t taken = timer_elapsed (start);
  CHECK (taken > 10 * TIMER_FREQ && taken < 300 * TIMER_FREQ,
         "that took %"PRId64" ticks", taken);
  pass ();
}
