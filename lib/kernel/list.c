/* Doubly linked lists; list.h has the idea.

   Since every element has two neighbours, sentinels included, no function
   has a case for the empty list or for its ends.

   The assertions are cheap enough for the scheduler and catch what goes
   wrong in practice: an element that is not on a list taken off it, one
   taken off twice, or a sentinel taken for an element. */
#include <list.h>
#include <debug.h>
#include <list-inline.h>

/* Puts E between the neighbours A and B. */
static inline void
put_between (struct list_elem *a, struct list_elem *e, struct list_elem *b)
{
  list_join (a, e);
  list_join (e, b);
}

/* May something be put before E?  (True for elements and tails.) */
static inline bool
has_prev (const struct list_elem *e)
{
  return e != NULL && e->prev != NULL;
}

/* May something be put behind E?  (True for elements and heads.) */
static inline bool
has_next (const struct list_elem *e)
{
  return e != NULL && e->next != NULL;
}

/* Makes LIST an empty list, whatever it was. */
void
list_init (struct list *list)
{
  ASSERT (list != NULL);

  list->head.prev = NULL;
  list->tail.next = NULL;
  list_join (&list->head, &list->tail);
}

/* LIST's head: a loop from list_rbegin ends there, and one that wants to look
   one element ahead may begin there. */
struct list_elem *
list_head (struct list *list)
{
  ASSERT (list != NULL);
  return &list->head;
}

/* LIST's tail: a loop from list_begin ends there. */
struct list_elem *
list_tail (struct list *list)
{
  ASSERT (list != NULL);
  return &list->tail;
}

/* What follows E, an element or a head: an element or the tail. */
struct list_elem *
list_next (struct list_elem *e)
{
  ASSERT (has_next (e));
  return e->next;
}

/* What precedes E, an element or a tail: an element or the head. */
struct list_elem *
list_prev (struct list_elem *e)
{
  ASSERT (has_prev (e));
  return e->prev;
}

/* The first element of LIST, or its tail if there is none. */
struct list_elem *
list_begin (struct list *list)
{
  return list_next (list_head (list));
}

/* Where a loop from list_begin by list_next ends: the tail. */
struct list_elem *
list_end (struct list *list)
{
  return list_tail (list);
}

/* The last element of LIST, or its head if there is none. */
struct list_elem *
list_rbegin (struct list *list)
{
  return list_prev (list_tail (list));
}

/* Where a loop from list_rbegin by list_prev ends: the head. */
struct list_elem *
list_rend (struct list *list)
{
  return list_head (list);
}

/* Puts E, which is on no list, in front of BEFORE, an element or a tail. */
void
list_insert (struct list_elem *before, struct list_elem *e)
{
  ASSERT (has_prev (before));
  ASSERT (e != NULL);

  put_between (before->prev, e, before);
}

/* Takes the elements from FIRST up to but not including LAST off their list
   and puts them in front of BEFORE, an element or a tail, which must not be
   among them.  LAST may be a tail. */
void
list_splice (struct list_elem *before,
             struct list_elem *first, struct list_elem *last)
{
  struct list_elem *last_moved;

  ASSERT (has_prev (before));
  ASSERT (has_prev (last));
  if (first == last)
    return;
  ASSERT (list_is_linked (first));

  last_moved = last->prev;
  list_join (first->prev, last);
  list_join (before->prev, first);
  list_join (last_moved, before);
}

/* Puts E, which is on no list, at the beginning of LIST. */
void
list_push_front (struct list *list, struct list_elem *e)
{
  ASSERT (list != NULL && has_next (&list->head));
  ASSERT (e != NULL);

  put_between (&list->head, e, list->head.next);
}

/* Puts E, which is on no list, at the end of LIST. */
void
list_push_back (struct list *list, struct list_elem *e)
{
  ASSERT (list != NULL && has_prev (&list->tail));
  ASSERT (e != NULL);

  put_between (list->tail.prev, e, &list->tail);
}

/* Takes E off the list that it is on.  Returns what followed it.

   E's links stay as they were but mean nothing any more, so a loop that
   takes elements off goes on with the value returned:

     for (e = list_begin (&list); e != list_end (&list); )
       e = unwanted (e) ? list_remove (e) : list_next (e); */
struct list_elem *
list_remove (struct list_elem *e)
{
  ASSERT (list_is_linked (e));

  list_join (e->prev, e->next);
  return e->next;
}

/* Takes the first element off LIST, which must have one.  Returns it. */
struct list_elem *
list_pop_front (struct list *list)
{
  struct list_elem *e = list_front (list);

  list_remove (e);
  return e;
}

/* Takes the last element off LIST, which must have one.  Returns it. */
struct list_elem *
list_pop_back (struct list *list)
{
  struct list_elem *e = list_back (list);

  list_remove (e);
  return e;
}

/* The first element of LIST, which must have one. */
struct list_elem *
list_front (struct list *list)
{
  ASSERT (!list_empty (list));
  return list_begin (list);
}

