/* Wait queues.

   A queue must give out the thread of the highest priority, the one that
   came first among equals, and a waiter's priority can change while it
   waits (donation, mlfqs).  A sorted list of all waiters would do, but with
   a thousand of them putting one in means a walk along hundreds.

   So the queue's own list holds at most one thread for each priority, the
   *leader*, the highest priority first.  All others of that priority are
   *followers* in a list in their leader's `struct thread', in the order in
   which they came.  When a leader goes, its first follower takes its place
   and its list.  A walk passes at most 64 leaders, and only those of higher
   priorities; taking the first is one step.

        queue ---> A (60) ------> D (31) ------> E (4)
                   |              |
                   B, C (60)      F (31)

   Members of `struct thread' under "Waiting" belong to this room. */

#include "threads/waitq.h"
#include <debug.h>
#include <errno.h>
#include "threads/current.h"
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
waitq_add (struct list *q, struct thread *t)
{
  ASSERT (intr_get_level () == INTR_OFF);
  ASSERT (t->waitq == NULL);

  struct list_elem *e = q->head.next;
  while (e != &q->tail && thread_of (e)->priority > t->priority)
    e = e->next;

  if (e != &q->tail && thread_of (e)->priority == t->priority)
    {
      t->leads = false;
      list_link (&thread_of (e)->followers.tail, &t->elem);
    }
  else
    {
      t->leads = true;
      list_init (&t->followers);
      list_link (e, &t->elem);
    }
  t->waitq = q;
}

/* Takes T, which leads in its queue and has followers, out of it: the first
   of them takes over its place, which is in front of PLACE, and the
   others. */
static void
hand_down (struct thread *t, struct list_elem *place)
{
  struct list_elem *heir_elem = list_pop_front (&t->followers);
  struct thread *heir = thread_of (heir_elem);
  heir->leads = true;
  list_init (&heir->followers);
  if (!list_is_empty (&t->followers))
    list_splice (list_end (&heir->followers),
                 list_begin (&t->followers), list_end (&t->followers));
  list_link (place, heir_elem);
}

/* What waitq_remove does. */
static inline void
take_out (struct thread *t)
{
  struct list_elem *place = t->elem.next;
  list_unlink (&t->elem);
  if (t->leads && !list_is_empty (&t->followers))
    hand_down (t, place);
  t->waitq = NULL;
}

void
waitq_remove (struct thread *t)
{
  ASSERT (intr_get_level () == INTR_OFF);
  ASSERT (t->waitq != NULL);
  take_out (t);
}

int
waitq_sleep (struct list *q, bool interruptible)
{
  struct thread *t = current_thread ();
  waitq_add (q, t);
  t->interruptible = interruptible;
  t->wait_result = 0;
  thread_block ();
  return t->wait_result;
}

struct thread *
waitq_wake (struct list *q)
{
  ASSERT (intr_get_level () == INTR_OFF);

  struct thread *t = waitq_first (q);
  if (t != NULL)
    {
      take_out (t);
      thread_unblock (t);
    }
  return t;
}

bool
waitq_interrupt (struct thread *t)
{
  if (t->waitq == NULL || !t->interruptible)
    return false;
  waitq_remove (t);
  t->wait_result = -EINTR;
  thread_unblock (t);
  return true;
}
