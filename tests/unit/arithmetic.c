/* 64-bit division against division bit by bit. */
#include "unit.h"

int64_t __divdi3 (int64_t n, int64_t d);
int64_t __moddi3 (int64_t n, int64_t d);
int64_t __divmoddi4 (int64_t n, int64_t d, int64_t *r);
uint64_t __udivdi3 (uint64_t n, uint64_t d);
uint64_t __umoddi3 (uint64_t n, uint64_t d);
uint64_t __udivmoddi4 (uint64_t n, uint64_t d, uint64_t *r);

/* Divides as on paper, with binary digits. */
static uint64_t
paper (uint64_t n, uint64_t d, uint64_t *r)
{
  uint64_t q = 0, rest = 0;
  int i;

  for (i = 63; i >= 0; i--)
    {
      bool carry = rest >> 63;

      rest = rest << 1 | (n >> i & 1);
      q <<= 1;
      if (carry || rest >= d)
        {
          rest -= d;
          q |= 1;
        }
    }
  *r = rest;
  return q;
}

/* Checks all functions with N and D. */
static void
check (uint64_t n, uint64_t d)
{
  uint64_t expected_r, r;
  uint64_t q = paper (n, d, &expected_r);
  int64_t sn = n, sd = d;
  int64_t sr;
  uint64_t sq;

  unit_context (n, d, 0);
  CHECK (__udivdi3 (n, d) == q);
  CHECK (__umoddi3 (n, d) == expected_r);
  CHECK (__udivmoddi4 (n, d, &r) == q && r == expected_r);
  CHECK (__udivmoddi4 (n, d, NULL) == q);

  /* What the compiler makes of the operators, on this platform. */
  CHECK (n / d == q && n % d == expected_r);

  /* The only quotient that does not exist. */
  if (sn == INT64_MIN && sd == -1)
    return;

  q = paper (sn < 0 ? -n : n, sd < 0 ? -d : d, &expected_r);
  sq = (sn < 0) != (sd < 0) ? -q : q;
  expected_r = sn < 0 ? -expected_r : expected_r;
  CHECK ((uint64_t) __divdi3 (sn, sd) == sq);
  CHECK ((uint64_t) __moddi3 (sn, sd) == expected_r);
  CHECK ((uint64_t) __divmoddi4 (sn, sd, &sr) == sq
         && (uint64_t) sr == expected_r);
  CHECK ((uint64_t) __divmoddi4 (sn, sd, NULL) == sq);
  CHECK ((uint64_t) (sn / sd) == sq && (uint64_t) (sn % sd) == expected_r);
}

void
test (void)
{
  static const int offsets[] = { -2, -1, 0, 1, 2 };
  int i, j, k, l;

  /* All pairs of numbers next to powers of two. */
  for (i = 0; i < 64; i++)
    for (j = 0; j < 64; j++)
      for (k = 0; k < 5; k++)
        for (l = 0; l < 5; l++)
          {
            uint64_t n = ((uint64_t) 1 << i) + offsets[k];
            uint64_t d = ((uint64_t) 1 << j) + offsets[l];

            if (d != 0)
              check (n, d);
          }

  for (i = 0; i < 100000; i++)
    {
      uint64_t n = unit_random_wide ();
      uint64_t d = unit_random_wide ();

      if (d == 0)
        continue;
      check (n, d);

      /* Close to a multiple, where an estimate is most easily wrong. */
      check (n / d * d, d);
      check (n / d * d - 1, d);
    }
}
