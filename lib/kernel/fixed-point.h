/* Fixed-point numbers: real numbers for a kernel that must not touch the
   floating-point unit.

   Format 17.14 in 32 bits: a sign, 17 bits before the binary point, 14
   behind it; so numbers up to about 131,071 in steps of 1/16,384.  The value
   is a structure, so that the compiler rejects it where an integer is
   meant, and the other way round.

   A result that does not fit means nothing; intermediate results have 64
   bits.  All functions may be called from anywhere. */
#ifndef LIB_KERNEL_FIXED_POINT_H
#define LIB_KERNEL_FIXED_POINT_H

#include <stdint.h>

#define FIXED_BITS 14                   /* Bits behind the point. */
#define FIXED_ONE (1 << FIXED_BITS)     /* What stands for 1. */

struct fixed
  {
    int32_t raw;                /* The number times FIXED_ONE. */
  };

/* Returns the fixed-point number whose raw value is RAW. */
static inline struct fixed
fixed_from_raw (int32_t raw)
{
  return (struct fixed) { raw };
}

/* Returns integer N as a fixed-point number. */
static inline struct fixed
fixed_from_int (int n)
{
  return fixed_from_raw (n * FIXED_ONE);
}

/* Returns X without what is behind the point (toward zero). */
static inline int
fixed_to_int (struct fixed x)
{
  return x.raw / FIXED_ONE;
}

/* Returns the integer nearest to X; halves go away from zero. */
static inline int
fixed_round (struct fixed x)
{
  /* In two steps, for X + 1/2 need not fit. */
  int whole = x.raw / FIXED_ONE;
  int rest = x.raw % FIXED_ONE;
  return whole + (rest >= FIXED_ONE / 2) - (rest <= -FIXED_ONE / 2);
}

/* Returns the integer nearest to X times N.  The product need not fit into
   a fixed-point number. */
static inline int
fixed_round_product (struct fixed x, int n)
{
  int64_t product = (int64_t) x.raw * n;
  int64_t half = FIXED_ONE / 2;
  return (int) (product >= 0 ? (product + half) >> FIXED_BITS
                             : -((half - product) >> FIXED_BITS));
}

/* X + Y, X - Y. */
static inline struct fixed
fixed_add (struct fixed x, struct fixed y)
{
  return fixed_from_raw (x.raw + y.raw);
}

static inline struct fixed
fixed_sub (struct fixed x, struct fixed y)
{
  return fixed_from_raw (x.raw - y.raw);
}

/* X + N, X - N. */
static inline struct fixed
fixed_add_int (struct fixed x, int n)
{
  return fixed_add (x, fixed_from_int (n));
}

static inline struct fixed
fixed_sub_int (struct fixed x, int n)
{
  return fixed_sub (x, fixed_from_int (n));
}

/* X * Y, toward zero.  The product has 28 bits behind the point; shifting
   14 out goes toward minus infinity, so a negative one is raised first. */
static inline struct fixed
fixed_mul (struct fixed x, struct fixed y)
{
  int64_t product = (int64_t) x.raw * y.raw;
  if (product < 0)
    product += FIXED_ONE - 1;
  return fixed_from_raw ((int32_t) (product >> FIXED_BITS));
}

/* X * N. */
static inline struct fixed
fixed_mul_int (struct fixed x, int n)
{
  return fixed_from_raw (x.raw * n);
}

/* Returns RAW / DEN, toward zero, as a raw value.  One instruction divides
   32 bits; more take a function and many. */
static inline struct fixed
fixed_quotient (int64_t raw, int den)
{
  if (raw == (int32_t) raw)
    return fixed_from_raw ((int32_t) raw / den);
  return fixed_from_raw ((int32_t) (raw / den));
}

/* X / Y, toward zero.  Y must not be 0.  Fast for X below 8. */
static inline struct fixed
fixed_div (struct fixed x, struct fixed y)
{
  return fixed_quotient ((int64_t) x.raw * FIXED_ONE, y.raw);
}

/* X / N, toward zero.  N must not be 0. */
static inline struct fixed
fixed_div_int (struct fixed x, int n)
{
  return fixed_from_raw (x.raw / n);
}

/* X * NUM / DEN, toward zero, as one step: the product need not fit into a
   fixed-point number.  DEN must not be 0. */
static inline struct fixed
fixed_scale (struct fixed x, int num, int den)
{
  return fixed_quotient ((int64_t) x.raw * num, den);
}

#endif /* lib/kernel/fixed-point.h */
