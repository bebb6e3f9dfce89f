/* The world around the file system's rooms; see fs-world.h. */
#include "fs-world.h"
#include <pthread.h>
#include <stdarg.h>
#include "threads/interrupt.h"
#include "threads/synch.h"

#define THREAD_MAX 16
#define HELD_MAX 8

static uint32_t random_state = 1;
static char setting[64];        /* For messages. */

void
world_fail (const char *format, ...)
{
  va_list args;

  fflush (stdout);
  fprintf (stderr, "%s", setting);
  va_start (args, format);
  vfprintf (stderr, format, args);
  va_end (args);
  fprintf (stderr, "\n");
  abort ();
}

void
world_seed (uint32_t seed)
{
  random_state = seed * 2654435761u + 1;
  snprintf (setting, sizeof setting, "seed %u: ", (unsigned) seed);
}

uint32_t
world_random (uint32_t limit)
{
  /* Seeds that are close together must not give numbers that are. */
  uint32_t x = random_state += 0x9e3779b9u;
  x = (x ^ x >> 16) * 0x85ebca6bu;
  x = (x ^ x >> 13) * 0xc2b2ae35u;
  x ^= x >> 16;
  return ((uint64_t) x * limit) >> 32;
}

/* --- Memory -------------------------------------------------------------- */

unsigned world_fail_malloc;
int world_blocks;

void *fs_malloc (size_t);
void fs_free (void *);

void *
fs_malloc (size_t size)
{
  if (world_fail_malloc > 0 && --world_fail_malloc == 0)
    return NULL;
  world_blocks++;
  return memset (malloc (size), 0xa5, size);
}

void
fs_free (void *p)
{
  if (p != NULL)
    world_blocks--;
  free (p);
}

/* --- Threads ------------------------------------------------------------- */

/* The baton: the number of the thread that may run, -1 the main one. */
static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t passed[THREAD_MAX + 1];
static int running = -1;
unsigned world_switches;

static int thread_cnt;
static bool alive[THREAD_MAX];
static bool waiting[THREAD_MAX];        /* Until something is released. */
static unsigned stalled[THREAD_MAX];    /* Passed over so many times. */
static int frozen = -1;                 /* Goes on when nobody else can. */
static bool freeze_next[2];             /* At its next request; by kind. */
static void (*thread_body) (int);

/* Locks that each thread, the main one first, holds. */
static struct lock *held[THREAD_MAX + 1][HELD_MAX];
static int held_cnt[THREAD_MAX + 1];

/* Hands the baton to NEXT and waits until it comes back, unless FINAL. */
static void
pass (int next, bool final)
{
  int self = running;

  if (next == self)
    return;
  world_switches++;
  pthread_mutex_lock (&mutex);
  running = next;
  pthread_cond_signal (&passed[next + 1]);
  while (!final && running != self)
    pthread_cond_wait (&passed[self + 1], &mutex);
  pthread_mutex_unlock (&mutex);
}

/* Returns a thread that can go on, at random; -1 if all have ended. */
static int
choose (void)
{
  int eager[THREAD_MAX], able[THREAD_MAX];
  int eager_cnt = 0, able_cnt = 0, living = 0;

  for (int i = 0; i < thread_cnt; i++)
    {
      living += alive[i];
      if (!alive[i] || waiting[i] || i == frozen)
        continue;
      able[able_cnt++] = i;
      if (stalled[i] > 0)
        stalled[i]--;
      else
        eager[eager_cnt++] = i;
    }
  if (eager_cnt > 0)
    return eager[world_random (eager_cnt)];
  if (able_cnt > 0)
    return able[world_random (able_cnt)];
  if (living == 1 && frozen >= 0)
    return frozen;
  if (living > 0)
    world_fail ("%d threads cannot go on%s", living,
                frozen >= 0 ? " because of one that waits for the disk" : "");
  return -1;
}

void
world_yield (void)
{
  if (running < 0 || world_random (3) != 0)
    return;

  /* Sometimes a thread is left behind for long, so that the others can do
     much in between. */
  if (world_random (40) == 0)
    stalled[running] = world_random (300);
  pass (choose (), false);
}

void
world_freeze_at (enum block_dir dir)
{
  freeze_next[dir] = true;
}

/* Has the running thread wait, in a request of kind DIR, until all others
   have ended, if that was asked for. */
static void
freeze (enum block_dir dir)
{
  if (running >= 0 && freeze_next[dir])
    {
      freeze_next[dir] = false;
      frozen = running;
      pass (choose (), false);
      frozen = -1;
    }
}

bool
world_is_frozen (void)
{
  return frozen >= 0;
}

/* Waits until something is released. */
static void
wait_for_release (void)
{
  if (running < 0)
    world_fail ("the only thread would wait forever");
  waiting[running] = true;
  pass (choose (), false);
}

/* Lets those who wait look again. */
static void
wake_all (void)
{
  memset (waiting, 0, sizeof waiting);
}

