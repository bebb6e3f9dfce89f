/* The file system against a model: byte arrays and a list of sectors.

   Random operations, many of which cannot succeed; after each the outcome,
   the memory in use, the free sectors and the places of new files must be as
   the model says, and the disk as the layout says.  Then the same with disk
   and memory failing now and then: an operation that fails must leave all as
   it was.  Last, each operation with each of its requests and allocations
   failing in turn. */
#include "fs-world.h"
#include "filesys/directory.h"
#include "filesys/file.h"
#include "filesys/filesys.h"
#include "filesys/free-map.h"
#include "filesys/inode.h"

#define FILE_MAX 64             /* Files, with and without names. */
#define HANDLE_MAX 24
#define ROOT_NAMES 16
#define SECTOR 512

/* Files by the model. */
static struct model_file
  {
    bool exists;
    char name[16];              /* Empty if removed. */
    off_t size;
    uint8_t *bytes;
    uint32_t inode, start;      /* Sectors. */
    int slot;                   /* In the directory. */
    int handles, denials;
  } files[FILE_MAX];

static struct handle
  {
    struct file *file;          /* Null: not open. */
    struct model_file *model;
    off_t pos;
    bool denies;
  } handles[HANDLE_MAX];

static uint8_t *used;           /* By sector. */
static int blocks_at_rest;
static bool faults;             /* Are there to be any? */
static bool fired;              /* Was there one, this time? */
static unsigned armed;          /* At which request. */
static bool leaky;              /* May the disk's map show too much? */
static unsigned tally[2][64];   /* Outcomes, successes first. */

static const char *const names[] =
  {
    "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n",
    "o", "p", "q", "r", "s", "exactly14chars", "..", "two words",
    "/a", "//b", "", "/", "exactly15-chars", "a/b", "a/"
  };
#define NAME_CNT ((int) (sizeof names / sizeof *names))

/* What is wrong with NAME itself, or 0. */
static int
name_fault (const char **name)
{
  while (**name == '/')
    ++*name;
  if (**name == '\0')
    return -EINVAL;
  if (strchr (*name, '/') != NULL)
    return -ENOENT;
  return strlen (*name) > 14 ? -ENAMETOOLONG : 0;
}

/* The file NAME, or null. */
static struct model_file *
find (const char *name)
{
  for (int i = 0; i < FILE_MAX; i++)
    if (files[i].exists && !strcmp (files[i].name, name))
      return &files[i];
  return NULL;
}

static int
count_names (void)
{
  int cnt = 0;
  for (int i = 0; i < FILE_MAX; i++)
    cnt += files[i].exists && files[i].name[0] != '\0';
  return cnt;
}

/* The first slot of the directory without a name, ROOT_NAMES if none. */
static int
free_slot (void)
{
  int slot = 0;
  for (int i = 0; i < FILE_MAX; i++)
    if (files[i].exists && files[i].name[0] != '\0' && files[i].slot == slot)
      {
        slot++;
        i = -1;
      }
  return slot;
}

/* Takes the first CNT unused sectors in a row; returns the first, or
   UINT32_MAX. */
static uint32_t
take_sectors (uint32_t cnt)
{
  uint32_t row = 0;

  if (cnt == 0)
    return 0;
  for (uint32_t i = 0; i < world_sectors; i++)
    {
      row = used[i] ? 0 : row + 1;
      if (row == cnt)
        {
          memset (used + i + 1 - cnt, 1, cnt);
          return i + 1 - cnt;
        }
    }
  return UINT32_MAX;
}

static void
give_back (struct model_file *f)
{
  memset (used + f->start, 0, (f->size + SECTOR - 1) / SECTOR);
  used[f->inode] = 0;
  free (f->bytes);
  memset (f, 0, sizeof *f);
}

/* --- Checks -------------------------------------------------------------- */

/* Must the operation that returned RESULT have returned WANT?  If something
   was made to fail, that may also be the outcome; returns true if the
   operation was carried out. */
static bool
outcome (int result, int want)
{
  CHECK (result <= 0);
  tally[result < 0][-result]++;
  if (fired && (result == -EIO || result == -ENOMEM))
    return false;
  if (result != want)
    world_fail ("result %d, not %d", result, want);
  return want == 0;
}

