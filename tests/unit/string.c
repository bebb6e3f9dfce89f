/* Memory and strings against models that go byte by byte.

   Operands lie at all alignments inside areas whose other bytes are checked
   to be untouched.  What is only read lies at the end of a block of memory
   of its own, so that on the host the sanitizer sees a byte too many. */
#include "unit.h"
#include <string.h>

#define AREA 160

static unsigned char area[AREA], model[AREA];

/* Fills AREA and MODEL with the same random bytes. */
static void
scramble (void)
{
  int i;

  for (i = 0; i < AREA; i++)
    area[i] = model[i] = unit_random ();
}

/* Is AREA as MODEL says? */
static bool
as_model (void)
{
  int i;

  for (i = 0; i < AREA; i++)
    if (area[i] != model[i])
      return false;
  return true;
}

/* Copying and filling at every place and of every size, then moving between
   every two places. */
static void
test_memory (void)
{
  int dst, src, size, i;

  for (dst = 0; dst < 8; dst++)
    for (src = 80; src < 88; src++)
      for (size = 0; size <= 70; size++)
        {
          scramble ();
          unit_context (dst, src, size);
          for (i = 0; i < size; i++)
            model[dst + i] = model[src + i];
          CHECK (memcpy (area + dst, area + src, size) == area + dst);
          CHECK (as_model ());
        }

  for (dst = 0; dst < 8; dst++)
    for (size = 0; size <= 140; size++)
      {
        int value = (int) unit_random ();

        scramble ();
        unit_context (dst, size, value);
        for (i = 0; i < size; i++)
          model[dst + i] = value;
        CHECK (memset (area + dst, value, size) == area + dst);
        CHECK (as_model ());
      }

  for (dst = 0; dst < 24; dst++)
    for (src = 0; src < 24; src++)
      for (size = 0; size <= 40; size++)
        {
          unsigned char copy[40];

          scramble ();
          unit_context (dst, src, size);
          for (i = 0; i < size; i++)
            copy[i] = model[src + i];
          for (i = 0; i < size; i++)
            model[dst + i] = copy[i];
          CHECK (memmove (area + dst, area + src, size) == area + dst);
          CHECK (as_model ());
        }
}

/* A copy of the SIZE bytes at P in a block of its own.  Returns its
   address. */
static void *
block_of (const void *p, size_t size)
{
  unsigned char *block = platform_malloc (size);
  size_t i;

  for (i = 0; i < size; i++)
    block[i] = ((const unsigned char *) p)[i];
  return block;
}

static int
sign (int x)
{
  return (x > 0) - (x < 0);
}

/* The first difference between A and B, SIZE bytes at most; up to a null
   byte in both if STRINGS. */
static int
model_compare (const unsigned char *a, const unsigned char *b, size_t size,
               bool strings)
{
  size_t i;

  for (i = 0; i < size; i++)
    {
      if (a[i] != b[i])
        return a[i] < b[i] ? -1 : 1;
      if (strings && a[i] == 0)
        return 0;
    }
  return 0;
}

static void
test_compare (void)
{
  int round;

  for (round = 0; round < 20000; round++)
    {
      unsigned char a[32], b[32];
      size_t size = unit_random_below (sizeof a);
      unsigned kinds = unit_random_below (2) ? 2 : 256;
      unsigned char *p, *q;
      size_t i;
      int c = unit_random ();

      for (i = 0; i < size; i++)
        {
          a[i] = unit_random_below (kinds) - 1;
          b[i] = unit_random_below (8) ? a[i] : unit_random_below (kinds);
        }
      p = block_of (a, size);
      q = block_of (b, size);
      unit_context (round, size, 0);
      CHECK (sign (memcmp (p, q, size)) == model_compare (a, b, size, false));
      CHECK (memcmp (p, p, size) == 0);

      for (i = 0; i < size && a[i] != (unsigned char) c; i++)
        continue;
      CHECK (memchr (p, c, size) == (i < size ? p + i : NULL));

      for (i = 0; i < size && a[i] != 0; i++)
        continue;
      CHECK (strnlen ((char *) p, size) == i);
      platform_free (p);
      platform_free (q);
    }
}

/* Makes in S a string of LENGTH letters out of KINDS. */
static void
make_string (char *s, size_t length, unsigned kinds)
{
  size_t i;

  for (i = 0; i < length; i++)
    s[i] = "abcd\xff\x80 "[unit_random_below (kinds)];
  s[length] = '\0';
}

static size_t
model_length (const char *s)
{
  size_t i = 0;

  while (s[i] != '\0')
    i++;
  return i;
}

/* Is C, which is not null, in SET? */
static bool
is_in (char c, const char *set)
{
  size_t i;

  for (i = 0; set[i] != '\0'; i++)
    if (set[i] == c)
      return true;
  return false;
}

/* Where C is first or last in S, which has LENGTH bytes and a null byte;
   -1: nowhere. */
static int
model_index (const char *s, size_t length, char c, bool last)
{
  int found = -1;
  size_t i;

  for (i = 0; i <= length; i++)
    if (s[i] == c && (found < 0 || last))
      found = i;
  return found;
}

static int
model_find (const char *s, const char *needle)
{
  size_t length = model_length (s);
  size_t needle_length = model_length (needle);
  size_t i, j;

  for (i = 0; i + needle_length <= length; i++)
    {
      for (j = 0; j < needle_length && s[i + j] == needle[j]; j++)
        continue;
      if (j == needle_length)
        return i;
    }
  return -1;
}

