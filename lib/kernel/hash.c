/* Hash tables: an array of lists, hash.h has the idea.

   A bucket should have two elements.  The number of buckets that gives is
   rounded down to a power of two; the table is resized when it has fewer
   than that or more than twice as many, so that a table whose size swings
   around a power of two is not resized all the time. */
#include <hash.h>
#include <debug.h>
#include "threads/malloc.h"

/* No table has fewer buckets. */
#define LEAST_BUCKETS 4

/* Elements per bucket that we aim at. */
#define AIM 2

/* Allocates CNT empty buckets.  Returns them, or a null pointer. */
static struct list *
make_buckets (size_t cnt)
{
  struct list *buckets = NULL;
  size_t i;

  if (cnt <= SIZE_MAX / sizeof *buckets)
    buckets = malloc (cnt * sizeof *buckets);
  if (buckets != NULL)
    for (i = 0; i < cnt; i++)
      list_init (&buckets[i]);
  return buckets;
}

/* The bucket in H that E belongs to. */
static struct list *
bucket_of (const struct hash *h, const struct hash_elem *e)
{
  return &h->buckets[h->hash (e, h->aux) & (h->bucket_cnt - 1)];
}

/* The element in H that list element E belongs to. */
static struct hash_elem *
from_list (struct list_elem *e)
{
  return list_entry (e, struct hash_elem, list_elem);
}

/* Finds in BUCKET the element that is equal to E.  Returns it, or a null
   pointer. */
static struct hash_elem *
find_in (const struct hash *h, struct list *bucket,
         const struct hash_elem *e)
{
  struct list_elem *i;

  for (i = list_begin (bucket); i != list_end (bucket); i = list_next (i))
    {
      struct hash_elem *candidate = from_list (i);

      if (!h->less (candidate, e, h->aux) && !h->less (e, candidate, h->aux))
        return candidate;
    }
  return NULL;
}

/* Puts E into BUCKET of H.  Recent elements are looked for more often, so
   they come first. */
static void
put_in (struct hash *h, struct list *bucket, struct hash_elem *e)
{
  list_push_front (bucket, &e->list_elem);
  h->elem_cnt++;
}

/* Takes E out of H. */
static void
take_out (struct hash *h, struct hash_elem *e)
{
  list_remove (&e->list_elem);
  h->elem_cnt--;
}

/* Gives H the number of buckets that suits its elements, if it has too few
   or far too many.  Changes nothing if there is no memory. */
static void
resize (struct hash *h)
{
  size_t ideal = LEAST_BUCKETS;
  size_t old_cnt = h->bucket_cnt;
  struct list *old_buckets = h->buckets;
  struct list *new_buckets;
  size_t i;

  while (ideal <= h->elem_cnt / AIM / 2)
    ideal *= 2;
  if (old_cnt >= ideal && old_cnt <= 2 * ideal)
    return;

  new_buckets = make_buckets (ideal);
  if (new_buckets == NULL)
    return;

  h->buckets = new_buckets;
  h->bucket_cnt = ideal;
  for (i = 0; i < old_cnt; i++)
    while (!list_empty (&old_buckets[i]))
      {
        struct list_elem *e = list_pop_front (&old_buckets[i]);
        list_push_front (bucket_of (h, from_list (e)), e);
      }
  free (old_buckets);
}

/* Makes H an empty table with the functions HASH and LESS, which are given
   AUX.  Returns false if there is no memory; H is then no table.  May
   sleep. */
bool
hash_init (struct hash *h, hash_hash_func *hash, hash_less_func *less,
           void *aux)
{
  ASSERT (h != NULL);
  ASSERT (hash != NULL);
  ASSERT (less != NULL);

  *h = (struct hash) { .bucket_cnt = LEAST_BUCKETS,
                       .buckets = make_buckets (LEAST_BUCKETS),
                       .hash = hash, .less = less, .aux = aux };
  return h->buckets != NULL;
}

/* Takes all elements out of H and calls ACTION for each unless it is null.
   ACTION may free its element; it must not use H. */
void
hash_clear (struct hash *h, hash_action_func *action)
{
  size_t i;

  ASSERT (h != NULL);

  for (i = 0; i < h->bucket_cnt; i++)
    while (!list_empty (&h->buckets[i]))
      {
        struct hash_elem *e = from_list (list_front (&h->buckets[i]));

        take_out (h, e);
        if (action != NULL)
          action (e, h->aux);
      }
}

/* Takes all elements out of H, calling ACTION for each as hash_clear does,
   and frees H's own memory.  H is no table then.  May sleep. */
void
hash_destroy (struct hash *h, hash_action_func *action)
{
  hash_clear (h, action);
  free (h->buckets);
  h->buckets = NULL;
  h->bucket_cnt = 0;
}

