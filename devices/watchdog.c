/* The watchdog.

   A kernel that loops with interrupts off, or halts the processor with
   interrupts off, hears no timer and so keeps no budget.  The iB700 watchdog
   card, as emulators have it, counts down by itself; unless it is told
   to begin anew in time, it raises the non-maskable interrupt, which comes
   in any state.  Every tick tells it.

   The card cannot be detected, since nothing can be read from it.  So the
   harness, which plugged it in, says so by a setting. */

#include "devices/watchdog.h"
#include <debug.h>
#include <stdint.h>
#include <stdio.h>
#include "devices/budget.h"
#include "devices/timer.h"
#include "threads/flags.h"
#include "threads/interrupt.h"
#include "threads/io.h"
#include "threads/panic.h"
#include "threads/percpu.h"
#include "threads/settings.h"
#include "threads/start.h"

/* Ports: writing to one starts the countdown, to the other stops it. */
#define PORT_START 0x443
#define PORT_STOP 0x441

/* What to write for a countdown of 2 seconds: 30 seconds less 2 for each
   step. */
#define TWO_SECONDS 14

/* The processor's instruction HLT. */
#define OPCODE_HLT 0xf4

/* Begins the countdown anew. */
static void
pet (void)
{
  outb (PORT_START, TWO_SECONDS);
}

/* True if the instruction before EIP, in the kernel's code, is HLT. */
static bool
is_after_halt (const uint8_t *eip)
{
  return (eip > (const uint8_t *) _start
          && eip <= (const uint8_t *) _end_kernel_text
          && eip[-1] == OPCODE_HLT);
}

/* Handler of the non-maskable interrupt, which has interrupted FRAME. */
static void
bark (struct intr_frame *frame)
{
  outb (PORT_STOP, 0);

  /* A panic that was to leave its messages on the screen. */
  if (panic_in_progress ())
    shutdown_with_code (SHUTDOWN_PANIC);

  bool halted = is_after_halt ((const uint8_t *) frame->eip);
  bool off = !(frame->eflags & FLAG_IF);
  static char reason[128];
  snprintf (reason, sizeof reason,
            ": hang, no timer tick was handled for 2 seconds; thread `%s' "
            "%s with interrupts %s at eip=%p",
            cpu_here ()->current_name, halted ? "halted" : "was running",
            off ? "off" : "on", frame->eip);
  budget_end_run (SHUTDOWN_HANG, reason);
}

void
watchdog_init (void)
{
  ASSERT (intr_get_level () == INTR_OFF);

  unsigned exists;
  if (settings_numbers ("watchdog", &exists, 1) && exists != 0)
    {
      intr_on_nmi (bark);
      timer_watch_ticks (pet);
      pet ();
    }
}