static void
test_strings (void)
{
  int round;

  for (round = 0; round < 20000; round++)
    {
      char buffer[40], other[40];
      size_t length = unit_random_below (30);
      size_t other_length = unit_random_below (unit_random_below (2) ? 4 : 30);
      unsigned kinds = 1 + unit_random_below (7);
      char *s, *t;
      size_t i;
      int index;
      char c = unit_random_below (3) ? "abcd\xff\x80 "[round % 7] : '\0';

      make_string (buffer, length, kinds);
      make_string (other, other_length, kinds);
      s = block_of (buffer, length + 1);
      t = block_of (other, other_length + 1);
      unit_context (round, length, other_length);

      CHECK (strlen (s) == length);
      CHECK (strnlen (s, other_length)
             == (length < other_length ? length : other_length));
      CHECK (sign (strcmp (s, t))
             == model_compare ((unsigned char *) buffer,
                               (unsigned char *) other, 31, true));
      CHECK (strcmp (s, buffer) == 0);

      index = model_index (s, length, c, false);
      CHECK (strchr (s, c) == (index < 0 ? NULL : s + index));
      index = model_index (s, length, c, true);
      CHECK (strrchr (s, c) == (index < 0 ? NULL : s + index));

      for (i = 0; s[i] != '\0' && is_in (s[i], t); i++)
        continue;
      CHECK (strspn (s, t) == i);
      for (i = 0; s[i] != '\0' && !is_in (s[i], t); i++)
        continue;
      CHECK (strcspn (s, t) == i);
      CHECK (strpbrk (s, t) == (s[i] == '\0' ? NULL : s + i));

      index = model_find (s, t);
      CHECK (strstr (s, t) == (index < 0 ? NULL : s + index));
      platform_free (s);
      platform_free (t);
    }
  CHECK (strchr ("abc", 'a' + 256) != NULL);
  CHECK (strrchr ("abc", 'a' + 256) != NULL);
}

/* Bounded copies and appends of all lengths into all sizes. */
static void
test_bounded (void)
{
  char source[20];
  size_t size, length, there, i;

  for (size = 0; size <= 20; size++)
    for (length = 0; length < sizeof source; length++)
      {
        char *dst = (char *) area + size % 4;
        char *expected = (char *) model + size % 4;

        make_string (source, length, 4);
        scramble ();
        unit_context (size, length, 0);
        for (i = 0; i + 1 < size && i < length; i++)
          expected[i] = source[i];
        if (size > 0)
          expected[i] = '\0';
        CHECK (strlcpy (dst, source, size) == length);
        CHECK (as_model ());

        for (there = 0; there <= 20; there++)
          {
            scramble ();
            for (i = 0; i < there; i++)
              dst[i] = expected[i] = 'x';
            dst[there] = expected[there] = '\0';
            unit_context (size, length, there);
            if (there >= size)
              CHECK (strlcat (dst, source, size) == size + length);
            else
              {
                for (i = 0; there + i + 1 < size && i < length; i++)
                  expected[there + i] = source[i];
                expected[there + i] = '\0';
                CHECK (strlcat (dst, source, size) == there + length);
              }
            CHECK (as_model ());
          }
      }
  CHECK (strlcpy (NULL, "abc", 0) == 3);
}

/* Cutting strings into tokens. */
static void
test_tokens (void)
{
  int round;

  for (round = 0; round < 5000; round++)
    {
      char s[32], copy[32];
      size_t length = unit_random_below (sizeof s);
      const char *delims = round % 3 == 0 ? " " : round % 3 == 1 ? " a" : "";
      char *save = NULL;
      char *token;
      size_t i = 0, j;

      make_string (s, length, 7);
      for (j = 0; j <= length; j++)
        copy[j] = s[j];
      unit_context (round, length, 0);
      for (token = strtok_r (s, delims, &save); token != NULL;
           token = strtok_r (NULL, delims, &save))
        {
          while (copy[i] != '\0' && is_in (copy[i], delims))
            i++;
          CHECK (token == s + i);
          for (j = 0; token[j] != '\0'; j++)
            CHECK (token[j] == copy[i + j] && !is_in (token[j], delims));
          CHECK (j > 0);
          i += j;
          CHECK (copy[i] == '\0' || is_in (copy[i], delims));
        }
      while (copy[i] != '\0' && is_in (copy[i], delims))
        i++;
      CHECK (copy[i] == '\0');
      CHECK (strtok_r (NULL, delims, &save) == NULL);
    }
}

static void copy_from_null (void *p) { memcpy (p, NULL, 1); }
static void copy_to_null (void *p) { memcpy (NULL, p, 1); }
static void fill_null (void *p) { memset (NULL, *(char *) p, 1); }
static void move_to_null (void *p) { memmove (NULL, p, 1); }
static void compare_null (void *p) { *(int *) p = memcmp (p, NULL, 1); }
static void length_of_null (void *p) { *(int *) p = strlen (NULL); }

/* Null pointers. */
static void
test_null (void)
{
  int x = 0;

  CHECK (memcpy (NULL, NULL, 0) == NULL);
  CHECK (memmove (NULL, &x, 0) == NULL);
  CHECK (memset (NULL, 1, x) == NULL);
  CHECK (memcmp (NULL, &x, 0) == 0);
  CHECK (memchr (NULL, 1, 0) == NULL);
  CHECK (unit_panics (copy_from_null, &x));
  CHECK (unit_panics (copy_to_null, &x));
  CHECK (unit_panics (fill_null, &x));
  CHECK (unit_panics (move_to_null, &x));
  CHECK (unit_panics (compare_null, &x));
  CHECK (unit_panics (length_of_null, &x));
}

void
test (void)
{
  test_memory ();
  test_compare ();
  test_strings ();
  test_bounded ();
  test_tokens ();
  test_null ();
}
