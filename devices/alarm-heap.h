/* A priority queue of sleepers: the one to be woken first is at the top.

   Pure bookkeeping, without locks of its own.  N sleepers: reading the time
   of the first is O(1), all changes are O(log N) in the worst case, and the
   memory is the sleepers' own. */
#ifndef DEVICES_ALARM_HEAP_H
#define DEVICES_ALARM_HEAP_H

#include <list.h>
#include <stdbool.h>
#include <stdint.h>

/* A sleeper.  The members belong to alarm-heap.c but for the first. */
struct alarm_sleeper
  {
    struct list waiter;         /* For alarm.c: the thread, waiting. */

    /* Key: earlier ticks first, then higher priorities, then first come. */
    int64_t tick;
    int priority;
    unsigned arrival;

    /* Place in the heap. */
    struct alarm_sleeper *parent;
    struct alarm_sleeper *left, *right;
    unsigned rank;              /* Nodes on the way right to the end. */
  };

struct alarm_heap
  {
    struct alarm_sleeper *root; /* First sleeper, or null. */
    int64_t next;               /* Its tick, or INT64_MAX. */
    unsigned arrivals;          /* Numbers those that come. */
  };

/* Initializer of an empty heap. */
#define ALARM_HEAP_INITIALIZER {NULL, INT64_MAX, 0}

/* Returns the first sleeper's tick, INT64_MAX if there is none. */
static inline int64_t
alarm_heap_next (const struct alarm_heap *heap)
{
  return heap->next;
}

/* Adds S, which is to be woken at TICK. */
void alarm_heap_add (struct alarm_heap *, struct alarm_sleeper *s,
                     int64_t tick, int priority);

/* Takes out and returns the first sleeper; there must be one. */
struct alarm_sleeper *alarm_heap_pop (struct alarm_heap *);

/* Takes out S, which must be in the heap. */
void alarm_heap_remove (struct alarm_heap *, struct alarm_sleeper *s);

/* True if S, which was added once, is still in the heap. */
bool alarm_heap_contains (const struct alarm_heap *,
                          const struct alarm_sleeper *s);

/* Returns the tick of the sleeper whose `waiter' is Q. */
static inline int64_t
alarm_heap_tick (const struct list *q)
{
  return list_entry (&q->head, struct alarm_sleeper, waiter.head)->tick;
}

#endif /* devices/alarm-heap.h */
