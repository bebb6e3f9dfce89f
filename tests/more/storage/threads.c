/* Threads and disks at the same time. */

#include <inttypes.h>
#include <string.h>
#include "devices/block.h"
#include "devices/ide.h"
#include "devices/ide-channel.h"
#include "devices/timer.h"
#include "tests/more/storage/tests.h"
#include "tests/more/threads/check.h"
#include "threads/synch.h"

#define SECTORS 16
#define STEPS 60

/* What a worker of disk-threads has to do. */
struct work
  {
    struct block *disk;
    block_sector_t first;       /* Its sectors are from here on. */
    uint32_t seed;
    struct semaphore *done;
    uint8_t sector[BLOCK_SECTOR_SIZE];  /* To work with. */
  };

/* Writes and reads the worker's own sectors at random. */
static void
work (void *w_)
{
  struct work *w = w_;
  uint8_t model[SECTORS] = {0};
  uint8_t *sector = w->sector;

  memset (sector, 0, BLOCK_SECTOR_SIZE);
  for (int i = 0; i < SECTORS; i++)
    block_write (w->disk, w->first + i, sector);
  for (int i = 0; i < STEPS; i++)
    {
      unsigned which = draw (&w->seed) % SECTORS;
      if (draw (&w->seed) % 2 == 0)
        {
          model[which] = draw (&w->seed);
          memset (sector, model[which], BLOCK_SECTOR_SIZE);
          block_write (w->disk, w->first + which, sector);
        }
      else
        {
          block_read (w->disk, w->first + which, sector);
          for (size_t j = 0; j < BLOCK_SECTOR_SIZE; j++)
            CHECK (sector[j] == model[which],
                   "%s: byte %zu of sector %"PRDSNu" is wrong",
                   thread_name (), j, w->first + which);
        }
    }
  sema_up (w->done);
}

/* Threads of different priorities, on CNT disks: the scratch device on the
   first, and the others as a whole but for their partition tables. */
static void
work_on_disks (unsigned cnt)
{
  enum { WORKERS = 24 };
  static struct work works[WORKERS];
  struct semaphore done;
  static const char *const names[] = {"hdb", "hdc", "hdd"};
  struct block *disks[4] = { scratch () };
  for (unsigned i = 1; i < cnt; i++)
    {
      disks[i] = block_get_by_name (names[i - 1]);
      CHECK (disks[i] != NULL, "there is no %s", names[i - 1]);
    }

  sema_init (&done, 0);
  for (int i = 0; i < WORKERS; i++)
    {
      works[i] = (struct work)
        {
          .disk = disks[i % cnt],
          .first = 1 + i * SECTORS,
          .seed = i,
          .done = &done,
        };
      create ("worker", PRI_DEFAULT - 1 - i % 3, work, &works[i]);
    }
  for (int i = 0; i < WORKERS; i++)
    sema_down (&done);
  pass ();
}

void
test_disk_threads (void)
{
  work_on_disks (2);
}

void
test_disk_four (void)
{
  work_on_disks (4);
}

static volatile bool stop;
static volatile unsigned spins;

/* Does nothing, but all the time. */
static void
spin (void *aux UNUSED)
{
  while (!stop)
    spins++;
}

#define REQUESTS 20

/* Returns the ticks that REQUESTS reads of a sector take. */
static int64_t
read_some (void)
{
  static uint8_t sector[BLOCK_SECTOR_SIZE];
  int64_t start = timer_ticks ();
  for (int i = 0; i < REQUESTS; i++)
    block_read (scratch (), i, sector);
  return timer_elapsed (start);
}

/* Who waits for a disk lets others run; and if nobody else wants to, does
   not wait.  (How many ticks that takes is known only where disks take no
   time by themselves.) */
void
test_disk_overlap (void)
{
  bool at_once = ide_get_channel (0)->method == IDE_DMA_AT_ONCE;
  int64_t idle = idle_ticks ();
  int64_t alone = read_some ();
  CHECK (alone <= (at_once ? 1 : 10),
         "alone, %d reads take %"PRId64" ticks", REQUESTS, alone);

  create ("spinner", PRI_DEFAULT - 1, spin, NULL);
  int64_t together = read_some ();
  unsigned others = spins;
  stop = true;
  CHECK (together >= (at_once ? REQUESTS - 1 : 0)
         && together <= REQUESTS + 1,
         "beside another thread, %d reads take %"PRId64" ticks", REQUESTS,
         together);
  CHECK (others > 1000, "the other thread got to %u only", others);
  CHECK (!at_once || idle_ticks () == idle, "the processor was idle");
  pass ();
}

/* The same when every request takes some ticks. */
void
test_disk_latency (void)
{
  enum { LATENCY = 3 };
  int64_t idle = idle_ticks ();
  int64_t alone = read_some ();
  CHECK (alone >= (REQUESTS - 1) * LATENCY && alone <= REQUESTS * LATENCY + 1,
         "alone, %d reads take %"PRId64" ticks", REQUESTS, alone);
  idle = idle_ticks () - idle;
  CHECK (idle >= alone - 1, "only %"PRId64" of them idle", idle);

  create ("spinner", PRI_DEFAULT - 1, spin, NULL);
  int64_t together = read_some ();
  stop = true;
  CHECK (together >= (REQUESTS - 1) * LATENCY
         && together <= REQUESTS * LATENCY + 1,
         "beside another thread, %d reads take %"PRId64" ticks", REQUESTS,
         together);
  pass ();
}

/* The order in which threads of equal priority get their sectors, as a
   number.  Depends on the moments at which requests are said to be over. */
static uint32_t order;
static struct semaphore all_read;

static void
read_in_order (void *number)
{
  static uint8_t sectors[8][BLOCK_SECTOR_SIZE];
  int me = (uintptr_t) number;
  for (int i = 0; i < 12; i++)
    {
      block_read (scratch (), me * 12 + i, sectors[me]);
      enum intr_level old_level = intr_disable ();
      order = order * 31 + me;
      intr_set_level (old_level);
    }
  sema_up (&all_read);
}

void
test_disk_order (void)
{
  sema_init (&all_read, 0);
  create ("spinner", PRI_DEFAULT - 1, spin, NULL);
  for (uintptr_t i = 0; i < 8; i++)
    create ("reader", PRI_DEFAULT, read_in_order, (void *) i);
  for (int i = 0; i < 8; i++)
    sema_down (&all_read);
  stop = true;
  msg ("order %08"PRIx32, order);
}
