/* What system calls and processes cost.

   The kernel is the default one with two system calls more; its file system
   is on a disk in memory.  "Tiny" programs have a page of code and a page of
   data. */
#include <stdio.h>
#include <syscall.h>
#include <syscall-nr.h>
#include "tests/bench/user/bench.h"

static void
stub (void *aux UNUSED)
{
  call1_without_int (SYS_BENCH_NULL, 0);
}

static void
null_call (void *aux UNUSED)
{
  call1 (SYS_BENCH_NULL, 0);
}

static void
message (void *aux UNUSED)
{
  call1 (SYS_BENCH_MESSAGE, 0);
}

static void
tell_file (void *fd)
{
  tell (*(int *) fd);
}

static void
read_byte (void *fd)
{
  char c;
  read (*(int *) fd, &c, 1);
}

static void
open_close (void *name)
{
  close (open (name));
}

static void
read_sectors (void *cnt)
{
  call1 (SYS_BENCH_READ, *(int *) cnt);
}

static void
yield (void *aux UNUSED)
{
  call1 (SYS_YIELD, 0);
}

static void
exec_wait (void *name)
{
  wait (exec (name));
}

int
main (void)
{
  uint32_t printing = measure (message, NULL);
  uint32_t stub_cost = measure (stub, NULL);

  report ("calibration", measure (bench_spin, NULL));
  report ("null-call", measure (null_call, NULL) - stub_cost);
  int fd = open ("tiny");
  report ("tell", measure (tell_file, &fd));
  report ("read-1", measure (read_byte, &fd));
  close (fd);
  report ("open-close", measure (open_close, "tiny"));
  bench_files ();
  report ("exec-wait", measure (exec_wait, "tiny") - printing);
  report ("fault-killed", measure (exec_wait, "crash") - printing);
  report ("pointer-killed", measure (exec_wait, "crash x") - printing);

  int cnt = 1;
  report ("sector", measure (read_sectors, &cnt) - stub_cost);
  cnt = 8;
  report ("sectors-8", measure (read_sectors, &cnt) - stub_cost);

  fd = open ("tiny");
  report ("disk-read-1", count_requests (read_byte, &fd));
  close (fd);
  report ("disk-open", count_requests (open_close, "tiny"));
  report ("disk-exec", count_requests (exec_wait, "tiny"));

  /* Two switches, and the partner's stub, too. */
  pid_t partner = exec ("yielder");
  report ("switch-process", measure (yield, NULL) / 2 - stub_cost);
  wait (partner);
  return 0;
}