static void *
start_thread (void *number)
{
  int self = (int) (intptr_t) number;

  pthread_mutex_lock (&mutex);
  while (running != self)
    pthread_cond_wait (&passed[self + 1], &mutex);
  pthread_mutex_unlock (&mutex);

  thread_body (self);
  world_check_no_locks ();
  alive[self] = false;
  wake_all ();
  pass (choose (), true);
  return NULL;
}

void
world_run (int cnt, void (*body) (int))
{
  pthread_t threads[THREAD_MAX];

  thread_cnt = cnt;
  thread_body = body;
  memset (stalled, 0, sizeof stalled);
  wake_all ();
  for (int i = 0; i <= THREAD_MAX; i++)
    pthread_cond_init (&passed[i], NULL);
  for (int i = 0; i < cnt; i++)
    {
      alive[i] = true;
      if (pthread_create (&threads[i], NULL, start_thread,
                          (void *) (intptr_t) i) != 0)
        world_fail ("no more threads");
    }
  pass (choose (), false);
  for (int i = 0; i < cnt; i++)
    pthread_join (threads[i], NULL);
}

/* --- Locks --------------------------------------------------------------- */

/* Which locks may be taken under which, by name; that is, doc/locks.md. */
static const char *const ranks[] =
  {
    "&inode->names_lock",       /* Of a directory. */
    "&lock",                    /* Of the free map. */
    "&inode->lock",             /* Of a file's contents. */
    "&table_lock",              /* Of open inodes: no I/O. */
  };

static int
rank_of (const struct lock *lock)
{
  for (int i = 0; i < (int) (sizeof ranks / sizeof *ranks); i++)
    if (!strcmp (ranks[i], lock->name))
      return i;
  world_fail ("lock %s has no rank", lock->name);
}

/* Notes that the running thread is about to take LOCK, or has released it. */
static void
take (struct lock *lock)
{
  struct lock **mine = held[running + 1];
  int *cnt = &held_cnt[running + 1];

  for (int i = 0; i < *cnt; i++)
    if (rank_of (mine[i]) >= rank_of (lock))
      world_fail ("%s is taken under %s", lock->name, mine[i]->name);
  CHECK (*cnt < HELD_MAX);
  mine[(*cnt)++] = lock;
}

static void
drop (struct lock *lock)
{
  struct lock **mine = held[running + 1];
  int *cnt = &held_cnt[running + 1];

  for (int i = 0; i < *cnt; i++)
    if (mine[i] == lock)
      {
        mine[i] = mine[--*cnt];
        wake_all ();
        world_yield ();
        return;
      }
  world_fail ("%s is released by a thread that has not got it", lock->name);
}

void
world_check_no_locks (void)
{
  int cnt = held_cnt[running + 1];
  if (cnt > 0)
    world_fail ("%s is still held", held[running + 1][cnt - 1]->name);
}

/* What is held over I/O: not the table's lock. */
static void
check_io (void)
{
  for (int i = 0; i < held_cnt[running + 1]; i++)
    if (!strcmp (held[running + 1][i]->name, "&table_lock"))
      world_fail ("I/O under the lock of the table");
}

void
world_lock_init (struct lock *lock, const char *name)
{
  lock->name = name;
  lock->writer = -2;
  lock->readers = 0;
  rank_of (lock);
}

void
lock_acquire (struct lock *lock)
{
  world_yield ();
  take (lock);
  while (lock->writer != -2 || lock->readers > 0)
    wait_for_release ();
  lock->writer = running;
}

void
lock_release (struct lock *lock)
{
  CHECK (lock->writer == running);
  lock->writer = -2;
  drop (lock);
}

void
rwlock_acquire_read (struct rwlock *rw, struct rwlock_hold *hold)
{
  world_yield ();
  take (&rw->lock);
  while (rw->lock.writer != -2)
    wait_for_release ();
  rw->lock.readers++;
  hold->lock = &rw->lock;
}

void
rwlock_release_read (struct rwlock *rw, struct rwlock_hold *hold)
{
  CHECK (hold->lock == &rw->lock && rw->lock.readers > 0);
  rw->lock.readers--;
  drop (&rw->lock);
}

void
rwlock_acquire_write (struct rwlock *rw)
{
  lock_acquire (&rw->lock);
}

void
rwlock_release_write (struct rwlock *rw)
{
  lock_release (&rw->lock);
}

void
sema_init (struct semaphore *sema, unsigned value)
{
  sema->value = value;
}

void
sema_down (struct semaphore *sema)
{
  world_yield ();
  while (sema->value == 0)
    wait_for_release ();
  sema->value--;
}

void
sema_up (struct semaphore *sema)
{
  sema->value++;
  wake_all ();
  world_yield ();
}

/* --- The disk ------------------------------------------------------------ */

uint8_t *world_disk;
block_sector_t world_sectors;
unsigned world_requests;
unsigned world_fail_request;

