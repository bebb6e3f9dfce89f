/* The watch on the output: pintos -k.

   A test that failed need not be run to its end, which it may never reach.
   So the kernel reads what it prints; on a failure message it goes on for
   a moment, since the rest of the output may tell why, and then ends the
   run.  (A panic ends it at once, in shutdown.c.) */

#include "devices/watch.h"
#include <stdbool.h>
#include <stddef.h>
#include "devices/matcher.h"
#include "devices/shutdown.h"
#include "devices/timer.h"
#include "threads/intr-level.h"
#include "threads/settings.h"

/* Ticks between a failure message and the end. */
#define GRACE_TICKS 50

/* What to look for, and why the run then ends. */
static struct
  {
    struct matcher matcher;     /* Protected by the console lock. */
    enum shutdown_code code;
  }
messages[] =
  {
    {MATCHER_INITIALIZER ("FAILED"), SHUTDOWN_FAILURE},
    {MATCHER_INITIALIZER ("User process ABORT"), SHUTDOWN_ABORT},
  };

/* Protected by interrupts off. */
static bool failed;             /* Has there been a message? */
static int ticks_left;          /* If so: ticks until the end, or 0. */
static enum shutdown_code reason;

/* Counts down to the end, if an end is wanted. */
static void
count_down (void)
{
  unsigned kill;
  if (ticks_left > 0 && --ticks_left == 0
      && settings_numbers ("kill", &kill, 1) && kill != 0)
    shutdown_with_code (reason);
}

/* Begins to count down, at the first failure.  (Looking at the settings
   here would take stack from whoever prints.) */
static void
begin (enum shutdown_code code)
{
  enum intr_level old_level = intr_disable ();
  if (!failed)
    {
      failed = true;
      ticks_left = GRACE_TICKS;
      reason = code;
      timer_watch_ticks (count_down);
    }
  intr_set_level (old_level);
}

void
watch_char (char c)
{
  for (size_t i = 0; i < sizeof messages / sizeof *messages; i++)
    if (matcher_step (&messages[i].matcher, c))
      begin (messages[i].code);
}
