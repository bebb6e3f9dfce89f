/* Bitmaps against arrays of bytes: random operations on bitmaps of many
   sizes, then all ranges of small ones. */
#include "unit.h"
#include <bitmap.h>
#include <string.h>

#define MOST 300

static struct bitmap *b;
static unsigned char model[MOST];
static size_t size;

/* What the range from START on with CNT bits is like by the model. */
static size_t
model_count (size_t start, size_t cnt, bool value)
{
  size_t i, n = 0;

  for (i = start; i < start + cnt; i++)
    n += model[i] == value;
  return n;
}

static size_t
model_scan (size_t start, size_t cnt, bool value)
{
  for (; start <= size && cnt <= size - start; start++)
    if (model_count (start, cnt, value) == cnt)
      return start;
  return BITMAP_ERROR;
}

/* Is the bitmap as the model? */
static bool
as_model (void)
{
  size_t i;

  for (i = 0; i < size; i++)
    if (bitmap_test (b, i) != model[i])
      return false;
  return bitmap_size (b) == size;
}

static void
set_model (size_t start, size_t cnt, bool value)
{
  size_t i;

  for (i = start; i < start + cnt; i++)
    model[i] = value;
}

/* What can be asked about a range. */
static void
check_range (size_t start, size_t cnt, bool value)
{
  size_t n = model_count (start, cnt, value);

  CHECK (bitmap_count (b, start, cnt, value) == n);
  CHECK (bitmap_contains (b, start, cnt, value) == (n > 0));
  n = model_count (start, cnt, true);
  CHECK (bitmap_any (b, start, cnt) == (n > 0));
  CHECK (bitmap_none (b, start, cnt) == (n == 0));
  CHECK (bitmap_all (b, start, cnt) == (n == cnt));
}

/* A random operation. */
static void
step (void)
{
  bool value = unit_random_below (2);
  size_t idx = unit_random_below (size);
  size_t start = unit_random_below (size + 1);
  size_t cnt = unit_random_below (size - start + 1);
  size_t found;

  /* Short rows are likelier to be found. */
  if (unit_random_below (2) && cnt > 4)
    cnt = unit_random_below (5);

  switch (unit_random_below (9))
    {
    case 0:
      bitmap_set (b, idx, value);
      model[idx] = value;
      break;
    case 1:
      bitmap_mark (b, idx);
      model[idx] = true;
      break;
    case 2:
      bitmap_reset (b, idx);
      model[idx] = false;
      break;
    case 3:
      bitmap_flip (b, idx);
      model[idx] = !model[idx];
      break;
    case 4:
      bitmap_set_multiple (b, start, cnt, value);
      set_model (start, cnt, value);
      break;
    case 5:
      found = model_scan (start, cnt, value);
      CHECK (bitmap_scan_and_flip (b, start, cnt, value) == found);
      if (found != BITMAP_ERROR)
        set_model (found, cnt, !value);
      break;
    case 6:
      CHECK (bitmap_scan (b, start, cnt, value)
             == model_scan (start, cnt, value));
      /* And more than there is. */
      CHECK (bitmap_scan (b, start, size - start + 1, value)
             == BITMAP_ERROR);
      break;
    case 7:
      if (unit_random_below (20) == 0)
        {
          bitmap_set_all (b, value);
          set_model (0, size, value);
        }
      break;
    default:
      check_range (start, cnt, value);
      break;
    }
}

/* The words say the same, in the order of a file. */
static void
check_words (void)
{
  const unsigned char *bytes = (const unsigned char *) bitmap_words (b);
  size_t i;
  bool ok = true;

  CHECK (bitmap_file_size (b) == (size + 31) / 32 * 4);
  for (i = 0; i < size; i++)
    if ((bytes[i / 8] >> i % 8 & 1) != model[i])
      ok = false;
  CHECK (ok);
}

