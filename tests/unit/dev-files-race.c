/* The file system used by many threads at once, in schedules drawn at random
   (see fs-world.h).

   Threads create, write, read, remove a few files whose contents tell whether
   everything happened as it must: a write puts one value into all bytes of a
   file, so whoever reads must find them all equal, and the value tells the
   name under which the file was opened.  With some seeds the disk fails now
   and then, or memory runs out.

   Then one thread stays in a request to the disk while the others do all that
   has nothing to do with it: what they cannot do without it is locked too
   widely. */
#include "fs-world.h"
#include "filesys/directory.h"
#include "filesys/file.h"
#include "filesys/filesys.h"
#include "filesys/free-map.h"
#include "filesys/inode.h"

#define THREADS 6
#define NAMES 3
#define ROUNDS 60
#define SIZE_MAX_BYTES 1700

static const char *const names[NAMES] = { "one", "two", "three" };

/* By name: creations less removals that were reported, by this and other
   threads. */
static int existing[NAMES];

static bool faults;
static unsigned successes[6];

/* Makes something fail, perhaps. */
static void
arm (void)
{
  if (faults && world_random (20) == 0)
    *(world_random (3) ? &world_fail_request : &world_fail_malloc)
      = 1 + world_random (12);
}

static bool
is_fault (int error)
{
  return faults && (error == -EIO || error == -ENOMEM);
}

/* A value for the bytes of file number N. */
static uint8_t
value (int n)
{
  return (n + 1) * 64 + world_random (64);
}

/* Are the SIZE bytes at BUFFER as those of file number N can be? */
static bool
proper (const uint8_t *buffer, off_t size, int n)
{
  for (off_t i = 0; i < size; i++)
    if ((buffer[i] != 0 && buffer[i] / 64 != n + 1)
        || (!faults && buffer[i] != buffer[0]))
      return false;
  return true;
}

static void
create (int n)
{
  int error = filesys_make (names[n], 1 + world_random (SIZE_MAX_BYTES));
  CHECK (error == 0 || error == -EEXIST || is_fault (error)
         || (error == -ENOSPC && world_sectors < 100));
  existing[n] += error == 0;
  successes[0] += error == 0;
}

static void
rm (int n)
{
  int error = filesys_unlink (names[n]);
  CHECK (error == 0 || error == -ENOENT || is_fault (error));
  existing[n] -= error == 0;
  successes[1] += error == 0;
}

/* Opens, reads, writes and reads NAME. */
static void
use (int n)
{
  uint8_t buffer[SIZE_MAX_BYTES];
  struct file *file;

  int error = filesys_find (names[n], &file);
  CHECK (error == 0 || error == -ENOENT || is_fault (error));
  if (error)
    return;
  off_t size = file_length (file);
  CHECK (size > 0 && size <= SIZE_MAX_BYTES);
  for (int i = world_random (3); i >= 0; i--)
    {
      off_t got = file_read_at (file, buffer, size, 0);
      CHECK (got == size || (faults && got <= size));
      CHECK (proper (buffer, got, n));
      memset (buffer, value (n), size);
      got = file_write_at (file, buffer, size, 0);
      CHECK (got == size || got == 0 || (faults && got <= size));
      successes[2] += got == size;
    }
  file_close (file);
}

/* Keeps everybody from writing to NAME for a while. */
static void
deny (int n)
{
  uint8_t buffer[SIZE_MAX_BYTES], again[SIZE_MAX_BYTES];
  struct file *file = filesys_open (names[n]);

  if (file == NULL)
    return;
  file_deny_write (file);
  off_t size = file_length (file);
  if (file_read_at (file, buffer, size, 0) == size)
    for (int i = 0; i < 3; i++)
      {
        if (file_read_at (file, again, size, 0) == size)
          CHECK (!memcmp (buffer, again, size));
        CHECK (file_write_at (file, again, 1, 0) == 0);
        successes[3]++;
      }
  if (world_random (2))
    file_allow_write (file);
  file_close (file);
}

/* Changes parts of one sector that belong to this thread alone. */
static struct file *shared;

static void
use_part (int self, int round)
{
  uint8_t mine = round, seen;

  if (file_write_at (shared, &mine, 1, self * 7) == 1)
    {
      off_t n = file_read_at (shared, &seen, 1, self * 7);
      CHECK (n == 1 ? seen == mine : faults);
      successes[4]++;
    }
}

/* Opens a file by its number, which no directory's lock keeps others from
   doing at the same time: all must get the same inode. */
static block_sector_t fixed;
static struct inode *fixed_inode;
static int fixed_holders;

static void
use_number (void)
{
  uint8_t byte;
  struct inode *inode = inode_open (fixed);

  if (inode == NULL)
    {
      CHECK (faults);
      return;
    }
  CHECK (fixed_holders == 0 || fixed_inode == inode);
  fixed_inode = inode;
  fixed_holders++;
  off_t n = inode_read_at (inode, &byte, 1, 99);
  CHECK (n == 1 ? byte == 77 : faults);
  fixed_holders--;
  inode_close (inode);
  successes[5]++;
}

static void
list (void)
{
  char name[NAME_MAX + 1];
  int cnt = 0;

  struct dir *dir = dir_open_root ();
  if (dir == NULL)
    return;
  while (dir_readdir (dir, name))
    cnt++;
  CHECK (cnt <= NAMES + 2);
  dir_close (dir);
}

