/* Ending a run.

   A clean end lets every stage write back what it holds first.  All ends
   print the statistics.  A panic ends the run if that was configured, or
   under `kill=1', where nobody waits for a look at it; else the processor
   stops, and the messages stay on the screen. */

#include "devices/shutdown.h"
#include <console.h>
#include <stdbool.h>
#include "devices/kbd.h"
#include "devices/power.h"
#include "devices/serial.h"
#include "devices/timer.h"
#include "threads/cpu.h"
#include "threads/intr-level.h"
#include "threads/panic.h"
#include "threads/settings.h"
#include "threads/stage.h"
#include "threads/thread.h"

/* What to do at the end.  Written while options are read. */
static enum shutdown_type how;

/* True once statistics are being printed: if that panics, they are not
   printed again.  Protected by interrupts off. */
static bool stats_printed;

/* Prints what the kernel has counted. */
static void
print_stats (void)
{
  timer_print_stats ();
  thread_print_stats ();
  stage_print_stats ();
  console_print_stats ();
  kbd_print_stats ();
  stage_print_last_stats ();
}

/* What follows a panic. */
static void
end_panic (void)
{
  serial_flush ();
  unsigned kill = 0;
  if (how == SHUTDOWN_REBOOT)
    power_reboot ();
  if (how == SHUTDOWN_POWER_OFF
      || (settings_numbers ("kill", &kill, 1) && kill != 0))
    shutdown_with_code (SHUTDOWN_PANIC);

  intr_disable ();
  for (;;)
    cpu_halt ();
}

void
shutdown_init (void)
{
  panic_on_end (end_panic);
}

void
shutdown_configure (enum shutdown_type type)
{
  how = type;
}

void
shutdown (void)
{
  if (how == SHUTDOWN_POWER_OFF)
    shutdown_power_off ();
  if (how == SHUTDOWN_REBOOT)
    shutdown_reboot ();
}

void
shutdown_reboot (void)
{
  power_reboot ();
}

void
shutdown_power_off (void)
{
  shutdown_with_code (SHUTDOWN_CLEAN);
}

void
shutdown_with_code (enum shutdown_code code)
{
  if (code == SHUTDOWN_CLEAN)
    stage_done ();
  else
    console_panic ();

  enum intr_level old_level = intr_disable ();
  bool printed = stats_printed;
  stats_printed = true;
  intr_set_level (old_level);
  if (!printed)
    print_stats ();

  power_off (code);
}