static void past_end (void *p) { bitmap_mark (p, bitmap_size (p)); }
static void test_past_end (void *p) { bitmap_test (p, bitmap_size (p)); }
static void range_past_end (void *p) { bitmap_set_multiple (p, 1, 40, true); }
static void wrap (void *p) { bitmap_count (p, 2, SIZE_MAX, true); }
static void buf_too_small (void *p) { bitmap_create_in_buf (33, p, 11); }

static void
test_misuse (void)
{
  uint32_t buf[4];

  b = bitmap_create (40);
  CHECK (unit_panics (past_end, b));
  CHECK (unit_panics (test_past_end, b));
  CHECK (unit_panics (range_past_end, b));
  CHECK (unit_panics (wrap, b));
  CHECK (unit_panics (buf_too_small, buf));
  CHECK (bitmap_none (b, 0, 40));
  bitmap_destroy (b);
  bitmap_destroy (NULL);

  unit_allow_mallocs (0);
  CHECK (bitmap_create (1) == NULL);
  unit_allow_mallocs (-1);
  CHECK (unit_blocks () == 0);
}

/* All ranges of a few patterns. */
static void
test_ranges (void)
{
  size_t start, cnt;
  int pattern;

  size = 70;
  b = bitmap_create (size);
  for (pattern = 0; pattern < 4; pattern++)
    {
      size_t i;

      for (i = 0; i < size; i++)
        {
          model[i] = (pattern == 0 ? false : pattern == 1 ? true
                      : pattern == 2 ? i / 31 % 2 == 0 : unit_random () % 2);
          bitmap_set (b, i, model[i]);
        }
      for (start = 0; start <= size; start++)
        for (cnt = 0; cnt <= size - start; cnt++)
          {
            unit_context (pattern, start, cnt);
            check_range (start, cnt, pattern % 2);
            CHECK (bitmap_scan (b, start, cnt, true)
                   == model_scan (start, cnt, true));
            CHECK (bitmap_scan (b, start, cnt, false)
                   == model_scan (start, cnt, false));
          }
    }
  bitmap_destroy (b);
}

/* Memory that is not new shows up nowhere. */
static void
test_dump (void)
{
  uint64_t buf[8];
  size_t i;

  for (i = 0; i < sizeof buf / sizeof *buf; i++)
    buf[i] = 0xcccccccccccccccc;
  b = bitmap_create_in_buf (33, buf, bitmap_buf_size (33));
  bitmap_mark (b, 2);
  bitmap_mark (b, 31);
  bitmap_mark (b, 32);
  unit_output ();
  bitmap_dump (b);
  CHECK (strcmp (unit_output (),
                 "00000000  04 00 00 80 01 00 00 00-\n") == 0);
}

void
test (void)
{
  uint64_t buf[(64 + MOST / 8) / 8];
  int round;

  for (round = 0; round < 300; round++)
    {
      int i;

      size = 1 + (round < 100 ? (unsigned) round : unit_random_below (MOST));
      if (round % 2)
        b = bitmap_create (size);
      else
        {
          for (i = 0; i < (int) (sizeof buf / sizeof *buf); i++)
            buf[i] = -1;
          CHECK (bitmap_buf_size (size) <= sizeof buf);
          b = bitmap_create_in_buf (size, buf, bitmap_buf_size (size));
        }
      set_model (0, size, false);
      CHECK (as_model ());
      for (i = 0; i < 400; i++)
        {
          unit_context (round, size, i);
          step ();
          if (i % 16 == 0)
            CHECK (as_model ());
        }
      check_words ();
      if (round % 2)
        bitmap_destroy (b);
    }
  CHECK (unit_blocks () == 0);

  /* An empty one. */
  size = 0;
  b = bitmap_create (0);
  CHECK (bitmap_size (b) == 0 && bitmap_file_size (b) == 0);
  CHECK (bitmap_scan (b, 0, 0, true) == 0);
  CHECK (bitmap_scan (b, 0, 1, false) == BITMAP_ERROR);
  CHECK (bitmap_count (b, 0, 0, false) == 0 && bitmap_all (b, 0, 0));
  bitmap_destroy (b);

  test_ranges ();
  test_dump ();
  test_misuse ();
}
