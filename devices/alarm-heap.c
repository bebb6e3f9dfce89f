/* The heap of sleepers is a leftist tree (Crane 1972; Knuth, The Art of
   Computer Programming, volume 3, 5.2.3).

   It is a binary tree in which no sleeper comes before its parent, and in
   which the way from any node to an empty place is never longer on the
   right than on the left: the *rank*, the number of nodes on the way that
   always turns right, is at least as high in a left child as in its
   sibling.  A tree of rank R has at least 2^R - 1 nodes, so ways right are
   short, and everything is done by merging two trees along them. */

#include "devices/alarm-heap.h"
#include <debug.h>
#include <stddef.h>

/* True if A is to be woken before B. */
static bool
before (const struct alarm_sleeper *a, const struct alarm_sleeper *b)
{
  if (a->tick != b->tick)
    return a->tick < b->tick;
  if (a->priority != b->priority)
    return a->priority > b->priority;
  /* Arrivals wrap around, but no two that meet are 2^31 apart. */
  return (int) (a->arrival - b->arrival) < 0;
}

static unsigned
rank (const struct alarm_sleeper *s)
{
  return s != NULL ? s->rank : 0;
}

/* Puts the children of S in order and computes its rank.  True if that
   changed. */
static bool
settle (struct alarm_sleeper *s)
{
  if (rank (s->left) < rank (s->right))
    {
      struct alarm_sleeper *t = s->left;
      s->left = s->right;
      s->right = t;
    }
  unsigned old_rank = s->rank;
  s->rank = rank (s->right) + 1;
  return s->rank != old_rank;
}

/* Merges the trees A and B, each of which may be empty, and returns the
   root of the result, which has no parent. */
static struct alarm_sleeper *
merge (struct alarm_sleeper *a, struct alarm_sleeper *b)
{
  struct alarm_sleeper *root = NULL;
  struct alarm_sleeper **place = &root;
  struct alarm_sleeper *parent = NULL;

  /* The ways right of both are sorted; merge them like sorted lists. */
  while (a != NULL && b != NULL)
    {
      if (before (b, a))
        {
          struct alarm_sleeper *t = a;
          a = b;
          b = t;
        }
      *place = a;
      a->parent = parent;
      parent = a;
      place = &a->right;
      a = a->right;
    }
  struct alarm_sleeper *rest = a != NULL ? a : b;
  *place = rest;
  if (rest != NULL)
    rest->parent = parent;

  for (struct alarm_sleeper *s = parent; s != NULL; s = s->parent)
    settle (s);
  return root;
}

/* Makes ROOT, which may be null, the root of HEAP. */
static void
set_root (struct alarm_heap *heap, struct alarm_sleeper *root)
{
  heap->root = root;
  heap->next = root != NULL ? root->tick : INT64_MAX;
}

void
alarm_heap_add (struct alarm_heap *heap, struct alarm_sleeper *s,
                int64_t tick, int priority)
{
  s->tick = tick;
  s->priority = priority;
  s->arrival = heap->arrivals++;
  s->parent = s->left = s->right = NULL;
  s->rank = 1;
  set_root (heap, merge (heap->root, s));
}

struct alarm_sleeper *
alarm_heap_pop (struct alarm_heap *heap)
{
  struct alarm_sleeper *first = heap->root;
  ASSERT (first != NULL);
  set_root (heap, merge (first->left, first->right));
  first->rank = 0;
  return first;
}

void
alarm_heap_remove (struct alarm_heap *heap, struct alarm_sleeper *s)
{
  ASSERT (alarm_heap_contains (heap, s));

  struct alarm_sleeper *parent = s->parent;
  struct alarm_sleeper *rest = merge (s->left, s->right);
  s->rank = 0;

  if (parent == NULL)
    {
      set_root (heap, rest);
      return;
    }
  if (parent->left == s)
    parent->left = rest;
  else
    parent->right = rest;
  if (rest != NULL)
    rest->parent = parent;

  /* Every rank that falls is one higher than the one below it, and none is
     above log2 of the size; so this ends soon. */
  for (s = parent; s != NULL && settle (s); s = s->parent)
    continue;
}

bool
alarm_heap_contains (const struct alarm_heap *heap,
                     const struct alarm_sleeper *s)
{
  return heap->root != NULL && s->rank != 0;
}
