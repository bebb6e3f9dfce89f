/* Processes start each other until memory runs out, and what they had must
   be there for others afterwards.

   The program is called with its depth, 0 at first.  Each process starts the
   next deeper one and waits for it, until the kernel says that there is no
   room for more; the depth reached comes back as the exit status of all that
   led there.  Process 0 does that ten times.  The depth must be the same each
   time: where something is lost, fewer processes fit.

   On the way down, a process lets some children crash, which are called with
   the further argument -k.  They open files, as many as they may, and then
   do something for which the kernel ends them, in turn one of five things.
   Whatever they had must be given back, too.  (Those that the kernel cannot
   start are not missed; that many files or that much memory need not be
   there.) */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <syscall-nr.h>
#include "tests/lib.h"

#define ROUNDS 10               /* Times that memory runs out. */
#define DEPTH_MIN 30            /* Processes that there must be room for. */
#define CRASH_EVERY 1           /* Depths between those with children. */
#define CRASH_UP_TO 24          /* Deepest of them. */
#define CRASH_FILES 126         /* Files that these open. */

const char *test_name = "multi-oom";

int main (int, char *[]);

/* Starts a process at DEPTH with further argument OPTION.  Returns its exit
   status, or -1 if there is none. */
static int
run (int depth, const char *option)
{
  char command[64];

  snprintf (command, sizeof command, "multi-oom %d %s", depth, option);
  pid_t child = exec (command);
  return child != PID_ERROR ? wait (child) : -1;
}

/* Opens files and crashes, in a way that DEPTH decides on. */
static void NO_RETURN
crash (int depth)
{
  for (int i = 0; i < CRASH_FILES; i++)
    if (open (test_name) == -1)
      break;

  switch (depth / CRASH_EVERY % 5)
    {
    case 0:
      *(volatile int *) NULL = depth;
      break;
    case 1:
      depth += *(volatile int *) 0xc0001000;
      break;
    case 2:
      {
        void (*volatile nowhere) (void) = (void (*) (void)) 0x20101234;
        nowhere ();
      }
      break;
    case 3:
      asm volatile ("movl $0xbffffffc, %%esp\n\t"
                    "movl %0, (%%esp)\n\t"
                    "int $0x30"
                    : : "i" (SYS_EXIT) : "memory");
      break;
    case 4:
      open ((const char *) 0xc0000000);
      break;
    }
  fail ("process at depth %d is still there", depth);
}

/* Starts the process below DEPTH, and the children of this depth that
   crash.  Returns the depth reached. */
static int
descend (int depth)
{
  if (depth % CRASH_EVERY == 0 && depth <= CRASH_UP_TO)
    {
      int status = run (depth, "-k");
      if (status != -1)
        fail ("child of depth %d that crashed left status %d", depth, status);
    }

  int reached = run (depth + 1, "");
  return reached >= 0 ? reached : depth;
}

int
main (int argc, char *argv[])
{
  int depth = argc > 1 ? atoi (argv[1]) : 0;

  if (argc > 2 && !strcmp (argv[2], "-k"))
    crash (depth);
  if (depth > 0)
    return descend (depth);

  msg ("begin");
  int first = descend (0);
  if (first < DEPTH_MIN)
    fail ("only %d processes fit, and not %d", first, DEPTH_MIN);
  msg ("%d processes and more fit", DEPTH_MIN);
  for (int round = 2; round <= ROUNDS; round++)
    {
      int reached = descend (0);
      if (reached != first)
        fail ("%d processes fit in round %d, and %d in the first", reached,
              round, first);
    }
  msg ("as many as in the first round fit in %d", ROUNDS);
  msg ("end");
  return EXIT_SUCCESS;
}
