/* Parents and children end and wait in every order there is; the status always
   gets to where it belongs, to nobody else, and once; and nothing stays. */
#include <stdio.h>
#include "tests/lib.h"
#include "tests/main.h"
#include "tests/more/userprog/hooks.h"
#include "tests/more/userprog/order.h"

/* Starts an order-child with ARGS. */
static pid_t
start (const char *args)
{
  char command[64];
  snprintf (command, sizeof command, "order-child %s", args);
  pid_t child = exec (command);
  if (child == PID_ERROR)
    fail ("exec \"%s\"", command);
  return child;
}

/* Waits for CHILD, which must return STATUS. */
static void
wait_for (pid_t child, int status)
{
  int got = wait (child);
  if (got != status)
    fail ("wait returned %d instead of %d", got, status);
}

static void
wait_first (void)
{
  wait_for (start ("yield 5 exit 10"), 10);
}

static void
exit_first (void)
{
  pid_t child = start ("exit 11");
  yield_times (5);
  wait_for (child, 11);
}

static void
wait_twice (void)
{
  pid_t child = start ("exit 12");
  wait_for (child, 12);
  wait_for (child, -1);
  yield_times (5);
  wait_for (child, -1);
}

static void
statuses (void)
{
  /* Among them what a system call might take for an error of its own. */
  static const int values[]
    = { 0, 1, -1, -2, -4, -12, -14, -22, 255, 256, 0x7fffffff, -0x7fffffff };
  for (size_t i = 0; i < sizeof values / sizeof *values; i++)
    {
      char args[32];
      snprintf (args, sizeof args, "exit %d", values[i]);
      wait_for (start (args), values[i]);
    }
}

static void
many_in_reverse (void)
{
  enum { CNT = 10 };
  pid_t children[CNT];
  for (int i = 0; i < CNT; i++)
    {
      char args[32];
      snprintf (args, sizeof args, "yield %d exit %d", i % 3 * 4, i);
      children[i] = start (args);
    }
  for (int i = CNT - 1; i >= 0; i--)
    wait_for (children[i], i);
  for (int i = 0; i < CNT; i++)
    wait_for (children[i], -1);
}

static void
not_waited_for (void)
{
  /* The child's children are dead, or alive, or waited for, when it ends. */
  wait_for (start ("spawn 3 yield 5 exit 20"), 20);
  wait_for (start ("spawn 3 exit 21"), 21);
  wait_for (start ("spawn 3 wait 1 exit 22"), 22);
  wait_for (start ("spawn 3 wait 3 exit 23"), 23);

  /* It begins only when its parent ends. */
  wait_for (start ("spawn 1 exit 24"), 24);
  yield_times (40);
}

static void
grandchildren (void)
{
  /* No child of ours: whoever made it. */
  pid_t child = start ("spawn 1 yield 10 exit 30");
  yield_times (2);
  for (pid_t other = child + 1; other < child + 4; other++)
    wait_for (other, -1);
  wait_for (child, 30);
  yield_times (40);
}

static void
strangers (void)
{
  static const pid_t others[]
    = { -1, 0, 1, 2, 1000000, 0x7fffffff, -0x7fffffff };
  for (size_t i = 0; i < sizeof others / sizeof *others; i++)
    wait_for (others[i], -1);
  wait_for (own_pid (), -1);
  wait_for (start ("wait-for 1 exit 31"), 31);
}

static void
killed (void)
{
  wait_for (start ("crash"), -1);
  pid_t child = start ("crash");
  yield_times (5);
  wait_for (child, -1);
  wait_for (start ("spawn 3 crash"), -1);
  wait_for (start ("spawn 2 wait 1 crash"), -1);
  yield_times (40);
}

static void
failed_exec (void)
{
  if (exec ("no-such-file") != PID_ERROR)
    fail ("exec of a missing file");
  pid_t child = start ("exit 40");
  if (exec ("no-such-file") != PID_ERROR)
    fail ("exec of a missing file");
  wait_for (child, 40);
}

static void
open_files (void)
{
  wait_for (start ("open 1 exit 50"), 50);
  wait_for (start ("open 40 exit 51"), 51);
  wait_for (start ("open 3 crash"), -1);
}

/* What is done, in this order, each several times. */
static const struct scenario
  {
    const char *name;
    void (*play) (void);
  }
scenarios[] =
  {
    {"wait first", wait_first},
    {"exit first", exit_first},
    {"wait twice", wait_twice},
    {"all kinds of statuses", statuses},
    {"ten, waited for in reverse", many_in_reverse},
    {"children of those who end", not_waited_for},
    {"children of children", grandchildren},
    {"strangers", strangers},
    {"killed", killed},
    {"exec fails", failed_exec},
    {"files left open", open_files},
  };

#define SCENARIO_CNT ((int) (sizeof scenarios / sizeof *scenarios))

void
test_main (void)
{
  struct resources before;
  for (int i = 0; i < SCENARIO_CNT; i++)
    scenarios[i].play ();
  resources_note (&before);
  for (int i = 0; i < SCENARIO_CNT; i++)
    {
      msg ("%s", scenarios[i].name);
      for (int round = 0; round < 5; round++)
        {
          scenarios[i].play ();
          resources_check (&before, scenarios[i].name);
        }
    }
}
