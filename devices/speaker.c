/* The speaker: channel 2 of the timer chip makes the tone, a port lets it
   through. */

#include "devices/speaker.h"
#include <stdbool.h>
#include <stdint.h>
#include "devices/pit.h"
#include "devices/timer.h"
#include "threads/intr-level.h"
#include "threads/io.h"

/* System control port: channel 2 counts, and its output is heard. */
#define PORT_CONTROL 0x61
#define CHANNEL_COUNTS 0x01
#define CHANNEL_HEARD 0x02

/* Hz that somebody may hear. */
#define AUDIBLE_MIN 20
#define AUDIBLE_MAX 20000

/* The beep. */
#define BEEP_HZ 440
#define BEEP_TICKS (TIMER_FREQ / 4)

/* Protected by interrupts off. */
static int beep_ticks;          /* Ticks until the beep ends, or 0. */
static bool watching;           /* Are they being counted? */

void
speaker_on (int frequency)
{
  if (frequency < AUDIBLE_MIN || frequency > AUDIBLE_MAX)
    {
      speaker_off ();
      return;
    }

  enum intr_level old_level = intr_disable ();
  pit_configure_channel (2, 3, frequency);
  outb (PORT_CONTROL, inb (PORT_CONTROL) | CHANNEL_COUNTS | CHANNEL_HEARD);
  intr_set_level (old_level);
}

void
speaker_off (void)
{
  /* The channel goes on counting: it may be the clock (pit.h). */
  enum intr_level old_level = intr_disable ();
  outb (PORT_CONTROL, inb (PORT_CONTROL) & ~CHANNEL_HEARD);
  intr_set_level (old_level);
}

/* Counts the ticks of a beep.  Called at each tick. */
static void
count_beep (void)
{
  if (beep_ticks > 0 && --beep_ticks == 0)
    speaker_off ();
}

void
speaker_beep (void)
{
  if (intr_get_level () == INTR_OFF)
    return;

  enum intr_level old_level = intr_disable ();
  speaker_on (BEEP_HZ);
  beep_ticks = BEEP_TICKS;
  if (!watching)
    timer_watch_ticks (count_beep);
  watching = true;
  intr_set_level (old_level);
}
