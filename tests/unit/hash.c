/* Hash tables against an array of what is in: growth, shrinking, iteration,
   and running out of memory at every moment. */
#include "unit.h"
#include <debug.h>
#include <hash.h>

#define KEYS 2000

struct item
  {
    int before;                 /* Room, so that ELEM is not at 0. */
    struct hash_elem elem;      /* In the table. */
    int key;                    /* What is compared. */
    int seen;                   /* By walks through the table. */
  };

/* Two with each key, and which of them is in: -1 is neither. */
static struct item items[2][KEYS];
static int which[KEYS];
static size_t in_cnt;

static struct item *
item_of (const struct hash_elem *e)
{
  return hash_entry ((struct hash_elem *) e, struct item, elem);
}

/* AUX says how well keys are spread. */
static unsigned
hash_item (const struct hash_elem *e, void *aux)
{
  int key = item_of (e)->key;

  switch (*(int *) aux)
    {
    case 0:
      return hash_int (key);
    case 1:
      return key;
    default:
      return key % 3;
    }
}

static bool
less_item (const struct hash_elem *a, const struct hash_elem *b,
           void *aux UNUSED)
{
  return item_of (a)->key < item_of (b)->key;
}

static void
see (struct hash_elem *e, void *aux UNUSED)
{
  item_of (e)->seen++;
}

/* Is everything that is in, and nothing else, seen CNT times?  Forgets
   it. */
static bool
all_seen (int cnt)
{
  bool ok = true;
  int i, k;

  for (i = 0; i < 2; i++)
    for (k = 0; k < KEYS; k++)
      {
        if (items[i][k].seen != (which[k] == i ? cnt : 0))
          ok = false;
        items[i][k].seen = 0;
      }
  return ok;
}

/* Is the table as it must be? */
static void
check_table (struct hash *h)
{
  struct hash_iterator i;

  CHECK (hash_size (h) == in_cnt);
  CHECK (hash_empty (h) == (in_cnt == 0));
  CHECK (h->bucket_cnt >= 4 && (h->bucket_cnt & (h->bucket_cnt - 1)) == 0);

  hash_apply (h, see);
  hash_first (&i, h);
  while (hash_next (&i))
    item_of (hash_cur (&i))->seen++;
  CHECK (hash_cur (&i) == NULL);
  CHECK (all_seen (2));
}

/* One random operation on the item with KEY. */
static void
step (struct hash *h, int key)
{
  struct hash_elem *old = which[key] < 0 ? NULL : &items[which[key]][key].elem;
  struct item model = { .key = key };
  int i = unit_random_below (2);

  if (i == which[key])
    i = 1 - i;
  CHECK (hash_find (h, &model.elem) == old);
  switch (unit_random_below (3))
    {
    case 0:
      CHECK (hash_insert (h, &items[i][key].elem) == old);
      if (old == NULL)
        {
          which[key] = i;
          in_cnt++;
        }
      break;
    case 1:
      CHECK (hash_replace (h, &items[i][key].elem) == old);
      which[key] = i;
      in_cnt += old == NULL;
      break;
    default:
      CHECK (hash_delete (h, &model.elem) == old);
      which[key] = -1;
      in_cnt -= old != NULL;
      break;
    }
  CHECK (hash_size (h) == in_cnt);
}

/* A life of a table with keys below LIMIT, without memory for MISERY per
   cent of the time. */
