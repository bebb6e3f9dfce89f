/* Intruding into an operation: see step.h. */

#include "tests/more/threads/step.h"
#include <stddef.h>
#include "tests/more/threads/check.h"
#include "threads/flags.h"
#include "threads/interrupt.h"
#include "threads/synch.h"

#define FLAG_TF 0x100           /* The processor steps. */
#define VEC_DEBUG 1
#define VEC_BREAKPOINT 3

/* A breakpoint; in step-flag.S. */
void step_begin (void);

/* What is stepped through, by whom, and what is still to happen. */
static struct thread *stepper;  /* Null outside of operations. */
static step_func *intruder;     /* Null when it has been. */
static unsigned points_left;
static const void *last_eip;

/* Handler of the trap. */
static void
trap (struct intr_frame *frame)
{
  /* On the way to another thread stacks are neither here nor there: who
     waits is stepped through no further. */
  if (cpu_here ()->current != stepper || stepper->status != THREAD_RUNNING
      || intruder == NULL)
    {
      frame->eflags &= ~(uint32_t) FLAG_TF;
      return;
    }

  /* An instruction that repeats itself is one point. */
  const void *eip = frame->eip;
  if (!(frame->eflags & FLAG_IF) || eip == last_eip)
    return;
  last_eip = eip;
  if (points_left-- > 0)
    return;

  step_func *intrude = intruder;
  intruder = NULL;
  frame->eflags &= ~(uint32_t) FLAG_TF;
  intrude ();
}

/* Handler of the breakpoint: the way out of it turns stepping on. */
static void
begin (struct intr_frame *frame)
{
  frame->eflags |= FLAG_TF;
}

bool
step (step_func *operation, step_func *intrude, unsigned at)
{
  static bool registered;
  if (!registered)
    {
      intr_register_int (VEC_DEBUG, 0, INTR_OFF, trap, "Step");
      intr_register_int (VEC_BREAKPOINT, 0, INTR_OFF, begin, "Stepping");
    }
  registered = true;

  stepper = thread_current ();
  intruder = intrude;
  points_left = at;
  last_eip = NULL;
  step_begin ();
  operation ();
  /* The next trap will turn stepping off; nobody intrudes any more. */
  stepper = NULL;
  barrier ();
  return intruder == NULL;
}

/* The helper: what it is to do, and its orders. */
static step_func *helper_function;
static struct semaphore orders;
static unsigned helped;

static void
help (void *aux UNUSED)
{
  for (;;)
    {
      sema_down (&orders);
      helper_function ();
      helped++;
    }
}

void
step_start_helper (step_func *function)
{
  helper_function = function;
  sema_init (&orders, 0);
  create ("helper", PRI_DEFAULT + 1, help, NULL);
}

void
step_help (void)
{
  sema_up (&orders);
}

static void
rescue (void *function_)
{
  step_func *function = function_;
  for (;;)
    function ();
}

void
step_start_rescuer (step_func *function)
{
  create ("rescuer", PRI_DEFAULT - 1, rescue, function);
}

unsigned
step_helped (void)
{
  return helped;
}