/* Puts NEW into H unless an equal element is there.  Returns that element,
   or a null pointer if there was none and NEW is in.  May sleep. */
struct hash_elem *
hash_insert (struct hash *h, struct hash_elem *new)
{
  struct list *bucket = bucket_of (h, new);
  struct hash_elem *old = find_in (h, bucket, new);

  if (old == NULL)
    {
      put_in (h, bucket, new);
      resize (h);
    }
  return old;
}

/* Puts NEW into H in the place of an equal element, if there is one.
   Returns that, which is out now, or a null pointer.  May sleep. */
struct hash_elem *
hash_replace (struct hash *h, struct hash_elem *new)
{
  struct list *bucket = bucket_of (h, new);
  struct hash_elem *old = find_in (h, bucket, new);

  if (old != NULL)
    take_out (h, old);
  put_in (h, bucket, new);
  resize (h);
  return old;
}

/* The element in H that is equal to E, which need not be in any table; a
   null pointer if there is none.  Does not sleep. */
struct hash_elem *
hash_find (struct hash *h, struct hash_elem *e)
{
  return find_in (h, bucket_of (h, e), e);
}

/* Takes the element that is equal to E out of H.  Returns it, or a null
   pointer if there is none.  Its memory is the caller's business.  May
   sleep. */
struct hash_elem *
hash_delete (struct hash *h, struct hash_elem *e)
{
  struct hash_elem *found = hash_find (h, e);

  if (found != NULL)
    {
      take_out (h, found);
      resize (h);
    }
  return found;
}

/* Calls ACTION for each element of H, in no order.  ACTION must not put in
   or take out. */
void
hash_apply (struct hash *h, hash_action_func *action)
{
  size_t i;

  ASSERT (action != NULL);

  for (i = 0; i < h->bucket_cnt; i++)
    {
      struct list *bucket = &h->buckets[i];
      struct list_elem *e, *next;

      for (e = list_begin (bucket); e != list_end (bucket); e = next)
        {
          next = list_next (e);
          action (from_list (e), h->aux);
        }
    }
}

/* Sets I before the first element of H: hash_next goes there. */
void
hash_first (struct hash_iterator *i, struct hash *h)
{
  ASSERT (i != NULL);
  ASSERT (h != NULL);

  *i = (struct hash_iterator) { .hash = h, .bucket = h->buckets,
                                .elem = from_list (list_head (h->buckets)) };
}

/* Moves I on and returns the element it is at then; a null pointer when
   they were all there. */
struct hash_elem *
hash_next (struct hash_iterator *i)
{
  struct list_elem *e;

  ASSERT (i != NULL);
  ASSERT (i->elem != NULL);

  e = list_next (&i->elem->list_elem);
  while (e == list_end (i->bucket))
    {
      i->bucket++;
      if (i->bucket == i->hash->buckets + i->hash->bucket_cnt)
        {
          i->elem = NULL;
          return NULL;
        }
      e = list_begin (i->bucket);
    }
  i->elem = from_list (e);
  return i->elem;
}

/* The element that I is at; a null pointer behind the last. */
struct hash_elem *
hash_cur (struct hash_iterator *i)
{
  ASSERT (i != NULL);
  return i->elem;
}

/* How many elements H has. */
size_t
hash_size (struct hash *h)
{
  ASSERT (h != NULL);
  return h->elem_cnt;
}

/* Has H no element? */
bool
hash_empty (struct hash *h)
{
  return hash_size (h) == 0;
}

/* Condenses bytes by the method of Fowler, Noll and Vo in its first form for
   32 bits, FNV-1: multiply what there is by a prime, then mix a byte in.
   The two numbers are theirs. */
#define FNV_BASIS 2166136261U
#define FNV_PRIME 16777619U

/* One step of it. */
static inline unsigned
fnv (unsigned hash, unsigned char byte)
{
  return hash * FNV_PRIME ^ byte;
}

/* A number for the SIZE bytes at BUF. */
unsigned
hash_bytes (const void *buf, size_t size)
{
  const unsigned char *p = buf;
  unsigned hash = FNV_BASIS;

  ASSERT (buf != NULL || size == 0);

  while (size-- > 0)
    hash = fnv (hash, *p++);
  return hash;
}

/* A number for the string S. */
unsigned
hash_string (const char *s)
{
  unsigned hash = FNV_BASIS;

  ASSERT (s != NULL);

  while (*s != '\0')
    hash = fnv (hash, *s++);
  return hash;
}

/* A number for the integer I. */
unsigned
hash_int (int i)
{
  return hash_bytes (&i, sizeof i);
}
