/* Numbers from strings; sorting and searching arrays. */
#include <stdlib.h>
#include <ctype.h>
#include <debug.h>
#include <stdbool.h>
#include <stdint.h>

/* A number from a string; see stdlib.h. */
int
atoi (const char *s)
{
  unsigned value = 0;
  bool negative;

  ASSERT (s != NULL);

  while (isspace (*s))
    s++;
  negative = *s == '-';
  if (*s == '-' || *s == '+')
    s++;
  for (; isdigit (*s); s++)
    value = value * 10 + (*s - '0');
  return negative ? -value : value;
}

/* Sorting is by heap.

   A heap is an array in which no element is below its children: those of
   element I are 2I+1 and 2I+2.  So the greatest is the first; it changes
   places with the last, the heap becomes one shorter, and the element that
   came to the top sinks to where it belongs.

   An element that was last is nearly always among the small ones and sinks
   to the bottom again.  Therefore it goes all the way down first, which
   takes one comparison a level instead of two, and then up to its place,
   which is rarely far. */
struct heap
  {
    unsigned char *array;       /* The elements. */
    size_t size;                /* Bytes in each. */
    int (*compare) (const void *, const void *, void *aux);
    void *aux;
  };

/* Four bytes wherever they are, whatever they belong to. */
struct word
  {
    uint32_t bits;
  } __attribute__ ((packed, may_alias));

/* The element with number I. */
static unsigned char *
element (const struct heap *h, size_t i)
{
  return h->array + i * h->size;
}

/* Does element A come before element B? */
static bool
before (const struct heap *h, size_t a, size_t b)
{
  return h->compare (element (h, a), element (h, b), h->aux) < 0;
}

/* Exchanges elements A and B. */
static void
exchange (const struct heap *h, size_t a, size_t b)
{
  unsigned char *p = element (h, a);
  unsigned char *q = element (h, b);
  size_t left = h->size;

  for (; left >= 4; left -= 4, p += 4, q += 4)
    {
      struct word t = *(struct word *) p;
      *(struct word *) p = *(struct word *) q;
      *(struct word *) q = t;
    }
  for (; left > 0; left--, p++, q++)
    {
      unsigned char t = *p;
      *p = *q;
      *q = t;
    }
}

/* Element TOP may be too small for its place among the first CNT, whose
   others below it are in order: lets it sink. */
static void
sink (const struct heap *h, size_t top, size_t cnt)
{
  size_t i = top;

  /* Down along the greater children. */
  while (i < cnt / 2)
    {
      size_t child = 2 * i + 1;

      if (child + 1 < cnt && before (h, child, child + 1))
        child++;
      exchange (h, i, child);
      i = child;
    }

  /* And up again past what is smaller. */
  while (i > top && before (h, (i - 1) / 2, i))
    {
      exchange (h, i, (i - 1) / 2);
      i = (i - 1) / 2;
    }
}

/* Sorts an array with a parameter for the order; see stdlib.h. */
void
sort (void *array, size_t cnt, size_t size,
      int (*compare) (const void *, const void *, void *aux), void *aux)
{
  const struct heap h = { array, size, compare, aux };
  size_t i;

  ASSERT (array != NULL || cnt == 0);
  ASSERT (compare != NULL);
  ASSERT (size > 0);

  for (i = cnt / 2; i-- > 0;)
    sink (&h, i, cnt);
  for (i = cnt; i-- > 1;)
    {
      exchange (&h, 0, i);
      sink (&h, 0, i);
    }
}

/* Finds an element with a parameter for the order; see stdlib.h. */
void *
binary_search (const void *key, const void *array, size_t cnt, size_t size,
               int (*compare) (const void *, const void *, void *aux),
               void *aux)
{
  const unsigned char *first = array;

  ASSERT (array != NULL || cnt == 0);
  ASSERT (compare != NULL);
  ASSERT (size > 0);

  /* If there is one, it is among the CNT elements from FIRST on. */
  while (cnt > 0)
    {
      const unsigned char *middle = first + cnt / 2 * size;
      int order = compare (key, middle, aux);

      if (order == 0)
        return (void *) middle;
      if (order > 0)
        {
          first = middle + size;
          cnt--;
        }
      cnt /= 2;
    }
  return NULL;
}

/* An order without a parameter, in the place of the parameter. */
struct plain_order
  {
    int (*compare) (const void *, const void *);
  };

/* Compares by the struct plain_order AUX. */
static int
compare_plain (const void *a, const void *b, void *aux)
{
  const struct plain_order *order = aux;

  return order->compare (a, b);
}

/* Sorts an array; see stdlib.h. */
void
qsort (void *array, size_t cnt, size_t size,
       int (*compare) (const void *, const void *))
{
  struct plain_order order = { compare };

  ASSERT (compare != NULL);

  sort (array, cnt, size, compare_plain, &order);
}

/* Finds an element; see stdlib.h. */
void *
bsearch (const void *key, const void *array, size_t cnt, size_t size,
         int (*compare) (const void *, const void *))
{
  struct plain_order order = { compare };

  ASSERT (compare != NULL);

  return binary_search (key, array, cnt, size, compare_plain, &order);
}
