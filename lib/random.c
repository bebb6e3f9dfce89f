/* Pseudo-random numbers: RC4's key stream.

   RC4 keeps a permutation of the 256 bytes.  A key shuffles it; after that
   every step swaps two entries, one chosen by counting and one by what was
   seen so far, and the entry at the sum of the two is the output.  Of no
   use for secrets nowadays; here it gives the kernel, user programs and the
   tests' scripts (tests/random.pm) the same numbers for the same seed.

   The state has no lock: callers that share a sequence and care for which
   part of it they get must take care of that themselves. */
#include <random.h>
#include <debug.h>
#include <stdbool.h>
#include <stdint.h>

static uint8_t table[256];      /* The permutation. */
static uint8_t counted, chosen; /* The two entries swapped last. */
static bool seeded;             /* Is the above valid? */

/* Exchanges two entries and returns the sum of what they hold. */
static uint8_t
swap_entries (uint8_t a, uint8_t b)
{
  uint8_t was_a = table[a];

  table[a] = table[b];
  table[b] = was_a;
  return table[a] + was_a;
}

/* Starts the sequence of SEED. */
void
random_init (unsigned seed)
{
  uint8_t j = 0;
  int i;

  for (i = 0; i < 256; i++)
    table[i] = i;
  for (i = 0; i < 256; i++)
    {
      /* The key is the seed's four bytes, over and over. */
      j += table[i] + (uint8_t) (seed >> i % 4 * 8);
      swap_entries (i, j);
    }
  counted = chosen = 0;
  seeded = true;
}

/* Fills SIZE bytes at BUF; without a seed so far, from the sequence of
   seed 0. */
void
random_bytes (void *buf, size_t size)
{
  uint8_t *p = buf;

  ASSERT (buf != NULL || size == 0);

  if (!seeded)
    random_init (0);
  for (; size > 0; size--)
    {
      counted++;
      chosen += table[counted];
      *p++ = table[swap_entries (counted, chosen)];
    }
}

/* The next four bytes as a number, the least significant first. */
unsigned long
random_ulong (void)
{
  uint8_t b[4];

  random_bytes (b, sizeof b);
  return b[0] | b[1] << 8 | b[2] << 16 | (uint32_t) b[3] << 24;
}
