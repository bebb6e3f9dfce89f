/* Operations whose disk requests and allocations fail, each in turn.

   An operation either succeeds or leaves all as it was: the free sectors, the
   memory, the names, the contents. */

#include <errno.h>
#include <string.h>
#include "devices/block.h"
#include "filesys/file.h"
#include "filesys/filesys.h"
#include "filesys/free-map.h"
#include "tests/more/files/tests.h"
#include "tests/more/threads/check.h"
#include "threads/malloc.h"

#define SIZE 3000

static uint8_t bytes[SIZE];

static int
make_new (void)
{
  return filesys_make ("new", SIZE);
}

static int
open_old (void)
{
  struct file *file;
  int error = filesys_find ("old", &file);
  file_close (file);
  return error;
}

static int
reopen_old (void)
{
  struct file *file = filesys_open ("old");
  struct file *again = file != NULL ? file_reopen (file) : NULL;
  int error = again != NULL ? 0 : -ENOMEM;
  file_close (again);
  file_close (file);
  return error;
}

static int
read_old (void)
{
  struct file *file = filesys_open ("old");
  off_t n = file != NULL ? file_read_at (file, bytes, SIZE - 7, 7) : -EIO;
  file_close (file);
  return n == SIZE - 7 ? 0 : -EIO;
}

static int
remove_old (void)
{
  return filesys_unlink ("old");
}

/* Is there a file NAME, of SIZE bytes, all zero? */
static bool
is_whole (const char *name)
{
  struct file *file = filesys_open (name);
  bool whole = file != NULL && file_read (file, bytes, SIZE) == SIZE;
  for (size_t i = 0; whole && i < SIZE; i++)
    whole = bytes[i] == 0;
  file_close (file);
  return whole;
}

/* Does OPERATION with its Nth request, or allocation, failing, for all N.
   Returns the number of failures. */
static int
fail_each (const char *name, int (*operation) (void),
           unsigned (*fail_nth) (unsigned))
{
  struct rest rest;
  int failures = 0;

  for (unsigned n = 1;; n++)
    {
      filesys_remove ("new");
      filesys_create ("old", SIZE);
      take_stock (&rest);

      fail_nth (n);
      int error = operation ();
      bool over = fail_nth (0) > 0;
      if (error)
        {
          failures++;
          CHECK (!over, "%s: fails by itself: %d", name, error);
          CHECK (error == -EIO || error == -ENOMEM, "%s: %d", name, error);
          check_stock (&rest);
          CHECK (is_whole ("old"), "%s: old has changed", name);
          CHECK (filesys_open ("new") == NULL, "%s: new is there", name);
          CHECK (operation () == 0, "%s: fails from now on", name);
        }
      if (over)
        return failures;
    }
}

void
test_files_fault (void)
{
  static const struct
    {
      const char *name;
      int (*operation) (void);
    }
  cases[] =
    {
      { "create", make_new }, { "open", open_old }, { "reopen", reopen_old },
      { "read", read_old }, { "remove", remove_old },
    };

  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
    msg ("%s: %d requests, %d allocations", cases[i].name,
         fail_each (cases[i].name, cases[i].operation, block_fail_nth),
         fail_each (cases[i].name, cases[i].operation, malloc_fail_nth));
}
