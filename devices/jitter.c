/* Jitter: the timer chip interrupts at pseudo-random moments, so that
   threads are preempted at places where they usually are not, and the same
   seed does it at the same places again.

   Channel 0 is loaded anew at each interrupt, in mode 0, for as long as
   jitter-plan.h says or until the next tick is due, whichever comes first.
   Loading it takes a little time that no counter sees, so these periods do
   not add up; the time of ticks is kept by channel 2 instead, which runs
   freely on the same clock.

   The count of ticks is to be what it would be without jitter.  So between
   two ticks there are PIT_TICK_CLOCKS on channel 2, and on top of that the
   time that jitter takes from the threads.  What it takes is measured at
   the start and charged event by event.  And like the interrupt
   controller, which remembers one request, an interrupt that comes more
   than a tick late counts as one tick. */

#include "devices/jitter.h"
#include <debug.h>
#include <stdint.h>
#include "devices/emulator.h"
#include "devices/jitter-plan.h"
#include "devices/pit.h"
#include "threads/cpu.h"
#include "threads/intr-level.h"
#include "threads/sched.h"
#include "threads/settings.h"
#include "threads/thread.h"

/* The shortest period that makes sense, in clocks.  QEMU interrupts as soon
   as told, and 60 clocks are 390 instructions at its usual speed here;
   Bochs looks at its timers every 950 instructions, and is slower. */
#define SHORTEST_QEMU 62
#define SHORTEST 1000

/* An emulator may round a period down, which makes the interrupt for a tick
   come so many clocks early. */
#define EARLY 4

/* No charge is as high, in clocks. */
#define CHARGE_MAX 4000

/* Costs are kept in fractions of a clock. */
#define PARTS 64

/* Protected by interrupts off. */
static enum { OFF, TRIAL, ON } state;
static bool keeps_order;
static struct jitter_plan plan;
static uint16_t last_tick;      /* pit_clock () at the last tick. */

/* What jitter takes, in parts of a clock. */
static unsigned tick_cost;      /* At a tick, */
static unsigned extra_cost;     /* by an extra interrupt, */
static unsigned switch_cost;    /* and if that switches threads. */
static unsigned owed;           /* Of all that, not charged yet. */

/* For the trial that shows it. */
static unsigned trial_cnt;      /* Interrupts. */
static bool trial_over;         /* Has `partner' to go? */

/* Loads channel 0 for the next interrupt, when ELAPSED clocks have gone by
   since the last tick. */
static void
load_next (int elapsed)
{
  pit_one_shot (jitter_plan_next (&plan, PIT_TICK_CLOCKS - elapsed));
}

/* Goes from one interrupt to the next.  Returns true if a tick is due. */
static bool
step (void)
{
  /* Negative for a while if more was charged than has gone by. */
  int elapsed = (uint16_t) (pit_clock () - last_tick + CHARGE_MAX);
  elapsed -= CHARGE_MAX;

  int ticks = (elapsed + EARLY) / PIT_TICK_CLOCKS;
  if (ticks > 0)
    owed += tick_cost;
  else
    {
      owed += extra_cost;
      if (!keeps_order && sched_relieves (thread_current ()))
        owed += switch_cost;
    }

  /* Charged before the next period is chosen: one period must get us to
     the tick.  If it got us to where the tick was due before the charge,
     time could stand still in a series of short periods. */
  int shift = ticks * PIT_TICK_CLOCKS + owed / PARTS;
  last_tick += shift;
  owed %= PARTS;
  load_next (elapsed - shift);
  return ticks > 0;
}

bool
jitter_interrupt (void)
{
  ASSERT (intr_get_level () == INTR_OFF);

  if (state == OFF)
    return true;
  if (state == ON)
    return step ();
  step ();
  trial_cnt++;
  return false;
}

/* What the trial consists of: so many of each. */
#define TRIAL_CALLS 64
#define TRIAL_YIELDS 64
#define TRIAL_INTERRUPTS 64

/* A spin of the trial takes at least so many clocks; and there are at most
   so many spins. */
#define SPIN_CLOCKS 3000
#define SPINS_MAX 64

/* Returns the number of clocks since pit_clock () was START. */
static unsigned
since (uint16_t start)
{
  return (uint16_t) (pit_clock () - start);
}

/* A thread that yields back to the one that conducts the trial. */
static void
partner (void *aux UNUSED)
{
  while (!trial_over)
    thread_yield ();
}

/* Returns the number of clocks that TRIAL_YIELDS yields take. */
static unsigned
yields (void)
{
  uint16_t start = pit_clock ();
  for (int i = 0; i < TRIAL_YIELDS; i++)
    thread_yield ();
  return since (start);
}

/* Measures `switch_cost'. */
static void
measure_switch (void)
{
  unsigned alone = yields ();
  if (thread_create ("jitter", thread_get_priority (), partner, NULL)
      == TID_ERROR)
    return;
  unsigned together = yields ();
  trial_over = true;
  thread_yield ();

  /* To the partner and back is two yields. */
  if (together > 2 * alone)
    switch_cost = (together - 2 * alone) * PARTS / (2 * TRIAL_YIELDS);
}

/* Returns the number of clocks that it takes to count to ROUNDS, with
   interrupts at LEVEL. */
static unsigned
spin (unsigned rounds, enum intr_level level)
{
  uint16_t start = pit_clock ();
  intr_set_level (level);
  for (unsigned i = 0; i < rounds; i++)
    compiler_barrier ();
  intr_disable ();
  return since (start);
}

/* Measures `tick_cost' and `extra_cost'. */
static void
measure_interrupts (void)
{
  uint16_t start = pit_clock ();
  for (int i = 0; i < TRIAL_CALLS; i++)
    step ();
  tick_cost = since (start) * PARTS / TRIAL_CALLS;

  unsigned rounds = 1024;
  unsigned alone;
  while ((alone = spin (rounds, INTR_OFF)) < SPIN_CLOCKS)
    rounds *= 2;

  unsigned taken = 0;
  trial_cnt = 0;
  for (int i = 0; i < SPINS_MAX && trial_cnt < TRIAL_INTERRUPTS; i++)
    {
      unsigned together = spin (rounds, INTR_ON);
      taken += together > alone ? together - alone : 0;
    }
  if (trial_cnt > 0)
    extra_cost = taken * PARTS / trial_cnt;
}

bool
jitter_keeps_order (void)
{
  return keeps_order;
}

void
jitter_start (unsigned phase)
{
  ASSERT (intr_get_level () == INTR_ON);

  unsigned seed;
  if (!settings_numbers ("jitter", &seed, 1))
    return;

  intr_disable ();
  keeps_order = settings_is ("order", "fixed");
  jitter_plan_init (&plan, seed,
                    emulator_is_qemu () ? SHORTEST_QEMU : SHORTEST);
  pit_start_clock ();

  /* No interrupts at first.  Those of the trial charge nothing, since no
     cost is known; and no tick is counted. */
  state = TRIAL;
  pit_one_shot (UINT16_MAX);
  measure_switch ();
  measure_interrupts ();

  /* The time of ticks has stood still meanwhile. */
  state = ON;
  owed = 0;
  last_tick = pit_clock () - phase;
  load_next (phase);
  intr_enable ();
}