static void
test_life (int spread, int limit, unsigned misery)
{
  struct hash h;
  int k, round;
  int blocks = unit_blocks ();

  for (k = 0; k < KEYS; k++)
    which[k] = -1;
  in_cnt = 0;
  CHECK (hash_init (&h, hash_item, less_item, &spread));
  CHECK (hash_empty (&h));
  for (round = 0; round < 1500; round++)
    {
      unit_context (spread, limit, round);
      unit_allow_mallocs (unit_random_below (100) < misery ? 0 : -1);
      step (&h, unit_random_below (limit));
      if (round % 100 == 0)
        check_table (&h);
    }
  unit_allow_mallocs (-1);
  check_table (&h);
  CHECK (unit_blocks () == blocks + 1);

  if (limit % 2)
    hash_destroy (&h, see);
  else
    {
      hash_clear (&h, see);
      CHECK (all_seen (1));
      for (k = 0; k < KEYS; k++)
        which[k] = -1;
      in_cnt = 0;
      check_table (&h);
      step (&h, 0);
      check_table (&h);
      hash_destroy (&h, NULL);
      which[0] = -1;
    }
  CHECK (all_seen (1));
  CHECK (unit_blocks () == blocks);
}

/* About two elements a bucket, on the way up and down. */
static void
test_load (void)
{
  int spread = 1;
  struct hash h;
  int k;

  CHECK (hash_init (&h, hash_item, less_item, &spread));
  CHECK (h.bucket_cnt == 4);
  for (k = 0; k < KEYS; k++)
    {
      hash_insert (&h, &items[0][k].elem);
      unit_context (k, h.bucket_cnt, 0);
      CHECK (h.bucket_cnt == 4 || h.bucket_cnt <= h.elem_cnt);
      CHECK (h.elem_cnt < 4 * h.bucket_cnt);
    }

  /* Good numbers fill all buckets alike. */
  for (k = 0; k < (int) h.bucket_cnt; k++)
    {
      unit_context (k, list_size (&h.buckets[k]), 2);
      CHECK (list_size (&h.buckets[k]) >= 1 && list_size (&h.buckets[k]) <= 4);
    }
  for (k = 0; k < KEYS; k++)
    {
      hash_delete (&h, &items[1][k].elem);
      unit_context (k, h.bucket_cnt, 1);
      CHECK (h.bucket_cnt <= 8 || h.bucket_cnt <= 2 * h.elem_cnt);
    }
  CHECK (h.bucket_cnt <= 8);
  hash_destroy (&h, NULL);
}

/* An action that makes its element useless, as freeing does. */
static void
spoil (struct hash_elem *e, void *aux UNUSED)
{
  e->list_elem.prev = e->list_elem.next = NULL;
}

static void
test_functions (void)
{
  static const struct
    {
      const char *s;
      unsigned hash;
    }
  known[] =
    {
      /* From the authors' own table for the 32-bit FNV-1. */
      { "", 0x811c9dc5 }, { "a", 0x050c5d7e }, { "b", 0x050c5d7d },
      { "foobar", 0x31f0b262 },
    };
  struct hash h;
  int spread = 1;
  int i, k;

  for (i = 0; i < 4; i++)
    {
      size_t length = 0;

      while (known[i].s[length] != '\0')
        length++;
      CHECK (hash_string (known[i].s) == known[i].hash);
      CHECK (hash_bytes (known[i].s, length) == known[i].hash);
    }
  CHECK (hash_string ("\xe9") == hash_bytes ("\xe9", 1));
  CHECK (hash_int (0x61626364) == hash_bytes ("dcba", 4));

  unit_allow_mallocs (0);
  CHECK (!hash_init (&h, hash_item, less_item, &spread));
  unit_allow_mallocs (-1);

  CHECK (hash_init (&h, hash_item, less_item, &spread));
  for (k = 0; k < 100; k++)
    hash_insert (&h, &items[0][k].elem);
  hash_destroy (&h, spoil);
}

void
test (void)
{
  int i, k, spread;

  for (i = 0; i < 2; i++)
    for (k = 0; k < KEYS; k++)
      items[i][k].key = k;

  for (spread = 0; spread < 3; spread++)
    for (i = 0; i < 3; i++)
      {
        test_life (spread, 4, i * 45);
        test_life (spread, 51, i * 45);
        test_life (spread, spread == 2 ? 100 : KEYS - 1, i * 45);
      }
  test_load ();
  test_functions ();
}