/* The last element of LIST, which must have one. */
struct list_elem *
list_back (struct list *list)
{
  ASSERT (!list_empty (list));
  return list_rbegin (list);
}

/* How many elements LIST has.  Counts them. */
size_t
list_size (struct list *list)
{
  size_t cnt = 0;
  const struct list_elem *e;

  for (e = list_begin (list); e != list_end (list); e = e->next)
    cnt++;
  return cnt;
}

/* Has LIST no element? */
bool
list_empty (struct list *list)
{
  return list_begin (list) == list_tail (list);
}

/* Turns the order of LIST around. */
void
list_reverse (struct list *list)
{
  struct list_elem *e;

  ASSERT (list != NULL);

  /* Moving each to the front puts the last first. */
  for (e = list_begin (list); e != list_end (list);)
    {
      struct list_elem *next = list_remove (e);
      list_push_front (list, e);
      e = next;
    }
}

/* Sorting merges sorted runs.

   While it goes on, a run is a chain of elements linked by `next' with a
   null pointer at its end; `prev' means nothing.  Shelf I holds a run of
   2**I elements or nothing, so that putting one more element in is like
   adding one to a binary number, where each carry is a merge of two runs of
   the same length.  What is on a higher shelf came earlier. */
#define SHELF_CNT 32

/* Merges the runs A and B, where A's elements come first among equals. */
static struct list_elem *
merge (struct list_elem *a, struct list_elem *b,
       list_less_func *less, void *aux)
{
  struct list_elem *merged;
  struct list_elem **end = &merged;

  while (a != NULL && b != NULL)
    {
      struct list_elem **from = less (b, a, aux) ? &b : &a;

      *end = *from;
      end = &(*from)->next;
      *from = *end;
    }
  *end = a != NULL ? a : b;
  return merged;
}

/* Sorts LIST by LESS, given AUX, in O(n lg n).  Equal elements keep their
   order.  LESS must not look at the list. */
void
list_sort (struct list *list, list_less_func *less, void *aux)
{
  struct list_elem *shelves[SHELF_CNT] = { NULL };
  struct list_elem *run, *e;
  int i;

  ASSERT (list != NULL);
  ASSERT (less != NULL);

  while (!list_empty (list))
    {
      run = list_pop_front (list);
      run->next = NULL;
      for (i = 0; i < SHELF_CNT - 1 && shelves[i] != NULL; i++)
        {
          run = merge (shelves[i], run, less, aux);
          shelves[i] = NULL;
        }
      shelves[i] = run;
    }

  run = NULL;
  for (i = 0; i < SHELF_CNT; i++)
    run = merge (shelves[i], run, less, aux);

  while (run != NULL)
    {
      e = run;
      run = run->next;
      list_push_back (list, e);
    }
}

/* Puts NEW, which is on no list, into LIST, which is sorted by LESS, given
   AUX: before the first element that is greater, so after its equals. */
void
list_insert_ordered (struct list *list, struct list_elem *new,
                     list_less_func *less, void *aux)
{
  struct list_elem *e = list_begin (list);

  ASSERT (new != NULL);
  ASSERT (less != NULL);

  while (e != list_end (list) && !less (new, e, aux))
    e = list_next (e);
  list_insert (e, new);
}

/* Of each row of neighbours in LIST that are equal by LESS, given AUX,
   leaves the first only.  The others go to the end of DUPLICATES unless
   that is null. */
void
list_unique (struct list *list, struct list *duplicates,
             list_less_func *less, void *aux)
{
  struct list_elem *kept, *e;

  ASSERT (less != NULL);

  if (list_empty (list))
    return;

  kept = list_begin (list);
  while ((e = list_next (kept)) != list_end (list))
    if (less (kept, e, aux) || less (e, kept, aux))
      kept = e;
    else
      {
        list_remove (e);
        if (duplicates != NULL)
          list_push_back (duplicates, e);
      }
}

/* The element of LIST that no other is beyond, upwards or downwards as LESS
   has it, given AUX; the first of several, and the tail of an empty list. */
static inline struct list_elem *
extreme (struct list *list, bool upwards, list_less_func *less, void *aux)
{
  struct list_elem *best = list_begin (list);
  struct list_elem *e;

  ASSERT (less != NULL);

  for (e = best; e != list_end (list); e = list_next (e))
    if (upwards ? less (best, e, aux) : less (e, best, aux))
      best = e;
  return best;
}

/* The greatest element of LIST by LESS, given AUX, the first of several; the
   tail if LIST is empty. */
struct list_elem *
list_max (struct list *list, list_less_func *less, void *aux)
{
  return extreme (list, true, less, aux);
}

/* The least element of LIST by LESS, given AUX, the first of several; the
   tail if LIST is empty. */
struct list_elem *
list_min (struct list *list, list_less_func *less, void *aux)
{
  return extreme (list, false, less, aux);
}