static void
check_state (void)
{
  int blocks = blocks_at_rest;
  bool open_removed = false;
  size_t free_cnt = 0;

  for (int i = 0; i < HANDLE_MAX; i++)
    blocks += handles[i].file != NULL;
  for (int i = 0; i < FILE_MAX; i++)
    {
      blocks += files[i].exists && files[i].handles > 0;
      open_removed |= files[i].exists && files[i].name[0] == '\0';
    }
  CHECK (world_blocks == blocks);
  world_check_no_locks ();

  for (uint32_t i = 0; i < world_sectors; i++)
    free_cnt += !used[i];
  CHECK (free_map_count () == free_cnt);
  CHECK (world_check_disk (!leaky && !open_removed) == count_names ());
}

/* Arms a fault, perhaps. */
static void
arm (void)
{
  fired = false;
  armed = world_fail_request = world_fail_malloc = 0;
  if (faults && world_random (4) == 0)
    {
      if (world_random (4) == 0)
        world_fail_malloc = 1 + world_random (5);
      else
        armed = world_fail_request = 1 + world_random (10);
      fired = true;
    }
}

/* Disarms it. */
static void
disarm (void)
{
  fired = fired && world_fail_request == 0 && world_fail_malloc == 0;
  world_fail_request = world_fail_malloc = 0;
  leaky |= fired;
}

/* --- Operations ---------------------------------------------------------- */

static void
do_create (void)
{
  const char *name = names[world_random (NAME_CNT)];
  off_t size = world_random (3) == 0 ? world_random (600)
               : world_random (world_random (8) == 0 ? 400000 : 20000);
  if (world_random (8) == 0)
    size = world_random (4) * SECTOR;
  if (world_random (50) == 0)
    size = world_random (2) == 0 ? -1 : INT32_MAX;

  arm ();
  int result = filesys_make (name, size);
  disarm ();

  int want = size < 0 ? -EINVAL : name_fault (&name);
  if (want == 0 && find (name) != NULL)
    want = -EEXIST;
  uint32_t inode = UINT32_MAX, start = UINT32_MAX;
  uint32_t sectors = ((uint32_t) size + SECTOR - 1) / SECTOR;
  if (want == 0)
    {
      inode = take_sectors (1);
      if (inode != UINT32_MAX)
        start = take_sectors (sectors);
      if (start == UINT32_MAX || count_names () == ROOT_NAMES)
        want = -ENOSPC;
    }
  if (outcome (result, want))
    {
      struct model_file *f = files;
      int slot = free_slot ();
      while (f->exists)
        f++;
      CHECK (f < files + FILE_MAX);
      *f = (struct model_file) { .exists = true, .size = size,
                                 .inode = inode, .start = start,
                                 .slot = slot };
      strcpy (f->name, name);
      f->bytes = calloc (size + 1, 1);
      if (!fired && world_sectors <= SECTOR * 8)
        leaky = false;
    }
  else
    {
      if (start != UINT32_MAX)
        memset (used + start, 0, sectors);
      if (inode != UINT32_MAX)
        used[inode] = 0;
    }
}

static struct handle *
free_handle (void)
{
  for (int i = 0; i < HANDLE_MAX; i++)
    if (handles[i].file == NULL)
      return &handles[i];
  return NULL;
}

static struct handle *
any_handle (void)
{
  struct handle *h = &handles[world_random (HANDLE_MAX)];
  return h->file != NULL ? h : NULL;
}

static void
do_open (void)
{
  const char *name = names[world_random (NAME_CNT)];
  struct handle *h = free_handle ();
  struct file *file;

  if (h == NULL)
    return;
  arm ();
  int result = filesys_find (name, &file);
  disarm ();

  int want = name_fault (&name);
  struct model_file *f = find (name);
  if (want == 0 && f == NULL)
    want = -ENOENT;
  CHECK ((file != NULL) == (result == 0));
  if (outcome (result, want))
    {
      *h = (struct handle) { .file = file, .model = f };
      f->handles++;
      CHECK (inode_get_inumber (file_get_inode (file)) == f->inode);
    }
}

