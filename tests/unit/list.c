/* Lists against arrays: random operations on a few lists at a time, after
   each of which everything about them is compared with the model. */
#include "unit.h"
#include <list.h>
#include <debug.h>

#define LIST_CNT 3
#define MOST 40

/* What is listed. */
struct item
  {
    int before;                 /* Room, so that ELEM is not at 0. */
    struct list_elem elem;      /* On a list. */
    int key;                    /* What is compared. */
    int number;                 /* Its index in ITEMS. */
  };

static struct item items[MOST];
static struct list lists[LIST_CNT];

/* The model: the numbers of the items on each list, in order, and of those
   on none. */
struct row
  {
    int numbers[MOST];
    int cnt;
  };
static struct row rows[LIST_CNT], unused;

static void
row_insert (struct row *r, int at, int number)
{
  int i;

  for (i = r->cnt++; i > at; i--)
    r->numbers[i] = r->numbers[i - 1];
  r->numbers[at] = number;
}

static int
row_remove (struct row *r, int at)
{
  int number = r->numbers[at];
  int i;

  for (i = at, r->cnt--; i < r->cnt; i++)
    r->numbers[i] = r->numbers[i + 1];
  return number;
}

static struct item *
item_of (const struct list_elem *e)
{
  return list_entry ((struct list_elem *) e, struct item, elem);
}

/* The element at place AT of list I, or the tail. */
static struct list_elem *
place (int i, int at)
{
  return at < rows[i].cnt ? &items[rows[i].numbers[at]].elem
                          : list_end (&lists[i]);
}

/* Orders by key, downwards if AUX says so. */
static bool
less (const struct list_elem *a, const struct list_elem *b, void *aux)
{
  int difference = item_of (a)->key - item_of (b)->key;

  return *(bool *) aux ? difference > 0 : difference < 0;
}

static bool
row_less (const struct row *r, int a, int b, bool down)
{
  return less (&items[r->numbers[a]].elem, &items[r->numbers[b]].elem, &down);
}

/* Do the lists look like the rows, from both sides? */
static void
check_lists (void)
{
  int i;

  for (i = 0; i < LIST_CNT; i++)
    {
      struct list *l = &lists[i];
      const struct row *r = &rows[i];
      struct list_elem *e;
      int cnt = 0;
      bool forwards = true, backwards = true;

      for (e = list_begin (l); e != list_end (l); e = list_next (e))
        if (cnt >= r->cnt || item_of (e)->number != r->numbers[cnt++])
          {
            forwards = false;
            break;
          }
      CHECK (forwards && cnt == r->cnt);
      for (e = list_rbegin (l); e != list_rend (l); e = list_prev (e))
        if (cnt <= 0 || item_of (e)->number != r->numbers[--cnt])
          {
            backwards = false;
            break;
          }
      CHECK (backwards && cnt == 0);
      CHECK (list_size (l) == (size_t) r->cnt);
      CHECK (list_empty (l) == (r->cnt == 0));
      CHECK (list_head (l) == &l->head && list_rend (l) == &l->head);
      CHECK (list_tail (l) == &l->tail && list_end (l) == &l->tail);
      CHECK (list_next (list_head (l)) == list_begin (l));
      CHECK (list_prev (list_tail (l)) == list_rbegin (l));
      if (r->cnt > 0)
        {
          CHECK (item_of (list_front (l))->number == r->numbers[0]);
          CHECK (item_of (list_back (l))->number == r->numbers[r->cnt - 1]);
        }
    }
}

/* Sorts the row stably by insertion. */
static void
row_sort (struct row *r, bool down)
{
  int i, j;

  for (i = 1; i < r->cnt; i++)
    for (j = i; j > 0 && row_less (r, j, j - 1, down); j--)
      {
        int t = r->numbers[j];

        r->numbers[j] = r->numbers[j - 1];
        r->numbers[j - 1] = t;
      }
}

/* Operations that put one item on list I. */
static void
put_one (int i)
{
  struct item *item;
  int at = unit_random_below (rows[i].cnt + 1);

  if (unused.cnt == 0)
    return;
  item = &items[row_remove (&unused, unit_random_below (unused.cnt))];
  switch (unit_random_below (3))
    {
    case 0:
      list_push_front (&lists[i], &item->elem);
      at = 0;
      break;
    case 1:
      list_push_back (&lists[i], &item->elem);
      at = rows[i].cnt;
      break;
    default:
      list_insert (place (i, at), &item->elem);
      break;
    }
  row_insert (&rows[i], at, item->number);
}

/* Operations that take one item off list I. */
static void
take_one (int i)
{
  int at = unit_random_below (rows[i].cnt);
  struct list_elem *e;

  if (rows[i].cnt == 0)
    return;
  switch (unit_random_below (3))
    {
    case 0:
      e = list_pop_front (&lists[i]);
      at = 0;
      break;
    case 1:
      e = list_pop_back (&lists[i]);
      at = rows[i].cnt - 1;
      break;
    default:
      e = place (i, at);
      CHECK (list_remove (e) == place (i, at + 1));
      break;
    }
  CHECK (item_of (e)->number == rows[i].numbers[at]);
  row_insert (&unused, 0, row_remove (&rows[i], at));
}

/* Moves part of list I before a place on list J, perhaps the same. */
static void
splice (int i, int j)
{
  int first = unit_random_below (rows[i].cnt + 1);
  int cnt = unit_random_below (rows[i].cnt - first + 1);
  int before = unit_random_below (rows[j].cnt + 1);
  struct row moved = { .cnt = 0 };

  if (i == j && before >= first && before < first + cnt)
    return;
  list_splice (place (j, before), place (i, first), place (i, first + cnt));

  while (moved.cnt < cnt)
    row_insert (&moved, moved.cnt, row_remove (&rows[i], first));
  if (i == j && before > first)
    before -= cnt;
  while (moved.cnt > 0)
    row_insert (&rows[j], before, row_remove (&moved, moved.cnt - 1));
}

