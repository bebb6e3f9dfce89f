/* Numbers from strings; sorting and searching, by random arrays of all small
   sizes, against what must be so afterwards. */
#include "unit.h"
#include <limits.h>
#include <stdlib.h>

/* Elements are of SIZE bytes: a key in the first, and then what the key
   and the address-independent number in the second byte determine. */
static size_t element_size;
static unsigned comparisons;

/* Fills the element at P. */
static void
make_element (unsigned char *p, unsigned char key, unsigned char number)
{
  size_t i;

  for (i = 0; i < element_size; i++)
    p[i] = i == 0 ? key : i == 1 ? number : (key * 7 + number * 13 + i) & 255;
}

/* Is the element at P whole? */
static bool
is_whole (const unsigned char *p)
{
  size_t i;

  for (i = 2; i < element_size; i++)
    if (p[i] != ((p[0] * 7 + p[1] * 13 + i) & 255))
      return false;
  return true;
}

static int
compare (const void *a, const void *b)
{
  comparisons++;
  return *(const unsigned char *) a - *(const unsigned char *) b;
}

/* The order turned around, if AUX says so. */
static int
compare_aux (const void *a, const void *b, void *aux)
{
  return *(int *) aux * compare (a, b);
}

static void
test_sort (size_t cnt, unsigned kinds)
{
  unsigned char *array = platform_malloc (cnt * element_size + 1);
  unsigned counts[256] = { 0 };
  int direction = unit_random_below (2) ? 1 : -1;
  bool ordered = true, whole = true, complete = true;
  unsigned char number_used[256] = { 0 };
  size_t i;

  for (i = 0; i < cnt; i++)
    {
      unsigned key = unit_random_below (kinds);

      counts[key]++;
      make_element (array + i * element_size, key, i);
    }
  array[cnt * element_size] = 0x5a;

  unit_context (cnt, element_size, kinds);
  if (unit_random_below (2))
    sort (array, cnt, element_size, compare_aux, &direction);
  else
    {
      direction = 1;
      qsort (array, cnt, element_size, compare);
    }

  for (i = 0; i < cnt; i++)
    {
      unsigned char *p = array + i * element_size;

      if (i > 0 && direction * compare (p - element_size, p) > 0)
        ordered = false;
      if (!is_whole (p))
        whole = false;
      if (element_size > 1 && cnt <= 256 && number_used[p[1]]++)
        complete = false;
      counts[p[0]]--;
    }
  for (i = 0; i < 256; i++)
    if (counts[i] != 0)
      complete = false;
  CHECK (ordered);
  CHECK (whole);
  CHECK (complete);
  CHECK (array[cnt * element_size] == 0x5a);

  /* Searching needs the order of the array. */
  for (i = 0; i < kinds; i++)
    {
      unsigned char key = i;
      bool there = false;
      unsigned char *found;
      size_t j;

      for (j = 0; j < cnt; j++)
        there |= array[j * element_size] == key;
      found = binary_search (&key, array, cnt, element_size, compare_aux,
                             &direction);
      CHECK (there ? found != NULL && *found == key : found == NULL);
      if (direction == 1)
        CHECK (bsearch (&key, array, cnt, element_size, compare) == found);
      if (found != NULL)
        CHECK ((size_t) (found - array) % element_size == 0);
    }
  platform_free (array);
}

/* N lg N comparisons, whatever the array looks like. */
static void
test_cost (void)
{
  static unsigned char array[65536];
  unsigned shape, i;

  element_size = 1;
  for (shape = 0; shape < 5; shape++)
    {
      for (i = 0; i < sizeof array; i++)
        array[i] = (shape == 0 ? unit_random () : shape == 1 ? i / 256
                    : shape == 2 ? 255 - i / 256 : shape == 3 ? 7 : i);
      comparisons = 0;
      qsort (array, sizeof array, 1, compare);
      unit_context (shape, comparisons, 0);
      CHECK (comparisons < 65536 * 16 * 2);
    }
}

static void
sort_nothing (void *aux)
{
  qsort (aux, 1, 1, compare);
}

void
test (void)
{
  static const struct
    {
      const char *s;
      int value;
    }
  numbers[] =
    {
      { "0", 0 }, { "7", 7 }, { "-7", -7 }, { "+7", 7 }, { "", 0 },
      { "-", 0 }, { "+-5", 0 }, { "--5", 0 }, { "  \t\n\v\f\r 12", 12 },
      { "12 34", 12 }, { "12a", 12 }, { "a12", 0 }, { "- 5", 0 },
      { "007", 7 }, { "2147483647", INT_MAX }, { "-2147483648", INT_MIN },
      { "0x10", 0 }, { "\x80""5", 0 }, { "65536", 65536 },
    };
  size_t i, cnt;

  for (i = 0; i < sizeof numbers / sizeof *numbers; i++)
    {
      unit_context (i, 0, 0);
      CHECK (atoi (numbers[i].s) == numbers[i].value);
    }

  for (element_size = 1; element_size <= 13; element_size++)
    for (cnt = 0; cnt <= 40; cnt++)
      test_sort (cnt, 1 + unit_random_below (60));
  for (i = 0; i < 40; i++)
    {
      element_size = 1 + unit_random_below (40);
      test_sort (unit_random_below (1000), 1 + unit_random_below (256));
    }
  test_cost ();
  CHECK (unit_panics (sort_nothing, NULL));
}
