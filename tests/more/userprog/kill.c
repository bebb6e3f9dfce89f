/* A process that is killed from outside ends with -1, whether it computes,
   waits for a child, or has not begun; its child lives on; and nothing
   stays. */
#include <stdio.h>
#include "tests/lib.h"
#include "tests/main.h"
#include "tests/more/userprog/hooks.h"
#include "tests/more/userprog/order.h"

/* Threads when this program is the only one. */
static int alone;

/* Lets others run until there are CNT processes besides this one. */
static void
settle (int cnt)
{
  while (test_used (TEST_THREADS) != alone + cnt)
    yield_times (1);
}

/* Starts COMMAND, lets it run for YIELDS turns, kills it. */
static void
kill (const char *command, int yields)
{
  pid_t child = exec (command);
  if (child == PID_ERROR)
    fail ("exec \"%s\"", command);
  yield_times (yields);
  if (test_kill (child) != 0)
    fail ("\"%s\" is gone", command);
  int status = wait (child);
  if (status != -1)
    fail ("\"%s\" left status %d", command, status);
  if (test_kill (child) == 0)
    fail ("\"%s\" is still there", command);
  settle (0);
}

/* Starts "order-child nest DEPTH" and waits until the last one has begun. */
static pid_t
start_nest (int depth)
{
  char command[32];
  snprintf (command, sizeof command, "order-child nest %d", depth);
  pid_t child = exec (command);
  settle (1 + depth);
  yield_times (3);
  return child;
}

/* Kills a process that waits for another, and then that. */
static void
kill_nest (void)
{
  pid_t child = start_nest (1);
  pid_t grandchild = child + 1;
  if (test_kill (child) != 0 || wait (child) != -1)
    fail ("wait for %d, which waited", child);
  yield_times (3);
  if (test_kill (grandchild) != 0)
    fail ("the child's child, %d, is gone", grandchild);
  settle (0);
}

/* Kills the innermost of processes that wait for each other: the others end
   one after the other. */
static void
kill_inside (void)
{
  pid_t child = start_nest (3);
  if (test_kill (child + 3) != 0)
    fail ("no process %d", child + 3);
  int status = wait (child);
  if (status != 204)
    fail ("status %d after the end of a child's child", status);
  settle (0);
}

void
test_main (void)
{
  struct resources before;
  alone = test_used (TEST_THREADS);
  for (int round = 0; round < 3; round++)
    {
      if (round == 1)
        resources_note (&before);
      kill ("order-child spin", 3);
      kill ("order-child yield 1000000", 3);
      kill_nest ();
      kill_inside ();
      if (round > 0)
        resources_check (&before, "killed");
    }
  msg ("killed");
}
