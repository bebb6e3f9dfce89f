/* Fixed-point arithmetic against 64-bit integers, which hold every result
   exactly, and against the figures of the scheduler's formulas. */
#include "unit.h"
#include "lib/kernel/fixed-point.h"

/* A number such that neither X + Y nor X * Y is out of range. */
static int32_t
random_raw (void)
{
  int32_t raw = unit_random () >> unit_random_below (32);

  return raw / 4;
}

/* N / D rounded towards zero, by magnitude. */
static int64_t
quotient (int64_t n, int64_t d)
{
  int64_t q = (n < 0 ? -n : n) / (d < 0 ? -d : d);

  return (n < 0) != (d < 0) ? -q : q;
}

static bool
fits (int64_t n)
{
  return n >= INT32_MIN && n <= INT32_MAX;
}

/* Conversions of all that lies between two integers, for some integers. */
static void
test_conversion (void)
{
  int n, part;

  for (n = -131072; n < 131072; n += 997)
    {
      unit_context (n, 0, 0);
      CHECK (fixed_from_int (n).raw == n * 16384);
      CHECK (fixed_to_int (fixed_from_int (n)) == n);
      CHECK (fixed_round (fixed_from_int (n)) == n);
      for (part = 1; part < 16384; part += 1 + part / 3)
        {
          struct fixed x = fixed_from_raw (n * 16384 + part);
          int above = n + 1;

          unit_context (n, part, 0);
          CHECK (fixed_to_int (x) == (n >= 0 ? n : above));
          if (part < 8192 || (part == 8192 && n < 0))
            CHECK (fixed_round (x) == n);
          else
            CHECK (fixed_round (x) == above);
        }
    }
  CHECK (fixed_round (fixed_from_raw (INT32_MAX)) == 131072);
  CHECK (fixed_round (fixed_from_raw (INT32_MIN)) == -131072);
  CHECK (fixed_round (fixed_from_raw (8192)) == 1);
  CHECK (fixed_round (fixed_from_raw (8191)) == 0);
  CHECK (fixed_round (fixed_from_raw (-8192)) == -1);
  CHECK (fixed_round (fixed_from_raw (-8191)) == 0);
}

static void
test_operations (void)
{
  int i;

  for (i = 0; i < 300000; i++)
    {
      struct fixed x = fixed_from_raw (random_raw ());
      struct fixed y = fixed_from_raw (random_raw ());
      int64_t a = x.raw, b = y.raw;
      int n = (int) unit_random_below (2001) - 1000;
      int64_t r;

      unit_context (a, b, n);
      CHECK (fixed_add (x, y).raw == a + b);
      CHECK (fixed_sub (x, y).raw == a - b);
      CHECK (fixed_add_int (x, n).raw == a + n * 16384);
      CHECK (fixed_sub_int (x, n).raw == a - n * 16384);
      if (fits (a * n))
        CHECK (fixed_mul_int (x, n).raw == a * n);
      if (n != 0)
        CHECK (fixed_div_int (x, n).raw == quotient (a, n));

      r = quotient (a * b, 16384);
      if (fits (r))
        CHECK (fixed_mul (x, y).raw == r);
      if (b != 0)
        {
          r = quotient (a * 16384, b);
          if (fits (r))
            CHECK (fixed_div (x, y).raw == r);
        }
      if (n != 0)
        {
          int m = (int) unit_random_below (2001) - 1000;

          r = quotient (a * m, n);
          if (fits (r))
            CHECK (fixed_scale (x, m, n).raw == r);
        }
      r = a * n;
      r = (2 * (r < 0 ? -r : r) + 16384) / 32768;
      if (fits (r))
        CHECK (fixed_round_product (x, n) == ((a < 0) != (n < 0) ? -r : r));
    }

  /* The ends of the range. */
  CHECK (fixed_mul (fixed_from_raw (INT32_MIN), fixed_from_int (1)).raw
         == INT32_MIN);
  CHECK (fixed_div (fixed_from_raw (INT32_MAX), fixed_from_int (1)).raw
         == INT32_MAX);
  CHECK (fixed_div (fixed_from_int (8), fixed_from_int (2)).raw == 4 * 16384);
  CHECK (fixed_div (fixed_from_int (-8), fixed_from_int (2)).raw
         == -4 * 16384);
  CHECK (fixed_div (fixed_from_int (-9), fixed_from_int (2)).raw == -9 * 8192);
}

/* A load of LOAD threads for SECONDS: 100 times the average. */
static int
load_average (int load, int seconds)
{
  struct fixed average = fixed_from_int (0);

  while (seconds-- > 0)
    average = fixed_add (fixed_scale (average, 59, 60),
                         fixed_div_int (fixed_from_int (load), 60));
  return fixed_round_product (average, 100);
}

void
test (void)
{
  test_conversion ();
  test_operations ();

  /* 60 * (1 - (59/60)**t) with double precision gives 38.13 at t = 60 for
     60 threads, 0.63 for one. */
  CHECK (load_average (60, 60) >= 3803 && load_average (60, 60) <= 3823);
  CHECK (load_average (1, 60) >= 62 && load_average (1, 60) <= 64);
}
