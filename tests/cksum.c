/* The POSIX checksum: the remainder of the data, taken as a polynomial over
   two elements, by the one of degree 32 below.  The number of bytes, least
   significant first and without leading zeros, counts as further data. */
#include "tests/cksum.h"
#include <stdint.h>

/* Without the term of degree 32. */
#define POLYNOMIAL 0x04c11db7u

/* Returns remainder R extended by the eight bits of BYTE. */
static uint32_t
extend (uint32_t r, uint8_t byte)
{
  r ^= (uint32_t) byte << 24;
  for (int bit = 0; bit < 8; bit++)
    r = r << 1 ^ (r >> 31 ? POLYNOMIAL : 0);
  return r;
}

unsigned long
cksum (const void *buf, size_t size)
{
  const uint8_t *p = buf;
  uint32_t r = 0;

  for (size_t n = size; n > 0; n--)
    r = extend (r, *p++);
  for (size_t n = size; n > 0; n >>= 8)
    r = extend (r, n);
  return (uint32_t) ~r;
}
