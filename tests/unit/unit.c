/* Counting cases and reporting failures; see unit.h.

   Uses nothing from the library, for that is what may be broken. */
#include "unit.h"
#include <debug.h>

/* Failures that are printed; more would hide the first. */
#define MOST_REPORTS 10

static uint64_t case_cnt, failure_cnt;
static uint64_t context[3];
static uint64_t random_state = 1;

/* Where a panic goes when one is expected. */
static void *panic_return[5];
static volatile bool panic_expected;

/* Prints S. */
static void
print (const char *s)
{
  size_t length = 0;

  while (s[length] != '\0')
    length++;
  platform_write (s, length);
}

/* Prints N in BASE, by subtracting, since division is what a unit is
   about. */
static void
print_number (uint64_t n, unsigned base)
{
  bool begun = false;
  int place = base == 10 ? 19 : 15;

  for (; place >= 0; place--)
    {
      uint64_t unit = 1;
      int digit = 0;
      int i;

      for (i = 0; i < place; i++)
        unit *= base;
      for (; n >= unit; n -= unit)
        digit++;
      if (digit > 0 || begun || place == 0)
        {
          platform_write (&"0123456789abcdef"[digit], 1);
          begun = true;
        }
    }
}

/* Prints where something went wrong. */
static void
report (const char *file, int line, const char *what, const char *detail)
{
  print (file);
  print (":");
  print_number (line, 10);
  print (": ");
  print (what);
  print (detail);
  print (" [0x");
  print_number (context[0], 16);
  print (" 0x");
  print_number (context[1], 16);
  print (" 0x");
  print_number (context[2], 16);
  print ("]\n");
}

/* Counts a case; see unit.h. */
void
unit_check (bool ok, const char *file, int line, const char *condition)
{
  case_cnt++;
  if (!ok && failure_cnt++ < MOST_REPORTS)
    report (file, line, "not so: ", condition);
}

/* Sets what is reported along with failures. */
void
unit_context (uint64_t a, uint64_t b, uint64_t c)
{
  context[0] = a;
  context[1] = b;
  context[2] = c;
}

/* The library gives up. */
void
debug_panic (const char *file, int line, const char *function UNUSED,
             const char *message, ...)
{
  if (panic_expected)
    {
      panic_expected = false;
      __builtin_longjmp (panic_return, 1);
    }
  report (file, line, "panic: ", message);
  platform_exit (2);
}

/* Does FUNCTION panic? */
bool NO_INLINE
unit_panics (void (*function) (void *aux), void *aux)
{
  if (__builtin_setjmp (panic_return))
    return true;
  panic_expected = true;
  function (aux);
  panic_expected = false;
  return false;
}

/* Steps through a sequence of period 2**64 - 1 (G. Marsaglia, Xorshift RNGs,
   2003) and takes the upper half of what a multiplication makes of it. */
uint32_t
unit_random (void)
{
  random_state ^= random_state << 13;
  random_state ^= random_state >> 7;
  random_state ^= random_state << 17;
  return (random_state * 0x9e3779b97f4a7c15ULL) >> 32;
}

uint32_t
unit_random_below (uint32_t limit)
{
  return ((uint64_t) unit_random () * limit) >> 32;
}

uint64_t
unit_random_wide (void)
{
  uint64_t n = (uint64_t) unit_random () << 32 | unit_random ();

  n >>= unit_random_below (64);
  switch (unit_random_below (8))
    {
    case 0:
      return (uint64_t) 1 << unit_random_below (64);
    case 1:
      return ((uint64_t) 1 << unit_random_below (64)) - 1;
    case 2:
      return -n;
    case 3:
      return n & 0xffffffff00000000ULL;
    default:
      return n;
    }
}

/* Runs the unit.  Returns the status of the program. */
int
unit_main (void)
{
  test ();
  print_number (case_cnt, 10);
  print (" cases");
  if (failure_cnt > 0)
    {
      print (", ");
      print_number (failure_cnt, 10);
      print (" failed");
    }
  print ("\n");
  return failure_cnt > 0 || case_cnt == 0;
}
