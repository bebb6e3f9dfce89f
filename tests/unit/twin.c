/* lib/string-fast.S for the host, in C. */
#include "lib/string-fast.h"

void *
__copy_up (void *dst_, const void *src_, size_t size)
{
  unsigned char *dst = dst_;
  const unsigned char *src = src_;
  size_t i;

  for (i = 0; i < size; i++)
    dst[i] = src[i];
  return dst;
}

void *
__copy_down (void *dst_, const void *src_, size_t size)
{
  unsigned char *dst = dst_;
  const unsigned char *src = src_;

  while (size-- > 0)
    dst[size] = src[size];
  return dst;
}

void *
__fill (void *dst_, uint32_t pattern, size_t size)
{
  unsigned char *dst = dst_;
  size_t i;

  for (i = 0; i < size; i++)
    dst[i] = pattern >> i % 4 * 8;
  return dst;
}
