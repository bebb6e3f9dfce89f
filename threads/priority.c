/* Priorities at work.

   The ready queues (sched.h) and the wait queues (waitq.h) put the most
   urgent first.  What is left is to let it run at once: whoever may have
   made a thread ready, or lowered its own priority, calls
   thread_preempt. */

#include "threads/priority.h"
#include <debug.h>
#include <stddef.h>
#include "threads/current.h"
#include "threads/interrupt.h"
#include "threads/thread.h"
#include "threads/waitq.h"

void
thread_give_way (void)
{
  enum intr_level old_level = intr_disable ();
  const struct cpu *cpu = cpu_here ();

  /* Without an idle thread, threads have not been started yet. */
  if (cpu->idle != NULL && sched_highest () > cpu->current->priority)
    {
      if (intr_context ())
        intr_yield_on_return ();
      else
        thread_yield ();
    }
  intr_set_level (old_level);
}

void
thread_change_priority (struct thread *t, int priority)
{
  ASSERT (intr_get_level () == INTR_OFF);
  ASSERT (t != NULL && t->magic == THREAD_MAGIC);

  if (priority == t->priority)
    return;
  if (t->status == THREAD_READY && t != cpu_here ()->idle)
    {
      sched_remove (t);
      t->priority = priority;
      sched_add (t);
    }
  else if (t->waitq != NULL)
    waitq_change_priority (t, priority);
  else
    t->priority = priority;
}
