/* The heap of sleepers against a model: an array that is searched.

   Random adds, pops and removals; after each the heap must agree with the
   model about who is first, and hold its own rules.  Then the promise of
   logarithmic cost: the way right from the root stays short for 100,000
   sleepers, whatever order they come in. */

#include <assert.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include "devices/alarm-heap.h"

#define MODEL_MAX 300
#define STEPS 200000

static uint32_t seed = 1;

/* Returns a number below N. */
static unsigned
below (unsigned n)
{
  seed = seed * 1664525u + 1013904223u;
  return (seed >> 8) % n;
}

static struct alarm_sleeper sleepers[MODEL_MAX];
static bool used[MODEL_MAX];
static unsigned order[MODEL_MAX];       /* When it was added. */

/* Returns the index of the sleeper that must be first, or -1. */
static int
model_first (void)
{
  int best = -1;
  for (int i = 0; i < MODEL_MAX; i++)
    {
      if (!used[i])
        continue;
      const struct alarm_sleeper *s = &sleepers[i];
      const struct alarm_sleeper *b = &sleepers[best < 0 ? i : best];
      if (best < 0 || s->tick < b->tick
          || (s->tick == b->tick
              && (s->priority > b->priority
                  || (s->priority == b->priority
                      && order[i] < order[best]))))
        best = i;
    }
  return best;
}

/* Checks the subtree at S, which hangs below PARENT, and returns its
   size. */
static unsigned
check_tree (const struct alarm_sleeper *s,
            const struct alarm_sleeper *parent)
{
  if (s == NULL)
    return 0;
  unsigned left_rank = s->left != NULL ? s->left->rank : 0;
  unsigned right_rank = s->right != NULL ? s->right->rank : 0;
  assert (s->parent == parent);
  assert (parent == NULL || parent->tick <= s->tick);
  assert (left_rank >= right_rank);
  assert (s->rank == right_rank + 1);
  return 1 + check_tree (s->left, s) + check_tree (s->right, s);
}

static void
against_model (unsigned first_arrival)
{
  struct alarm_heap heap = ALARM_HEAP_INITIALIZER;
  heap.arrivals = first_arrival;
  unsigned cnt = 0, next_order = 0;
  unsigned limit = MODEL_MAX;

  for (int step = 0; step < STEPS; step++)
    {
      if (step % 5000 == 0)
        limit = 1 + below (MODEL_MAX);
      int i = below (MODEL_MAX);
      switch (below (4))
        {
        case 0:
        case 1:
          if (!used[i] && cnt < limit)
            {
              alarm_heap_add (&heap, &sleepers[i], below (20), below (4));
              order[i] = next_order++;
              used[i] = true;
              cnt++;
            }
          break;

        case 2:
          if (cnt > 0)
            {
              int first = model_first ();
              assert (alarm_heap_pop (&heap) == &sleepers[first]);
              assert (!alarm_heap_contains (&heap, &sleepers[first]));
              used[first] = false;
              cnt--;
            }
          break;

        case 3:
          if (used[i])
            {
              assert (alarm_heap_contains (&heap, &sleepers[i]));
              alarm_heap_remove (&heap, &sleepers[i]);
              assert (!alarm_heap_contains (&heap, &sleepers[i]));
              used[i] = false;
              cnt--;
            }
          break;
        }

      int first = model_first ();
      assert (alarm_heap_next (&heap)
              == (first < 0 ? INT64_MAX : sleepers[first].tick));
      if (step % 16 == 0)
        assert (check_tree (heap.root, NULL) == cnt);
    }

  while (cnt-- > 0)
    {
      int first = model_first ();
      assert (alarm_heap_pop (&heap) == &sleepers[first]);
      used[first] = false;
    }
  assert (alarm_heap_next (&heap) == INT64_MAX);
}

/* Adds COUNT sleepers with ticks from TICK and takes them out again. */
static void
many (unsigned count, int64_t (*tick) (unsigned i))
{
  struct alarm_heap heap = ALARM_HEAP_INITIALIZER;
  struct alarm_sleeper *s = calloc (count, sizeof *s);
  for (unsigned i = 0; i < count; i++)
    {
      alarm_heap_add (&heap, &s[i], tick (i), 31);
      assert (heap.root->rank <= 17);   /* 2^17 - 1 > 100,000 */
    }
  for (unsigned i = 0; i < count; i += 3)
    alarm_heap_remove (&heap, &s[i]);
  int64_t last = INT64_MIN;
  for (unsigned i = 0; i < count - (count + 2) / 3; i++)
    {
      struct alarm_sleeper *first = alarm_heap_pop (&heap);
      assert (first->tick >= last);
      last = first->tick;
    }
  assert (heap.root == NULL);
  free (s);
}

static int64_t rising (unsigned i) { return i; }
static int64_t falling (unsigned i) { return -(int64_t) i; }
static int64_t same (unsigned i) { (void) i; return 7; }
static int64_t mixed (unsigned i) { (void) i; return below (1 << 20); }

int
main (void)
{
  against_model (0);
  against_model (UINT32_MAX - 1000);    /* Arrivals wrap around. */
  many (100000, rising);
  many (100000, falling);
  many (100000, same);
  many (100000, mixed);
  return 0;
}
