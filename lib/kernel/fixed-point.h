/* Fixed-point numbers: real numbers for a kernel that must not touch the
   floating-point unit.

   Format 17.14 in 32 bits: a sign, 17 bits before the binary point, 14
   behind it; so numbers up to about 131,071 in steps of 1/16,384.  The value
   is a structure, so that the compiler rejects it where an integer is
   meant, and the other way round.

   Results that do not fit wrap around; intermediate results have 64
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
  int32_t half = FIXED_ONE / 2;
  return (x.raw >= 0 ? x.raw + half : x.raw - half) / FIXED_ONE;
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

/* X * Y, toward minus infinity. */
static inline struct fixed
fixed_mul (struct fixed x, struct fixed y)
{
  return fixed_from_raw ((int32_t) ((int64_t) x.raw * y.raw >> FIXED_BITS));
}

/* X * N. */
static inline struct fixed
fixed_mul_int (struct fixed x, int n)
{
  return fixed_from_raw (x.raw * n);
}

/* X / Y, toward zero.  Y must not be 0. */
static inline struct fixed
fixed_div (struct fixed x, struct fixed y)
{
  return fixed_from_raw ((int32_t) ((int64_t) x.raw * FIXED_ONE / y.raw));
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
  return fixed_from_raw ((int32_t) ((int64_t) x.raw * num / den));
}

#endif /* lib/kernel/fixed-point.h */
