/* What files cost.

   Rows that take many calls are measured as a whole and divided. */
#include <syscall.h>
#include "tests/bench/user/bench.h"

#define KB 1024
#define LARGE (1024 * KB)

static char buffer[8 * KB];

/* Ends the run, which then has no results, unless OK: what fails early costs
   little. */
static void
must (int ok)
{
  if (!ok)
    exit (1);
}

static void
open_missing (void *name)
{
  must (open (name) < 0);
}

/* Reads 8 kB of file *FD in pieces of SIZE bytes. */
static void
read_in_pieces (int fd, unsigned size)
{
  seek (fd, 0);
  for (unsigned done = 0; done < sizeof buffer; done += size)
    must (read (fd, buffer + done, size) == (int) size);
}

static void
read_512 (void *fd)
{
  read_in_pieces (*(int *) fd, 512);
}

static void
read_8k (void *fd)
{
  read_in_pieces (*(int *) fd, sizeof buffer);
}

static void
create_remove (void *name)
{
  must (create (name, 0));
  close (open (name));
  must (remove (name));
}

static void
create_write (void *name)
{
  must (create (name, 100));
  int fd = open (name);
  must (write (fd, buffer, 100) == 100);
  close (fd);
  must (remove (name));
}

static void
write_large (void *name)
{
  must (create (name, LARGE));
  int fd = open (name);
  for (int i = 0; i < LARGE; i += 4 * KB)
    must (write (fd, buffer, 4 * KB) == 4 * KB);
  close (fd);
}

static void
read_large (void *name)
{
  int fd = open (name);
  for (int i = 0; i < LARGE; i += 4 * KB)
    must (read (fd, buffer, 4 * KB) == 4 * KB);
  close (fd);
}

/* Returns what OPERATION takes with AUX, once. */
static uint32_t
once (operation_func *operation, void *aux)
{
  uint32_t start = clock ();
  operation (aux);
  return clock () - start;
}

void
bench_files (void)
{
  report ("open-missing", measure (open_missing, "none"));
  report ("create-remove", measure (create_remove, "new"));
  report ("create-write", measure (create_write, "new"));

  must (create ("8k", sizeof buffer));
  int fd = open ("8k");
  report ("read-512", measure (read_512, &fd) / 8);
  report ("read-8k", measure (read_8k, &fd) / 8);
  close (fd);
  remove ("8k");

  report ("write-1m", once (write_large, "large") / (LARGE / KB));
  report ("read-1m", once (read_large, "large") / (LARGE / KB));
  remove ("large");
}