/* Operations that take an order, on list I. */
static void
use_order (int i)
{
  bool down = unit_random_below (2);
  struct row *r = &rows[i];
  struct list *duplicates = unit_random_below (2) ? &lists[(i + 1) % 3] : NULL;
  int k, best;

  switch (unit_random_below (4))
    {
    case 0:
      list_sort (&lists[i], less, &down);
      row_sort (r, down);
      break;

    case 1:
      list_unique (&lists[i], duplicates, less, &down);
      for (k = 1; k < r->cnt;)
        if (items[r->numbers[k]].key != items[r->numbers[k - 1]].key)
          k++;
        else
          {
            struct row *to = duplicates != NULL ? &rows[(i + 1) % 3] : &unused;

            row_insert (to, to->cnt, row_remove (r, k));
          }
      break;

    case 2:
      for (k = 1, best = 0; k < r->cnt; k++)
        if (row_less (r, best, k, down))
          best = k;
      CHECK (list_max (&lists[i], less, &down) == place (i, best));
      for (k = 1, best = 0; k < r->cnt; k++)
        if (row_less (r, k, best, down))
          best = k;
      CHECK (list_min (&lists[i], less, &down) == place (i, best));
      break;

    default:
      if (unused.cnt > 0)
        {
          int number = row_remove (&unused, 0);

          list_sort (&lists[i], less, &down);
          row_sort (r, down);
          list_insert_ordered (&lists[i], &items[number].elem, less, &down);
          row_insert (r, r->cnt, number);
          row_sort (r, down);
        }
      break;
    }
}

static void
reverse (int i)
{
  struct row *r = &rows[i];
  int k;

  list_reverse (&lists[i]);
  for (k = 0; k < r->cnt; k++)
    row_insert (r, k, row_remove (r, r->cnt - 1));
}

/* Sorting many, stably, in few comparisons. */
static unsigned comparisons;

static bool
counting_less (const struct list_elem *a, const struct list_elem *b,
               void *aux UNUSED)
{
  comparisons++;
  return item_of (a)->key < item_of (b)->key;
}

static void
test_big_sort (void)
{
  static struct item many[10000];
  struct list list = LIST_INITIALIZER (list);
  struct list_elem *e;
  bool stable = true;
  int cnt = sizeof many / sizeof *many;
  int i;

  CHECK (list_empty (&list));
  for (i = 0; i < cnt; i++)
    {
      many[i].key = unit_random_below (100);
      many[i].number = i;
      list_push_back (&list, &many[i].elem);
    }
  list_sort (&list, counting_less, NULL);
  CHECK (comparisons < 10000 * 14);
  CHECK (list_size (&list) == (size_t) cnt);
  for (e = list_next (list_begin (&list)); e != list_end (&list);
       e = list_next (e))
    {
      const struct item *a = item_of (list_prev (e)), *b = item_of (e);

      if (a->key > b->key || (a->key == b->key && a->number >= b->number))
        stable = false;
    }
  CHECK (stable);
}

static void pop_front (void *list) { list_pop_front (list); }
static void pop_back (void *list) { list_pop_back (list); }
static void front (void *list) { list_front (list); }
static void back (void *list) { list_back (list); }
static void remove_elem (void *e) { list_remove (e); }
static void next (void *e) { list_next (e); }
static void prev (void *e) { list_prev (e); }
static void begin (void *list) { list_begin (list); }

/* Misuse is caught. */
static void
test_misuse (void)
{
  struct list list, zero = { { NULL, NULL }, { NULL, NULL } };
  struct item a, b;

  list_init (&list);
  CHECK (unit_panics (pop_front, &list));
  CHECK (unit_panics (pop_back, &list));
  CHECK (unit_panics (front, &list));
  CHECK (unit_panics (back, &list));
  CHECK (unit_panics (remove_elem, &list.head));
  CHECK (unit_panics (remove_elem, &list.tail));
  CHECK (unit_panics (next, &list.tail));
  CHECK (unit_panics (prev, &list.head));
  CHECK (unit_panics (begin, &zero));
  CHECK (unit_panics (begin, NULL));

  list_push_back (&list, &a.elem);
  list_push_back (&list, &b.elem);
  list_remove (&a.elem);
  CHECK (unit_panics (remove_elem, &a.elem));
  CHECK (!unit_panics (remove_elem, &b.elem));
  CHECK (list_empty (&list));
}

void
test (void)
{
  int round, i;

  for (i = 0; i < LIST_CNT; i++)
    list_init (&lists[i]);
  for (i = 0; i < MOST; i++)
    {
      items[i].number = i;
      row_insert (&unused, i, i);
    }

  for (round = 0; round < 60000; round++)
    {
      i = unit_random_below (LIST_CNT);
      if (round % 500 == 0)
        {
          /* Few keys or many. */
          int k, kinds = 1 + unit_random_below (round % 1000 ? 5 : 50);

          for (k = 0; k < MOST; k++)
            items[k].key = unit_random_below (kinds);
        }
      unit_context (round, i, 0);
      switch (unit_random_below (8))
        {
        case 0:
        case 1:
        case 2:
          put_one (i);
          break;
        case 3:
          take_one (i);
          break;
        case 4:
          splice (i, unit_random_below (LIST_CNT));
          break;
        case 5:
          reverse (i);
          break;
        default:
          use_order (i);
          break;
        }
      check_lists ();
    }
  test_big_sort ();
  test_misuse ();
}
