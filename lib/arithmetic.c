/* Division of 64-bit integers.

   The processor divides 32 bits at a time.  For anything more the compiler
   calls the functions at the end of this file, which are named and behave
   as those of its own support library (libgcc); nothing links that one.

   Nothing here may divide 64-bit integers, or it would call itself.
   Shifting, multiplying and subtracting them is done in line. */
#include <stdint.h>

int64_t __divdi3 (int64_t n, int64_t d);
int64_t __moddi3 (int64_t n, int64_t d);
int64_t __divmoddi4 (int64_t n, int64_t d, int64_t *r);
uint64_t __udivdi3 (uint64_t n, uint64_t d);
uint64_t __umoddi3 (uint64_t n, uint64_t d);
uint64_t __udivmoddi4 (uint64_t n, uint64_t d, uint64_t *r);

/* A quotient and what remains. */
struct division
  {
    uint64_t quotient;
    uint64_t remainder;
  };

/* Appends to REST, a remainder below D, the next 16 bits of a dividend and
   takes the D's out.  Returns how many there were and updates *REST.  D has
   its highest bit set.

   This is one step of long division with digits of 16 bits, where D has two
   digits, HIGH and the low one.  The quotient of the first digits by HIGH
   alone is at most 2 too large, because HIGH is at least half of the base
   (Knuth, The Art of Computer Programming, vol. 2, 4.3.1). */
static inline uint32_t
digit (uint32_t *rest, uint32_t next, uint32_t d)
{
  uint32_t high = d >> 16;
  uint32_t q = *rest / high;
  uint64_t dividend = (uint64_t) *rest << 16 | next;

  while ((uint64_t) q * d > dividend)
    q--;
  *rest = dividend - (uint64_t) q * d;
  return q;
}

/* Divides N by D, where N >> 32 < D so that the quotient fits. */
static inline uint32_t
divide_64_32 (uint64_t n, uint32_t d, uint32_t *remainder)
{
  int shift = __builtin_clz (d);
  uint32_t rest, low, q;

  /* Neither quotient nor remainder cares if both are shifted, but for the
     remainder's being shifted, too. */
  d <<= shift;
  n <<= shift;
  rest = n >> 32;
  low = n;
  q = digit (&rest, low >> 16, d) << 16;
  q += digit (&rest, low & 0xffff, d);
  *remainder = rest >> shift;
  return q;
}

/* Divides N by D.  Division by zero traps. */
static inline struct division
divide (uint64_t n, uint64_t d)
{
  struct division r;
  uint32_t n1 = n >> 32;
  uint32_t n0 = n;
  uint32_t d1 = d >> 32;
  uint32_t d0 = d;

  if (d1 == 0)
    {
      uint32_t q1 = 0;
      uint32_t rest = n1;

      if (rest >= d0)
        {
          q1 = n1 / d0;
          rest = n1 % d0;
        }
      if (rest == 0)
        {
          r.quotient = (uint64_t) q1 << 32 | n0 / d0;
          r.remainder = n0 % d0;
        }
      else
        {
          uint32_t q0 = divide_64_32 ((uint64_t) rest << 32 | n0, d0, &rest);

          r.quotient = (uint64_t) q1 << 32 | q0;
          r.remainder = rest;
        }
    }
  else if (n < d)
    {
      r.quotient = 0;
      r.remainder = n;
    }
  else
    {
      /* The quotient has at most 32 bits.  Dividing by the highest 32 bits
         of D alone, and N halved to make that fit, gives it or one more
         than it. */
      int shift = __builtin_clz (d1);
      uint32_t top = (d << shift) >> 32;
      uint32_t rest;
      uint32_t q = divide_64_32 (n >> 1, top, &rest) >> (31 - shift);

      if (q > 0)
        q--;
      r.quotient = q;
      r.remainder = n - q * d;
      if (r.remainder >= d)
        {
          r.quotient++;
          r.remainder -= d;
        }
    }
  return r;
}

/* The distance of X from zero. */
static inline uint64_t
magnitude (int64_t x)
{
  return x < 0 ? -(uint64_t) x : (uint64_t) x;
}

/* X with the sign of a number that is NEGATIVE or not. */
static inline int64_t
with_sign (uint64_t x, int negative)
{
  return negative ? -x : x;
}

/* N / D without sign. */
uint64_t
__udivdi3 (uint64_t n, uint64_t d)
{
  return divide (n, d).quotient;
}

/* N % D without sign. */
uint64_t
__umoddi3 (uint64_t n, uint64_t d)
{
  return divide (n, d).remainder;
}

/* N / D without sign; stores N % D in *R unless that is null. */
uint64_t
__udivmoddi4 (uint64_t n, uint64_t d, uint64_t *r)
{
  struct division division = divide (n, d);

  if (r != 0)
    *r = division.remainder;
  return division.quotient;
}

/* N / D, rounded towards zero. */
int64_t
__divdi3 (int64_t n, int64_t d)
{
  return with_sign (divide (magnitude (n), magnitude (d)).quotient,
                    (n < 0) != (d < 0));
}

/* N % D, with the sign of N. */
int64_t
__moddi3 (int64_t n, int64_t d)
{
  return with_sign (divide (magnitude (n), magnitude (d)).remainder, n < 0);
}

/* N / D, rounded towards zero; stores N % D in *R unless that is null. */
int64_t
__divmoddi4 (int64_t n, int64_t d, int64_t *r)
{
  struct division division = divide (magnitude (n), magnitude (d));

  if (r != 0)
    *r = with_sign (division.remainder, n < 0);
  return with_sign (division.quotient, (n < 0) != (d < 0));
}
