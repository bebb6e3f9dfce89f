/* Delays shorter than a tick, and sleeps in units of time.

   There is nothing to wait for between two ticks, so short delays spin in a
   loop whose speed is measured at boot. */

#include "devices/timer.h"
#include <debug.h>
#include <stdio.h>
#include "devices/jitter.h"
#include "threads/cpu.h"
#include "threads/intr-level.h"

/* How often timer_calibrate counts. */
#define TRIALS 4

/* Rounds of `spin' a second.  Before timer_calibrate has measured it a
   guess on the high side, so that delays are rather too long.  Fixed
   afterwards. */
static int64_t loops_per_second = 1LL << 30;

/* Spins LOOPS times round.  There must be one copy of the loop only, since
   another one may differ in alignment and so in speed. */
static void NO_INLINE
spin (int64_t loops)
{
  while (loops-- > 0)
    compiler_barrier ();
}

/* Returns the time stamp just after the next tick. */
static uint64_t
next_tick_stamp (void)
{
  int64_t start = pit_ticks ();
  while (pit_ticks () == start)
    continue;
  return cpu_tsc ();
}

/* Returns how long LOOPS rounds take, in time stamps. */
static uint64_t
spin_time (int64_t loops)
{
  uint64_t start = cpu_tsc ();
  spin (loops);
  return cpu_tsc () - start;
}

void
timer_calibrate (void)
{
  ASSERT (intr_get_level () == INTR_ON);
  printf ("Calibrating timer...  ");

  /* The first tick since boot may come early. */
  next_tick_stamp ();
  int64_t first_tick = pit_ticks () + 1;
  uint64_t first = next_tick_stamp ();
  uint64_t last = next_tick_stamp ();
  uint64_t tick = last - first;

  /* Spin for longer and longer, up to between a quarter and half of a tick:
     short enough that no tick comes while the last one is measured, and
     all of them together take less than one. */
  int64_t loops = 64;
  uint64_t taken;
  while ((taken = spin_time (loops)) < tick / 4)
    loops *= 2;

  /* The fastest of some counts: an emulator that shares its host is slow at
     times, and a delay that is too short is worse than a long one. */
  for (int i = 0; i < TRIALS; i++)
    {
      last = next_tick_stamp ();
      uint64_t again = spin_time (loops);
      if (again < taken)
        taken = again;
    }
  tick = (last - first) / (pit_ticks () - first_tick);

  loops_per_second = loops * tick / taken * TIMER_FREQ;
  printf ("%'llu loops/s.\n", (unsigned long long) loops_per_second);

  jitter_start ((cpu_tsc () - last) % tick * PIT_TICK_CLOCKS / tick);
}

/* Spins for NUM/DENOM seconds. */
static void
delay (int64_t num, int32_t denom)
{
  /* Whole seconds apart, so that no product overflows: DENOM is at most
     10^9, and so many loops a second are 1 ns each. */
  int64_t seconds = num / denom;
  int64_t rest = num % denom;
  spin (loops_per_second * seconds + loops_per_second * rest / denom);
}

/* Sleeps for NUM/DENOM seconds. */
static void
sleep (int64_t num, int32_t denom)
{
  ASSERT (intr_get_level () == INTR_ON);

  int64_t seconds = num / denom;
  int64_t rest = num % denom;
  if (seconds > 0 || rest * TIMER_FREQ >= denom)
    timer_sleep (seconds * TIMER_FREQ
                 + DIV_ROUND_UP (rest * TIMER_FREQ, denom));
  else
    delay (num, denom);
}

void
timer_msleep (int64_t ms)
{
  sleep (ms, 1000);
}

void
timer_usleep (int64_t us)
{
  sleep (us, 1000 * 1000);
}

void
timer_nsleep (int64_t ns)
{
  sleep (ns, 1000 * 1000 * 1000);
}

void
timer_mdelay (int64_t ms)
{
  delay (ms, 1000);
}

void
timer_udelay (int64_t us)
{
  delay (us, 1000 * 1000);
}

void
timer_ndelay (int64_t ns)
{
  delay (ns, 1000 * 1000 * 1000);
}
