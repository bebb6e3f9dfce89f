/* The interval timer.

   Each channel counts down from a number that is written to it, at one
   step a pulse (two a pulse in mode 3), and does something when it gets to
   the end that depends on its mode:

     0  raises its output, once;
     2  lowers its output for one pulse and begins again;
     3  lowers its output half way, raises it at the end, begins again.

   The interrupt controller reacts to a rising output.  The tick uses mode
   3: emulators deliver its long low phase reliably, while the short pulse of
   mode 2 gets lost now and then.  See [8254]. */

#include "devices/pit.h"
#include <debug.h>
#include <stdbool.h>
#include "threads/intr-level.h"
#include "threads/io.h"

_Static_assert (TIMER_FREQ >= 19, "8254 timer requires TIMER_FREQ >= 19");
_Static_assert (TIMER_FREQ <= 1000, "TIMER_FREQ <= 1000 recommended");

/* Ports: the control register and a channel's counter. */
#define PIT_CONTROL 0x43
#define PIT_COUNTER(CHANNEL) (0x40 + (CHANNEL))

/* Control word: a channel, low byte then high byte, a mode; or, alone
   with the channel, "hold the count for me to read". */
#define CONTROL_CHANNEL(CHANNEL) ((CHANNEL) << 6)
#define CONTROL_BOTH_BYTES 0x30
#define CONTROL_MODE(MODE) ((MODE) << 1)

/* System control port: bit 0 lets channel 2 count, bit 1 lets its output
   through to the speaker. */
#define PORT_SPEAKER 0x61
#define SPEAKER_GATE 0x01
#define SPEAKER_DATA 0x02

/* Protected by interrupts off. */
static int64_t pit_tick_cnt;    /* Timer ticks since boot.  (Debuggers
                                   look for it by this name.) */
static bool clock_running;      /* Is channel 2 the clock? */

/* Loads CHANNEL with COUNT, which 0 makes 65,536, in MODE. */
static void
load (int channel, int mode, uint16_t count)
{
  enum intr_level old_level = intr_disable ();
  outb (PIT_CONTROL, (CONTROL_CHANNEL (channel) | CONTROL_BOTH_BYTES
                      | CONTROL_MODE (mode)));
  outb (PIT_COUNTER (channel), count & 0xff);
  outb (PIT_COUNTER (channel), count >> 8);
  intr_set_level (old_level);
}

void
pit_init (void)
{
  ASSERT (intr_get_level () == INTR_OFF);
  load (0, 3, PIT_TICK_CLOCKS);
}

void
pit_configure_channel (int channel, int mode, int frequency)
{
  ASSERT (channel == 0 || channel == 2);
  ASSERT (mode == 2 || mode == 3);

  unsigned count;
  if (frequency < 19)
    count = 0;
  else if (frequency > PIT_HZ / 2)
    count = 2;
  else
    count = (PIT_HZ + frequency / 2) / frequency;

  if (channel == 0 || !clock_running)
    load (channel, mode, count);
}

int64_t
pit_ticks (void)
{
  enum intr_level old_level = intr_disable ();
  int64_t t = pit_tick_cnt;
  intr_set_level (old_level);
  return t;
}

void
pit_count_tick (void)
{
  ASSERT (intr_get_level () == INTR_OFF);
  pit_tick_cnt++;
}

void
pit_one_shot (unsigned clocks)
{
  ASSERT (intr_get_level () == INTR_OFF);
  ASSERT (clocks >= 1 && clocks <= UINT16_MAX);
  load (0, 0, clocks);
}

void
pit_start_clock (void)
{
  ASSERT (intr_get_level () == INTR_OFF);
  outb (PORT_SPEAKER, (inb (PORT_SPEAKER) & ~SPEAKER_DATA) | SPEAKER_GATE);
  load (2, 2, 0);
  clock_running = true;
}

uint16_t
pit_clock (void)
{
  ASSERT (intr_get_level () == INTR_OFF);
  outb (PIT_CONTROL, CONTROL_CHANNEL (2));
  unsigned low = inb (PIT_COUNTER (2));
  unsigned high = inb (PIT_COUNTER (2));
  return -(high << 8 | low);
}