static void
body (int self)
{
  for (int round = 0; round < ROUNDS; round++)
    {
      int n = world_random (NAMES);
      int what = world_random (8);

      arm ();
      switch (what)
        {
        case 0: create (n); break;
        case 1: rm (n); break;
        case 2: use (n); break;
        case 3: deny (n); break;
        case 4: use_part (self, round); break;
        case 5: list (); break;
        case 6: create (n); use (n); break;
        case 7: use_number (); break;
        }
      world_check_no_locks ();
    }
}

static void
run (uint32_t seed)
{
  world_seed (seed);
  world_reset (seed % 3 == 0 ? 20 : 4096);
  filesys_init (true);
  memset (existing, 0, sizeof existing);
  int blocks = world_blocks;

  CHECK (filesys_create ("fixed", 100));
  struct file *file = filesys_open ("fixed");
  const uint8_t byte = 77;
  CHECK (file_write_at (file, &byte, 1, 99) == 1);
  fixed = inode_get_inumber (file_get_inode (file));
  file_close (file);
  CHECK (filesys_create ("shared", 100));
  shared = filesys_open ("shared");
  CHECK (shared != NULL);
  world_run (THREADS, body);
  world_fail_request = world_fail_malloc = 0;
  file_close (shared);

  CHECK (world_blocks == blocks);
  for (int i = 0; i < NAMES; i++)
    {
      CHECK (existing[i] == (filesys_find (names[i], &file) == 0));
      file_close (file);
    }
  world_check_disk (!faults);
  for (int i = 0; i < NAMES; i++)
    filesys_remove (names[i]);
  CHECK (filesys_remove ("shared") && filesys_remove ("fixed"));
  CHECK (free_map_count () == world_sectors - 4);
  CHECK (world_check_disk (true) == 0);
  world_check_no_locks ();
}

/* --- Who waits for whom -------------------------------------------------- */

static int scenario;
static unsigned done_meanwhile;

/* What the thread that stays behind does in each scenario. */
static void
stay (void)
{
  uint8_t byte = 0;
  struct file *file;

  switch (scenario)
    {
    case 0:                     /* Reads from a file. */
    case 1:                     /* Writes to one. */
      file = filesys_open ("one");
      world_freeze_at (scenario == 0 ? BLOCK_READ : BLOCK_WRITE);
      if (scenario == 0)
        CHECK (file_read_at (file, &byte, 1, 0) == 1);
      else
        CHECK (file_write_at (file, &byte, 1, 0) == 1);
      file_close (file);
      break;
    case 2:                     /* Looks a name up. */
      world_freeze_at (BLOCK_READ);
      file = filesys_open ("one");
      CHECK (file != NULL);
      file_close (file);
      break;
    case 3:                     /* Takes a sector. */
      world_freeze_at (BLOCK_WRITE);
      CHECK (filesys_create ("new", 10));
      CHECK (filesys_remove ("new"));
      break;
    }
}

/* What the others do as soon as it stays. */
static void
go_on (void)
{
  static __thread uint8_t buffer[SIZE_MAX_BYTES];
  struct file *file;

  while (!world_is_frozen ())
    world_yield ();

  /* In all scenarios: an open file, from first to last byte. */
  file = file_reopen (shared);
  CHECK (file_read (file, buffer, 100) == 100);
  off_t n = file_write_at (file, buffer, 100, 0);
  CHECK (n == 100 || n == 0);
  file_deny_write (file);
  file_close (file);

  if (scenario < 2 || scenario == 3)
    {
      /* Another one by its name; and the same, but for its contents. */
      file = filesys_open ("two");
      CHECK (file != NULL && file_read (file, buffer, 10) == 10);
      file_close (file);
      if (scenario != 3)
        {
          file = filesys_open ("one");
          CHECK (file_length (file) == 1000);
          file_close (file);
        }
      file = filesys_open ("none");
      CHECK (file == NULL);
    }
  if (scenario < 2)
    {
      int error = filesys_make ("new", 700);
      CHECK (error == 0 || error == -EEXIST);
      error = filesys_unlink ("new");
      CHECK (error == 0 || error == -ENOENT);
    }
  if (scenario == 0)
    {
      /* Readers share a file. */
      file = filesys_open ("one");
      CHECK (file_read (file, buffer, 1000) == 1000);
      file_close (file);
    }
  CHECK (world_is_frozen ());
  done_meanwhile++;
}

static void
stay_or_go_on (int self)
{
  if (self == 0)
    stay ();
  else
    go_on ();
}

static void
run_scenario (uint32_t seed)
{
  world_seed (seed);
  world_reset (4096);
  filesys_init (true);
  CHECK (filesys_create ("one", 1000) && filesys_create ("two", 1000));
  CHECK (filesys_create ("shared", 100));
  shared = filesys_open ("shared");
  world_run (THREADS, stay_or_go_on);
  file_close (shared);
  world_check_disk (true);
}

int
main (void)
{
  for (uint32_t seed = 1; seed <= 20; seed++)
    run (seed);
  faults = true;
  for (uint32_t seed = 101; seed <= 112; seed++)
    run (seed);

  faults = false;
  for (scenario = 0; scenario < 4; scenario++)
    for (uint32_t seed = 201; seed <= 210; seed++)
      run_scenario (seed);
  CHECK (done_meanwhile == 4 * 10 * (THREADS - 1));

  CHECK (world_switches > 10000);
  for (int i = 0; i < 6; i++)
    CHECK (successes[i] > 200);
  printf ("%u switches\n", world_switches);
  return 0;
}
