/* The headers of the compiler's kind, checked by the compiler: they say what
   a 32-bit processor has. */
#include "unit.h"
#include <ctype.h>
#include <debug.h>
#include <inttypes.h>
#include <limits.h>
#include <packed.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <syscall-nr.h>

#define WIDTH(TYPE, BITS, SIGN)                                         \
  _Static_assert (sizeof (TYPE) * 8 == BITS                             \
                  && ((TYPE) -1 < (TYPE) 1) == (SIGN < 0), #TYPE)
WIDTH (int8_t, 8, -1);
WIDTH (int16_t, 16, -1);
WIDTH (int32_t, 32, -1);
WIDTH (int64_t, 64, -1);
WIDTH (uint8_t, 8, 1);
WIDTH (uint16_t, 16, 1);
WIDTH (uint32_t, 32, 1);
WIDTH (uint64_t, 64, 1);
WIDTH (intptr_t, 32, -1);
WIDTH (uintptr_t, 32, 1);
WIDTH (intmax_t, 64, -1);
WIDTH (uintmax_t, 64, 1);
WIDTH (size_t, 32, 1);
WIDTH (ptrdiff_t, 32, -1);

#define LIMITS(TYPE, LEAST, MOST)                                       \
  _Static_assert ((TYPE) (LEAST) == (LEAST) && (TYPE) (MOST) == (MOST)  \
                  && (TYPE) ((TYPE) (MOST) + 1ULL) == (LEAST), #TYPE)
LIMITS (int8_t, INT8_MIN, INT8_MAX);
LIMITS (int16_t, INT16_MIN, INT16_MAX);
LIMITS (int32_t, INT32_MIN, INT32_MAX);
LIMITS (int64_t, INT64_MIN, INT64_MAX);
LIMITS (uint8_t, 0, UINT8_MAX);
LIMITS (uint16_t, 0, UINT16_MAX);
LIMITS (uint32_t, 0, UINT32_MAX);
LIMITS (uint64_t, 0, UINT64_MAX);
LIMITS (intptr_t, INTPTR_MIN, INTPTR_MAX);
LIMITS (uintptr_t, 0, UINTPTR_MAX);
LIMITS (intmax_t, INTMAX_MIN, INTMAX_MAX);
LIMITS (uintmax_t, 0, UINTMAX_MAX);
LIMITS (ptrdiff_t, PTRDIFF_MIN, PTRDIFF_MAX);
LIMITS (size_t, 0, SIZE_MAX);
LIMITS (char, CHAR_MIN, CHAR_MAX);
LIMITS (signed char, SCHAR_MIN, SCHAR_MAX);
LIMITS (unsigned char, 0, UCHAR_MAX);
LIMITS (short, SHRT_MIN, SHRT_MAX);
LIMITS (unsigned short, 0, USHRT_MAX);
LIMITS (int, INT_MIN, INT_MAX);
LIMITS (unsigned, 0, UINT_MAX);
LIMITS (long, LONG_MIN, LONG_MAX);
LIMITS (unsigned long, 0, ULONG_MAX);
LIMITS (long long, LLONG_MIN, LLONG_MAX);
LIMITS (unsigned long long, 0, ULLONG_MAX);
_Static_assert (CHAR_BIT == 8, "CHAR_BIT");

struct packed
  {
    char c;
    uint32_t word;
    uint16_t half;
  } PACKED;
_Static_assert (sizeof (struct packed) == 7, "packed");
_Static_assert (offsetof (struct packed, half) == 5, "offsetof");

_Static_assert (SYS_HALT == 0 && SYS_WAIT == 3 && SYS_CLOSE == 12
                && SYS_MUNMAP == 14 && SYS_INUMBER == 19 && SYS_SYNC == 20
                && SYS_TRUNCATE == 23 && SYS_GETPID == 32, "numbers");
_Static_assert (STDIN_FILENO == 0 && STDOUT_FILENO == 1, "descriptors");

/* Adds up CNT integers, twice. */
static int
sum (int cnt, ...)
{
  va_list args, again;
  int total = 0;
  int i;

  va_start (args, cnt);
  va_copy (again, args);
  for (i = 0; i < cnt; i++)
    total += va_arg (args, int);
  for (i = 0; i < cnt; i++)
    total += va_arg (again, int);
  va_end (again);
  va_end (args);
  return total;
}

/* Does ASSERT work as a statement wherever one may stand? */
static bool
assertions (int n)
{
  if (n > 0)
    ASSERT (n != 3)
  ASSERT (n != 4);
  for (; n < 0; n++)
    ASSERT (n != -2);
  return true;
}

static void
call_assertions (void *n)
{
  assertions (*(int *) n);
}

#define NDEBUG
#include <debug.h>

static bool
no_assertions (int n UNUSED)
{
  ASSERT (n == 0);
  return true;
}

void
test (void)
{
  char text[100];
  int n;

  CHECK (sum (3, 1, 20, 300) == 642);

  for (n = -3; n < 6; n++)
    {
      unit_context (n, 0, 0);
      CHECK (unit_panics (call_assertions, &n)
             == (n == 3 || n == 4 || n == -3 || n == -2));
    }
  CHECK (no_assertions (1));

  /* Each format goes with its type, or the compiler warns. */
  snprintf (text, sizeof text,
            "%"PRId8" %"PRIu8" %"PRId16" %"PRIx16" %"PRIi32" %"PRIX32
            " %"PRId64" %"PRIo64" %"PRIdMAX" %"PRIuMAX" %"PRIxPTR,
            (int8_t) -1, (uint8_t) 255, (int16_t) -2, (uint16_t) 0xffff,
            (int32_t) -3, (uint32_t) 0xabcdef, (int64_t) -4, (uint64_t) 8,
            (intmax_t) -5, (uintmax_t) 5, (uintptr_t) 0xbffffff0);
  CHECK (strcmp (text, "-1 255 -2 ffff -3 ABCDEF -4 10 -5 5 bffffff0") == 0);
}