void
world_reset (block_sector_t sectors)
{
  free (world_disk);
  world_sectors = sectors;
  world_disk = malloc ((size_t) sectors * BLOCK_SECTOR_SIZE);
  memset (world_disk, 0xee, (size_t) sectors * BLOCK_SECTOR_SIZE);
  world_fail_request = world_fail_malloc = 0;
  world_blocks = 0;
}

int
block_transfer (struct block *block, enum block_dir dir,
                block_sector_t first, size_t sectors, void *buffer)
{
  (void) block;
  check_io ();
  if (sectors > world_sectors || first > world_sectors - sectors)
    return -EINVAL;
  world_requests++;
  freeze (dir);
  if (world_fail_request > 0 && --world_fail_request == 0)
    {
      /* Any part of it may have happened all the same. */
      sectors = world_random (sectors + 1);
      if (dir == BLOCK_WRITE)
        memcpy (world_disk + first * BLOCK_SECTOR_SIZE, buffer,
                sectors * BLOCK_SECTOR_SIZE);
      return -EIO;
    }

  for (; sectors > 0; sectors--, first++)
    {
      world_yield ();
      if (dir == BLOCK_READ)
        memcpy (buffer, world_disk + first * BLOCK_SECTOR_SIZE,
                BLOCK_SECTOR_SIZE);
      else
        memcpy (world_disk + first * BLOCK_SECTOR_SIZE, buffer,
                BLOCK_SECTOR_SIZE);
      buffer = (uint8_t *) buffer + BLOCK_SECTOR_SIZE;
    }
  world_yield ();
  return 0;
}

int
block_flush (struct block *block)
{
  (void) block;
  return 0;
}

block_sector_t
block_size (struct block *block)
{
  (void) block;
  return world_sectors;
}

const char *
block_name (struct block *block)
{
  (void) block;
  return "world";
}

struct block *
block_get_role (enum block_type role)
{
  return role == BLOCK_FILESYS ? (struct block *) world_disk : NULL;
}

/* The little-endian number at byte P of the disk. */
static uint32_t
number (size_t p)
{
  const uint8_t *b = world_disk + p;
  return b[0] | b[1] << 8 | b[2] << 16 | (uint32_t) b[3] << 24;
}

/* Claims the sectors of the file with inode SECTOR in OWNED; returns the byte
   of the disk where its contents begin. */
static size_t
claim (uint8_t *owned, uint32_t sector)
{
  CHECK (sector < world_sectors);
  size_t inode = (size_t) sector * 512;
  uint32_t start = number (inode);
  uint32_t length = number (inode + 4);
  uint32_t cnt = (length + 511) / 512;

  CHECK (number (inode + 8) == 0x494e4f44);
  for (int i = 12; i < 512; i++)
    CHECK (world_disk[inode + i] == 0);
  CHECK (length <= 0x7fffffff && cnt <= world_sectors);
  CHECK (start <= world_sectors - cnt && (cnt > 0 || start == 0));
  CHECK (!owned[sector]++);
  for (uint32_t i = 0; i < cnt; i++)
    CHECK (!owned[start + i]++);
  return (size_t) start * 512;
}

int
world_check_disk (bool strict)
{
  uint8_t *owned = calloc (world_sectors, 1);
  size_t map = claim (owned, 0);
  size_t root = claim (owned, 1);
  int files = 0;

  CHECK (number (4) == (world_sectors + 31) / 32 * 4);
  CHECK (number (512 + 4) == 16 * 20);
  for (int i = 0; i < 16; i++)
    {
      size_t entry = root + i * 20;
      CHECK (world_disk[entry + 19] <= 1);
      if (!world_disk[entry + 19])
        continue;
      const char *name = (const char *) world_disk + entry + 4;
      CHECK (*name != '\0' && memchr (name, '\0', 15) != NULL);
      claim (owned, number (entry));
      files++;
    }
  for (block_sector_t i = 0; i < world_sectors; i++)
    {
      bool used = world_disk[map + i / 8] >> i % 8 & 1;
      if (strict ? used != owned[i] : owned[i] && !used)
        world_fail ("sector %u: used %d, owned %d", (unsigned) i, used,
                    owned[i]);
    }
  free (owned);
  return files;
}

/* --- Odds and ends ------------------------------------------------------- */

size_t
fs_strlcpy (char *dst, const char *src, size_t size)
{
  size_t length = strlen (src);
  if (size > 0)
    {
      size_t n = length < size ? length : size - 1;
      memcpy (dst, src, n);
      dst[n] = '\0';
    }
  return length;
}

int
fs_printf (const char *format, ...)
{
  (void) format;
  return 0;
}

void
hex_dump (uintptr_t ofs, const void *p, size_t size, bool ascii)
{
  (void) ofs;
  (void) p;
  (void) size;
  (void) ascii;
}

/* Each mount leaves its tables behind; what an operation leaves behind shows
   in world_blocks. */
const char *__asan_default_options (void);

const char *
__asan_default_options (void)
{
  return "detect_leaks=0";
}
