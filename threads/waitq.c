/* Wait queues.

   A queue must give out the thread of the highest priority, the one that
   came first among equals, and a waiter's priority can change while it
   waits (donation, mlfqs).  A sorted list of all waiters would do, but with
   a thousand of them putting one in means a walk along hundreds.

   So the queue's own list holds at most one thread for each priority, the
   *leader*, the highest priority first.  All others of that priority are
   *followers* in a list in their leader's `struct thread', in the order in
   which they came.  When a leader goes, its first follower takes its place
   and its list; who does not lead has an empty list.  A walk passes at most
   64 leaders, and only those of higher priorities; taking the first is one
   step.

        queue ---> A (60) ------> D (31) ------> E (4)
                   |              |
                   B, C (60)      F (31)

   Members of `struct thread' under "Waiting" belong to this room. */

#include "threads/waitq.h"
#include <debug.h>
#include <errno.h>
#include "threads/intr-level.h"
#include "threads/thread.h"

static struct thread *
thread_of (const struct list_elem *e)
{
  return list_entry (e, struct thread, elem);
}

void
waitq_init (struct list *q)
{
  list_init (q);
}

void
waitq_init_thread (struct thread *t)
{
  list_init (&t->followers);
}

void
waitq_add_among (struct list *q, struct thread *t)
{
  ASSERT (intr_get_level () == INTR_OFF);

  struct list_elem *e = q->head.next;
  while (e != &q->tail && thread_of (e)->priority > t->priority)
    e = e->next;

  t->leads = e == &q->tail || thread_of (e)->priority < t->priority;
  list_link (t->leads ? e : &thread_of (e)->followers.tail, &t->elem);
}

void
waitq_hand_down (struct thread *t, struct list_elem *place)
{
  ASSERT (intr_get_level () == INTR_OFF);
  ASSERT (t->leads);

  struct list_elem *e = list_pop_front (&t->followers);
  struct thread *heir = thread_of (e);
  heir->leads = true;
  list_splice (list_end (&heir->followers),
               list_begin (&t->followers), list_end (&t->followers));
  list_link (place, e);
}

/* True if T, in queue Q, can have PRIORITY and stay where it is, because it
   is the only one of its priority now and then. */
static bool
may_stay (const struct list *q, const struct thread *t, int priority)
{
  const struct list_elem *prev = t->elem.prev;
  const struct list_elem *next = t->elem.next;
  return (t->leads && list_is_empty (&t->followers)
          && (prev == &q->head || thread_of (prev)->priority > priority)
          && (next == &q->tail || thread_of (next)->priority < priority));
}

void
waitq_change_priority (struct thread *t, int priority)
{
  struct list *q = t->waitq;
  if (may_stay (q, t, priority))
    t->priority = priority;
  else
    {
      waitq_remove (t);
      t->priority = priority;
      waitq_add (q, t);
    }
}

bool
waitq_interrupt (struct thread *t)
{
  if (t->waitq == NULL || !(t->wait & WAIT_INTERRUPTIBLE))
    return false;
  waitq_remove (t);
  t->wait_result = -EINTR;
  sched_unblock (t);
  return true;
}