static void
do_reopen (void)
{
  struct handle *h = free_handle (), *old = any_handle ();

  if (h == NULL || old == NULL)
    return;
  arm ();
  struct file *file = file_reopen (old->file);
  disarm ();
  if (outcome (file != NULL ? 0 : -ENOMEM, 0))
    {
      *h = (struct handle) { .file = file, .model = old->model };
      h->model->handles++;
      CHECK (file_tell (file) == 0);
    }
}

static void
close_handle (struct handle *h)
{
  struct model_file *f = h->model;

  file_close (h->file);
  f->denials -= h->denies;
  if (--f->handles == 0 && f->name[0] == '\0')
    give_back (f);
  h->file = NULL;
}

static void
do_close (void)
{
  struct handle *h = any_handle ();

  if (h == NULL)
    return;
  arm ();
  close_handle (h);
  disarm ();
}

static void
do_remove (void)
{
  const char *name = names[world_random (NAME_CNT)];

  arm ();
  int result = filesys_unlink (name);
  disarm ();

  int want = name_fault (&name);
  struct model_file *f = find (name);
  if (want == 0 && f == NULL)
    want = -ENOENT;
  if (outcome (result, want))
    {
      f->name[0] = '\0';
      if (f->handles == 0)
        give_back (f);
    }
}

/* A place to read or write: anywhere, often at borders. */
static off_t
somewhere (off_t size)
{
  off_t at = world_random (size + 20);
  if (world_random (3) == 0)
    at -= at % SECTOR;
  return world_random (100) == 0 ? INT32_MAX - (off_t) world_random (3) : at;
}

static void
do_read (void)
{
  static uint8_t buffer[70000];
  struct handle *h = any_handle ();

  if (h == NULL)
    return;
  struct model_file *f = h->model;
  bool at = world_random (2);
  off_t pos = at ? somewhere (f->size) : h->pos;
  off_t size = world_random (world_random (2) ? 700 : sizeof buffer);
  off_t want = pos >= f->size ? 0
               : size < f->size - pos ? size : f->size - pos;

  memset (buffer, 0x77, sizeof buffer);
  arm ();
  off_t n = at ? file_read_at (h->file, buffer, size, pos)
               : file_read (h->file, buffer, size);
  disarm ();
  if (!fired || n >= 0)
    {
      CHECK (fired ? n <= want : n == want);
      CHECK (!memcmp (buffer, f->bytes + (n > 0 ? pos : 0), n));
      CHECK (fired || n == 0 || buffer[n] == 0x77);
      if (!at)
        h->pos += n;
    }
  else
    CHECK (n == -EIO && want > 0 && armed == 1);
  CHECK (file_tell (h->file) == h->pos);
}

static void
do_write (void)
{
  static uint8_t buffer[70000];
  struct handle *h = any_handle ();

  if (h == NULL)
    return;
  struct model_file *f = h->model;
  bool at = world_random (2);
  off_t pos = at ? somewhere (f->size) : h->pos;
  off_t size = world_random (world_random (2) ? 700 : sizeof buffer);
  off_t want = pos >= f->size || f->denials > 0 ? 0
               : size < f->size - pos ? size : f->size - pos;

  for (off_t i = 0; i < size; i++)
    buffer[i] = world_random (256);
  arm ();
  off_t n = at ? file_write_at (h->file, buffer, size, pos)
               : file_write (h->file, buffer, size);
  disarm ();
  if (!fired || n >= 0)
    {
      CHECK (fired ? n <= want : n == want);
      memcpy (f->bytes + (n > 0 ? pos : 0), buffer, n);
      if (!at)
        h->pos += n;
    }
  else
    CHECK (n == -EIO && want > 0 && armed <= 2);

  /* What was not reported as written may have been, byte by byte. */
  if (fired)
    {
      uint8_t *now = malloc (f->size + 1);
      off_t done = n > 0 ? n : 0;
      CHECK (file_read_at (h->file, now, f->size, 0) == f->size);
      for (off_t i = pos + done; i < pos + want; i++)
        if (now[i] == buffer[i - pos])
          f->bytes[i] = now[i];
      CHECK (!memcmp (now, f->bytes, f->size));
      free (now);
    }
  CHECK (file_tell (h->file) == h->pos);
}

