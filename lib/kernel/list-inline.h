/* The two operations that lists are made of, inline and without checks.

   list.c is built on these.  The scheduler and the wait queues, for which a
   call costs as much as the work, use them directly, and know by other
   marks what is on their lists; everybody else uses <list.h>. */
#ifndef LIB_KERNEL_LIST_INLINE_H
#define LIB_KERNEL_LIST_INLINE_H

#include <list.h>

/* Makes B follow A. */
static inline void
list_join (struct list_elem *a, struct list_elem *b)
{
  a->next = b;
  b->prev = a;
}

/* Is E between two neighbours that agree with it?  Then it is an element,
   or something that looks very much like one. */
static inline bool
list_is_linked (const struct list_elem *e)
{
  return (e != NULL && e->prev != NULL && e->next != NULL
          && e->prev->next == e && e->next->prev == e);
}

/* Puts E, which is on no list, in front of BEFORE, an element or a tail. */
static inline void
list_link (struct list_elem *before, struct list_elem *e)
{
  list_join (before->prev, e);
  list_join (e, before);
}

/* Takes E off the list that it is on. */
static inline void
list_unlink (struct list_elem *e)
{
  list_join (e->prev, e->next);
}

/* Is nothing on LIST? */
static inline bool
list_is_empty (const struct list *list)
{
  return list->head.next == &list->tail;
}

#endif /* lib/kernel/list-inline.h */
