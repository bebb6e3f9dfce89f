/* The ready queues.

   One first-in-first-out list for each of the 64 priorities, and a bitmap
   that tells which of them are not empty.  The highest priority is the
   bitmap's highest bit, which the processor finds in one instruction; so
   every operation takes the same time whatever the number of threads, and
   threads of equal priority take turns.

   The queues are members of `struct cpu', protected by interrupts off. */

#include "threads/sched.h"
#include <debug.h>
#include "threads/thread.h"

_Static_assert (PRI_MIN == 0 && PRI_MAX + 1 == PRI_CNT && PRI_CNT == 64,
                "a queue for each priority, a bit for each queue");

void
sched_init (void)
{
  struct cpu *cpu = cpu_here ();
  for (int i = 0; i < PRI_CNT; i++)
    list_init (&cpu->ready[i]);
}

void
sched_add (struct thread *t)
{
  struct cpu *cpu = cpu_here ();
  unsigned priority = t->priority;
  ASSERT (priority < PRI_CNT);
  list_push_back (&cpu->ready[priority], &t->elem);
  cpu->ready_map[priority / 32] |= 1u << priority % 32;
  cpu->ready_cnt++;
}

void
sched_remove (struct thread *t)
{
  struct cpu *cpu = cpu_here ();
  unsigned priority = t->priority;
  list_remove (&t->elem);
  if (list_empty (&cpu->ready[priority]))
    cpu->ready_map[priority / 32] &= ~(1u << priority % 32);
  cpu->ready_cnt--;
}

struct thread *
sched_take (void)
{
  int priority = sched_highest ();
  if (priority < 0)
    return NULL;
  struct list_elem *first = list_front (&cpu_here ()->ready[priority]);
  struct thread *t = list_entry (first, struct thread, elem);
  sched_remove (t);
  return t;
}
