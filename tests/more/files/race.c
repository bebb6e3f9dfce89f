/* Many threads and few files.

   Threads create, write, read, deny and remove three files.  A write fills a
   file with one value, which tells its name, too; so whoever reads knows
   whether it got the file that it opened, and nothing half written.  A
   creation that succeeds and a removal that succeeds take turns, name by
   name.  At the end nothing may be missing. */

#include <errno.h>
#include <string.h>
#include "filesys/directory.h"
#include "filesys/file.h"
#include "filesys/filesys.h"
#include "tests/more/files/tests.h"
#include "tests/more/threads/check.h"
#include "threads/malloc.h"
#include "threads/synch.h"

#define THREADS 8
#define NAMES 3
#define ROUNDS 60
#define MOST_BYTES 1700

static const char *const names[NAMES] = { "one", "two", "three" };

/* Creations less removals; interrupts off. */
static int existing[NAMES];

/* A thread's own. */
struct worker
  {
    uint32_t random;
    unsigned created, removed, used, denied;
    struct semaphore *done;
    uint8_t bytes[MOST_BYTES], again[MOST_BYTES];
  };

/* Adds BY to the count of name N. */
static void
count (int n, int by)
{
  enum intr_level old_level = intr_disable ();
  existing[n] += by;
  intr_set_level (old_level);
}

static void
do_create (struct worker *w, int n)
{
  int error = filesys_make (names[n], 1 + draw (&w->random) % MOST_BYTES);
  CHECK (error == 0 || error == -EEXIST, "create %s: %d", names[n], error);
  if (!error)
    {
      count (n, 1);
      w->created++;
    }
}

static void
do_remove (struct worker *w, int n)
{
  int error = filesys_unlink (names[n]);
  CHECK (error == 0 || error == -ENOENT, "remove %s: %d", names[n], error);
  if (!error)
    {
      count (n, -1);
      w->removed++;
    }
}

/* Fails the test unless the SIZE bytes read for name N are proper. */
static void
check_bytes (const struct worker *w, off_t size, int n)
{
  for (off_t i = 0; i < size; i++)
    {
      uint8_t byte = w->bytes[i];
      CHECK (byte == 0 || byte / 64 == n + 1, "%s has another's bytes",
             names[n]);
      CHECK (byte == w->bytes[0], "%s is half written", names[n]);
    }
}

static void
do_use (struct worker *w, int n)
{
  struct file *file = filesys_open (names[n]);
  if (file == NULL)
    return;
  off_t size = file_length (file);
  for (int i = draw (&w->random) % 3; i >= 0; i--)
    {
      off_t got = file_read_at (file, w->bytes, size, 0);
      CHECK (got == size, "read %d of %d bytes", (int) got, (int) size);
      check_bytes (w, size, n);
      memset (w->bytes, (n + 1) * 64 + draw (&w->random) % 64, size);
      got = file_write_at (file, w->bytes, size, 0);
      CHECK (got == size || got == 0, "wrote %d of %d bytes", (int) got,
             (int) size);
      w->used++;
    }
  file_close (file);
}

static void
do_deny (struct worker *w, int n)
{
  struct file *file = filesys_open (names[n]);
  if (file == NULL)
    return;
  off_t size = file_length (file);
  file_deny_write (file);
  CHECK (file_read_at (file, w->bytes, size, 0) == size, "cannot read");
  for (int i = 0; i < 3; i++)
    {
      CHECK (file_write_at (file, w->bytes, 1, 0) == 0, "can write");
      CHECK (file_read_at (file, w->again, size, 0) == size, "cannot read");
      CHECK (!memcmp (w->bytes, w->again, size), "somebody could write");
      w->denied++;
    }
  file_close (file);
}

static void
do_list (void)
{
  char name[NAME_MAX + 1];
  int cnt = 0;
  struct dir *dir = dir_open_root ();
  CHECK (dir != NULL, "no root");
  while (dir_readdir (dir, name))
    {
      CHECK (!strcmp (name, names[0]) || !strcmp (name, names[1])
             || !strcmp (name, names[2]), "listed `%s'", name);
      cnt++;
    }
  dir_close (dir);
  CHECK (cnt <= NAMES, "%d names", cnt);
}

static void
work (void *w_)
{
  struct worker *w = w_;
  for (int i = 0; i < ROUNDS; i++)
    {
      int n = draw (&w->random) % NAMES;
      switch (draw (&w->random) % 6)
        {
        case 0: do_create (w, n); break;
        case 1: do_remove (w, n); break;
        case 2: do_use (w, n); break;
        case 3: do_deny (w, n); break;
        case 4: do_list (); break;
        case 5: do_create (w, n); do_use (w, n); break;
        }
    }
  sema_up (w->done);
}

void
test_files_race (void)
{
  static struct worker *workers[THREADS];
  static struct worker sum;     /* Too large for a stack. */
  struct semaphore done;
  struct rest rest;

  take_stock (&rest);
  sema_init (&done, 0);
  for (int i = 0; i < THREADS; i++)
    {
      struct worker *w = workers[i] = malloc (sizeof *w);
      CHECK (w != NULL, "no memory");
      w->random = i + 1;
      w->created = w->removed = w->used = w->denied = 0;
      w->done = &done;
      create ("worker", PRI_DEFAULT - i % 2, work, w);
    }
  for (int i = 0; i < THREADS; i++)
    sema_down (&done);

  for (int i = 0; i < THREADS; i++)
    {
      sum.created += workers[i]->created;
      sum.removed += workers[i]->removed;
      sum.used += workers[i]->used;
      sum.denied += workers[i]->denied;
      free (workers[i]);
    }
  for (int n = 0; n < NAMES; n++)
    CHECK (existing[n] == filesys_remove (names[n]),
           "%s was created %d times more than removed", names[n],
           existing[n]);
  CHECK (sum.created > 20 && sum.removed > 20 && sum.used > 100
         && sum.denied > 100, "too little: %u %u %u %u", sum.created,
         sum.removed, sum.used, sum.denied);
  check_stock (&rest);
  pass ();
}
