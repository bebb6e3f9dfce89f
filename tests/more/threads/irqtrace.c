/* How long interrupts stay off; see irqtrace.h.

   A stretch begins when interrupts are turned off through the door or by
   the processor on the way into a handler, and ends when they are turned
   on again, perhaps by another thread that was switched to meanwhile.  The
   idle thread turns them on in a way that cannot be seen (STI and HLT are
   inseparable); so a stretch is also looked at on each switch, and one
   that is open when an interrupt comes has ended unseen.

   The time stamp counter is the clock.  Under an emulator that counts
   instructions it advances by a fixed amount for each, found out by timing
   a known number of them. */

#include "tests/more/threads/irqtrace.h"
#include <stdio.h>
#include "threads/interrupt.h"
#include "threads/panic.h"
#include "threads/stage.h"

/* Protected by interrupts off. */
static uint64_t unit;           /* Clock units an instruction; 0 before
                                   start is complete. */
static uint64_t begun;          /* When this stretch began, or 0. */
static void *begun_by;          /* Where. */
static uint64_t longest;        /* Longest stretch in clock units, */
static void *longest_begin;     /* where it began */
static void *longest_end;       /* and ended. */

/* Compares the stretch that ends, or goes on, at PLACE. */
static void
compare (void *place)
{
  if (unit == 0 || begun == 0 || panic_in_progress ())
    return;
  uint64_t length = cpu_tsc () - begun;
  if (length > longest)
    {
      longest = length;
      longest_begin = begun_by;
      longest_end = place;
    }
}

void
irqtrace_begin (void)
{
  begun_by = __builtin_return_address (0);
  begun = cpu_tsc ();
}

void
irqtrace_end (void)
{
  compare (__builtin_return_address (0));
  begun = 0;
}

/* Where the entry stubs' calls of intr_handler get to, and the function
   they mean; the linker knows them by these names. */
void __wrap_intr_handler (struct intr_frame *);
void __real_intr_handler (struct intr_frame *);

void
__wrap_intr_handler (struct intr_frame *frame)
{
  bool were_on = frame->eflags & FLAG_IF;

  if (were_on && intr_get_level () == INTR_OFF)
    {
      begun_by = __wrap_intr_handler;
      begun = cpu_tsc ();
    }
  __real_intr_handler (frame);
  if (were_on && intr_get_level () == INTR_OFF)
    {
      compare (__wrap_intr_handler);
      begun = 0;
    }
}

/* Sets the unit. */
static void
init_late (void)
{
  enum intr_level old_level = intr_disable ();
  uint64_t start = cpu_tsc ();
  irqtrace_spin ();
  uint64_t units = cpu_tsc () - start;
  unit = (units + IRQTRACE_SPIN / 2) / IRQTRACE_SPIN;
  begun = 0;
  intr_set_level (old_level);
}

/* A switch: whoever is switched to may be the idle thread. */
static void
thread_switched (struct thread *now_running UNUSED)
{
  compare (thread_switched);
}

static void
print_stats (void)
{
  enum intr_level old_level = intr_disable ();
  unsigned instructions = unit != 0 ? longest / unit : 0;
  void *from = longest_begin, *to = longest_end;
  unit = 0;
  intr_set_level (old_level);
  printf ("Interrupts: off for at most %u instructions, from %p to %p\n",
          instructions, from, to);
}

extern const struct stage extra_stage;
const struct stage extra_stage =
  {
    .name = "irqtrace",
    .init_late = init_late,
    .thread_switched = thread_switched,
    .print_stats = print_stats,
  };
