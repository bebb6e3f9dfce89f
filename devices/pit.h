/* The 8254 interval timer: three 16-bit counters driven by one clock.

   Channel 0 raises interrupt line 0, channel 2 feeds the speaker.  The count
   of timer ticks lives here, at the bottom, so that the scheduler can
   know the time without knowing the timer driver. */
#ifndef DEVICES_PIT_H
#define DEVICES_PIT_H

#include <stdint.h>

/* Timer ticks per second; 19 to 1000. */
#define TIMER_FREQ 100

/* Clock pulses per second, and per timer tick (rounded). */
#define PIT_HZ 1193180
#define PIT_TICK_CLOCKS ((PIT_HZ + TIMER_FREQ / 2) / TIMER_FREQ)

/* Starts the tick: channel 0 at TIMER_FREQ.  To be called before pic_init,
   which then forgets whatever the firmware's use of the timer has left
   pending.  The first tick may still come early.  Interrupts off. */
void pit_init (void);

/* Makes CHANNEL (0 or 2) repeat FREQUENCY times a second: one clock long
   low pulses in MODE 2, a square wave in MODE 3.  Below 19 Hz it takes the
   slowest rate there is, above PIT_HZ / 2 the fastest.  A running clock (see
   pit_start_clock) keeps channel 2 to itself.  From anywhere. */
void pit_configure_channel (int channel, int mode, int frequency);

/* Number of ticks since boot.  From anywhere. */
int64_t pit_ticks (void);

/* Counts a tick.  Only in the timer interrupt's handler. */
void pit_count_tick (void);

/* Ends the regular tick: channel 0 interrupts once, CLOCKS (1 to 65,535)
   pulses from now, and then no more.  Interrupts off. */
void pit_one_shot (unsigned clocks);

/* Makes channel 2 a free running clock, silently.  Interrupts off. */
void pit_start_clock (void);

/* Pulses since pit_start_clock, modulo 65,536.  Interrupts off. */
uint16_t pit_clock (void);

#endif /* devices/pit.h */
