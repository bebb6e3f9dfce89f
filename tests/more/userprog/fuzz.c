/* Makes random system calls, as many as the second argument says for each of
   four processes, which start further ones.  The first argument is the seed:
   equal seeds make equal calls.

   Many of them succeed; many have arguments that cannot be right, or come
   when there is no memory or when the disk fails, which the kernel is asked
   to pretend (hooks.h).  Whatever comes of a call must be what may come of
   it; see fuzz-child.c.  In the end the kernel must have all memory back.
   Then the outcomes are printed, for each call how often it ended with which
   error, 0 being success. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <syscall-nr.h>
#include "tests/lib.h"
#include "tests/more/userprog/fuzz.h"
#include "tests/more/userprog/hooks.h"
#include "tests/more/userprog/raw.h"

const char *test_name = "fuzz";

int main (int, char *[]);

static const char *const call_names[TEST_CALLS] =
  {
    "halt", "exit", "exec", "wait", "create", "remove", "open", "filesize",
    "read", "write", "seek", "tell", "close"
  };

/* Makes the system call NUMBER of hooks.h. */
static int
hook (uint32_t number, uint32_t a, uint32_t b)
{
  const uint32_t words[] = {number, a, b};
  return raw_call (words);
}

/* Prints the outcomes of system call CALL. */
static void
print_outcomes (int call)
{
  char line[256];

  snprintf (line, sizeof line, "%s:", call_names[call]);
  for (int error = 0; error < TEST_ERRORS; error++)
    {
      int cnt = hook (SYS_TEST_COUNT, call, error);
      char text[32];
      snprintf (text, sizeof text, " %d=%d", error, cnt);
      if (cnt > 0)
        strlcat (line, text, sizeof line);
    }
  msg ("%s", line);
}

/* Starts worker WORKER.  Others may have seen to it that this fails. */
static pid_t
start_worker (int worker, char *argv[], bool plan)
{
  char command[64];
  pid_t child = PID_ERROR;

  snprintf (command, sizeof command, FUZZ_CHILD " %s %s %s %d", argv[1],
            argv[2], plan ? "plan" : "all", worker);
  for (int tries = 0; child == PID_ERROR && tries < 100; tries++)
    child = exec (command);
  if (child == PID_ERROR)
    fail ("worker %d cannot be started", worker);
  return child;
}

/* Reads all files: what is in them must be theirs. */
static void
check_files (void)
{
  static uint8_t piece[512];
  char text[16];

  for (int name = 0; name < FUZZ_NAMES; name++)
    {
      fuzz_name (name, text, sizeof text);
      int fd = open (text);
      uint32_t ofs = 0;
      int got;
      while (fd >= 0 && (got = read (fd, piece, sizeof piece)) > 0)
        for (int i = 0; i < got; i++, ofs++)
          if (piece[i] != 0 && piece[i] != fuzz_byte (name, ofs))
            fail ("byte %u of \"%s\" is %02x", (unsigned) ofs, text,
                  piece[i]);
      close (fd);
    }
}

int
main (int argc, char *argv[])
{
  pid_t workers[FUZZ_WORKERS];

  if (argc < 3)
    fail ("usage: fuzz SEED CALLS");
  msg ("begin");
  int fd = open ("plan");
  close (fd);

  hook (SYS_TEST_MARK, 0, 0);
  for (int i = 0; i < FUZZ_WORKERS; i++)
    workers[i] = start_worker (i, argv, fd >= 0);
  for (int i = 0; i < FUZZ_WORKERS; i++)
    {
      int status = wait (workers[i]);
      if (status != 0)
        fail ("worker %d left status %d", i, status);
    }
  for (int what = 0; what < TEST_FAILURE_CNT; what++)
    test_fail (what, 0);

  /* Some processes whose workers are gone may still be there. */
  static const uint32_t yield = SYS_YIELD;
  for (int i = 0; i < 100000 && hook (SYS_TEST_GROWN, 0, 0) != 0; i++)
    raw_call (&yield);
  int live = hook (SYS_TEST_GROWN, 0, 0);
  if (live != 0)
    {
      hook (SYS_TEST_TELL, 0, 0);
      fail ("%d pages, blocks or threads are left", live);
    }
  check_files ();

  for (int call = SYS_EXIT; call < TEST_CALLS; call++)
    print_outcomes (call);
  msg ("end");
  return EXIT_SUCCESS;
}