static void
do_small_things (void)
{
  struct handle *h = any_handle ();

  if (h == NULL)
    return;
  CHECK (file_length (h->file) == h->model->size);
  switch (world_random (3))
    {
    case 0:
      h->pos = somewhere (h->model->size);
      file_seek (h->file, h->pos);
      break;
    case 1:
      file_deny_write (h->file);
      h->model->denials += !h->denies;
      h->denies = true;
      break;
    case 2:
      file_allow_write (h->file);
      h->model->denials -= h->denies;
      h->denies = false;
      break;
    }
}

static void
do_list (void)
{
  char name[NAME_MAX + 1];
  int cnt = 0, slot = -1;

  struct dir *dir = dir_open_root ();
  for (; dir_readdir (dir, name); cnt++)
    {
      const struct model_file *f = find (name);
      CHECK (f != NULL && f->slot > slot);
      slot = f->slot;
    }
  dir_close (dir);
  CHECK (cnt == count_names ());
}

/* --- Runs ---------------------------------------------------------------- */

static void
start (block_sector_t sectors, bool format)
{
  if (format)
    {
      world_reset (sectors);
      free (used);
      used = calloc (sectors, 1);
      memset (files, 0, sizeof files);
      memset (handles, 0, sizeof handles);
      leaky = false;
      used[0] = used[1] = 1;
      take_sectors (((sectors + 31) / 32 * 4 + 511) / 512);
      take_sectors (1);
    }
  world_blocks = 0;
  filesys_init (format);
  blocks_at_rest = world_blocks;
  check_state ();
}

static void
finish (void)
{
  for (int i = 0; i < HANDLE_MAX; i++)
    if (handles[i].file != NULL)
      close_handle (&handles[i]);
  check_state ();
}

static void
random_run (uint32_t seed, block_sector_t sectors, int steps)
{
  static void (*const operations[]) (void) =
    {
      do_create, do_create, do_open, do_open, do_open, do_reopen, do_close,
      do_close, do_remove, do_read, do_read, do_read, do_write, do_write,
      do_write, do_small_things, do_list
    };

  world_seed (seed);
  start (sectors, true);
  for (int i = 0; i < steps; i++)
    {
      operations[world_random (sizeof operations / sizeof *operations)] ();
      check_state ();
    }
  finish ();

  /* What is on the disk is what is found when it is mounted again. */
  bool was_leaky = leaky;
  if (!was_leaky)
    {
      start (sectors, false);
      for (int i = 0; i < FILE_MAX; i++)
        if (files[i].exists)
          {
            uint8_t *now = malloc (files[i].size + 1);
            struct file *file = filesys_open (files[i].name);
            CHECK (file != NULL && file_length (file) == files[i].size);
            CHECK (file_read (file, now, files[i].size) == files[i].size);
            CHECK (!memcmp (now, files[i].bytes, files[i].size));
            file_close (file);
            free (now);
          }
      finish ();
    }
  for (int i = 0; i < FILE_MAX; i++)
    free (files[i].bytes);
}

/* --- Everything fails in turn -------------------------------------------- */

static int
sweep_create (void)
{
  return filesys_make ("new", 5000);
}

static int
sweep_remove (void)
{
  return filesys_unlink ("old");
}

static int
sweep_open (void)
{
  struct file *file;
  int error = filesys_find ("old", &file);
  file_close (file);
  return error;
}

static int
sweep_write (void)
{
  static const uint8_t buffer[3000];
  struct file *file = filesys_open ("old");
  int n = file != NULL ? file_write_at (file, buffer, 3000, 100) : -EIO;
  file_close (file);
  return n < 0 ? n : n < 3000 ? -EIO : 0;
}

/* Runs OPERATION with its Nth request, or allocation, failing, for all N;
   returns how many there were. */
