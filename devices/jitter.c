/* Jitter: the timer chip interrupts at pseudo-random moments, so that
   threads are preempted at places where they usually are not, and the same
   seed does it at the same places again.

   Channel 0 is loaded anew at each interrupt, in mode 0, for as long as
   jitter-plan.h says or until the next tick is due, whichever comes first.
   Loading it takes a little time that no counter sees, so these periods do
   not add up; the time of ticks is kept by channel 2 instead, which runs
   freely on the same clock.  A tick is a whole multiple of PIT_TICK_CLOCKS
   on it, and the count of ticks stays what it would be without jitter.  Like
   the interrupt controller, which remembers one request, an interrupt that
   comes more than a tick late counts as one tick. */

#include "devices/jitter.h"
#include <debug.h>
#include <stdint.h>
#include "devices/jitter-plan.h"
#include "devices/pit.h"
#include "threads/intr-level.h"
#include "threads/io.h"
#include "threads/settings.h"

/* The shortest period that makes sense, in clocks.  QEMU interrupts as soon
   as told, and 60 clocks are 390 instructions at its usual speed here;
   Bochs looks at its timers every 950 instructions, and is slower. */
#define SHORTEST_QEMU 62
#define SHORTEST 1000

/* An emulator may round a period down, which makes the interrupt for a tick
   come so many clocks early. */
#define EARLY 4

/* QEMU's configuration device: item 0 is the word "QEMU". */
#define PORT_CONFIG_ITEM 0x510
#define PORT_CONFIG_DATA 0x511

/* Protected by interrupts off. */
static enum { OFF, STARTING, ON } state;
static struct jitter_plan plan;
static uint16_t last_tick;      /* pit_clock () at the last tick. */

/* True if the machine is QEMU's. */
static bool
on_qemu (void)
{
  outw (PORT_CONFIG_ITEM, 0);
  for (const char *p = "QEMU"; *p != '\0'; p++)
    if (inb (PORT_CONFIG_DATA) != *p)
      return false;
  return true;
}

void
jitter_start (void)
{
  unsigned seed;
  if (settings_numbers ("jitter", &seed, 1))
    {
      enum intr_level old_level = intr_disable ();
      jitter_plan_init (&plan, seed, on_qemu () ? SHORTEST_QEMU : SHORTEST);
      state = STARTING;
      intr_set_level (old_level);
    }
}

/* The same, when jitter is on or about to be. */
static bool
next_interrupt (void)
{
  if (state == STARTING)
    {
      pit_start_clock ();
      last_tick = -PIT_TICK_CLOCKS;
      state = ON;
    }

  unsigned elapsed = (uint16_t) (pit_clock () - last_tick) + EARLY;
  bool tick = elapsed >= PIT_TICK_CLOCKS;
  last_tick += elapsed / PIT_TICK_CLOCKS * PIT_TICK_CLOCKS;
  pit_one_shot (jitter_plan_next (&plan, PIT_TICK_CLOCKS + EARLY
                                         - elapsed % PIT_TICK_CLOCKS));
  return tick;
}

bool
jitter_interrupt (void)
{
  ASSERT (intr_get_level () == INTR_OFF);
  return state == OFF || next_interrupt ();
}