static int
sweep (int (*operation) (void), bool memory)
{
  unsigned *countdown = memory ? &world_fail_malloc : &world_fail_request;

  for (int try = 0;; try++)
    {
      int n = 1 + try / 4;      /* Failures differ. */
      world_seed (try);
      world_reset (4096);
      filesys_init (true);
      CHECK (filesys_make ("old", 4000) == 0);
      CHECK (filesys_make ("neighbour", 600) == 0);
      int blocks = world_blocks;
      size_t free_cnt = free_map_count ();
      int file_cnt = world_check_disk (true);

      *countdown = n;
      int result = operation ();
      bool over = *countdown > 0;
      *countdown = 0;

      CHECK (world_blocks == blocks);
      world_check_no_locks ();
      if (result < 0)
        {
          CHECK (!over && (result == -EIO || result == -ENOMEM));
          CHECK (free_map_count () == free_cnt);
          CHECK (world_check_disk (true) == file_cnt);
        }
      else
        world_check_disk (false);

      /* Without failures, everything can be done and is clean. */
      CHECK (operation () == 0 || result == 0);
      CHECK (filesys_make ("last", 1) == 0 && filesys_unlink ("last") == 0);
      world_check_disk (true);
      if (over)
        {
          CHECK (result == 0);
          return n - 1;
        }
    }
}

/* --- Costs --------------------------------------------------------------- */

/* Checks what operations cost in requests to the disk. */
static void
check_costs (void)
{
  static uint8_t buffer[8192];
  struct file *files_open[3];

  world_reset (4096);
  filesys_init (true);
  CHECK (filesys_make ("file", 8192) == 0);

  /* The directory, and the inode unless somebody has it. */
  for (int i = 0; i < 3; i++)
    {
      world_requests = 0;
      CHECK (filesys_find ("file", &files_open[i]) == 0);
      CHECK (world_requests == (i == 0 ? 2 : 1));
    }

  static const struct
    {
      off_t pos, size;
      unsigned read, write;     /* Requests. */
    }
  cases[] =
    {
      { 0, 1, 1, 2 }, { 0, 512, 1, 1 }, { 0, 8192, 1, 1 }, { 1, 511, 1, 2 },
      { 100, 8000, 3, 5 }, { 512, 4097, 2, 3 }, { 8192, 100, 0, 0 },
      { 8000, 192, 1, 2 }, { 0, 0, 0, 0 }
    };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
    {
      world_requests = 0;
      file_read_at (files_open[0], buffer, cases[i].size, cases[i].pos);
      CHECK (world_requests == cases[i].read);
      world_requests = 0;
      file_write_at (files_open[0], buffer, cases[i].size, cases[i].pos);
      CHECK (world_requests == cases[i].write);
    }

  world_requests = 0;
  for (int i = 0; i < 3; i++)
    file_close (files_open[i]);
  CHECK (world_requests == 0);
}

/* Files across the border of two sectors of the free map. */
static void
check_large (void)
{
  world_reset (9000);
  filesys_init (true);
  for (int round = 0; round < 2; round++)
    {
      CHECK (filesys_make ("a", 3000 * SECTOR) == 0);
      CHECK (filesys_make ("b", 3000 * SECTOR) == 0);
      CHECK (filesys_make ("c", 3000 * SECTOR) == -ENOSPC);
      CHECK (world_check_disk (true) == 2);
      CHECK (filesys_unlink ("b") == 0);
      CHECK (world_check_disk (true) == 1);
      CHECK (filesys_unlink ("a") == 0);
      CHECK (world_check_disk (true) == 0);
    }
}

int
main (void)
{
  for (uint32_t seed = 1; seed <= 6; seed++)
    random_run (seed, seed % 2 ? 300 : 4096, 4000);
  random_run (7, 9000, 2000);
  random_run (8, 33, 2000);

  faults = true;
  for (uint32_t seed = 11; seed <= 18; seed++)
    random_run (seed, seed % 2 ? 300 : 4096, 4000);
  random_run (19, 9000, 2000);

  /* The tests themselves: all outcomes have come up. */
  static const int errors[] = { EEXIST, ENOSPC, ENAMETOOLONG, ENOENT, EINVAL,
                                EIO, ENOMEM };
  for (unsigned i = 0; i < sizeof errors / sizeof *errors; i++)
    CHECK (tally[1][errors[i]] >= 50);
  CHECK (tally[0][0] > 1000);

  world_seed (0);
  check_costs ();
  check_large ();
  printf ("requests and allocations failed: create %d and %d, ",
          sweep (sweep_create, false), sweep (sweep_create, true));
  printf ("remove %d and %d, ", sweep (sweep_remove, false),
          sweep (sweep_remove, true));
  printf ("open %d and %d, ", sweep (sweep_open, false),
          sweep (sweep_open, true));
  printf ("write %d\n", sweep (sweep_write, false));
  return 0;
}
