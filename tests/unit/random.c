/* The generator against known values and against RC4 written down again. */
#include "unit.h"
#include <random.h>

/* RC4 with the four bytes of SEED as the key: stores the CNT bytes after the
   first SKIP. */
static void
rc4 (uint32_t seed, unsigned char *out, int skip, int cnt)
{
  int s[256];
  int i, j, k, t;

  for (i = 0; i < 256; i++)
    s[i] = i;
  for (i = j = 0; i < 256; i++)
    {
      j = (j + s[i] + (int) (seed >> 8 * (i % 4) & 255)) % 256;
      t = s[i], s[i] = s[j], s[j] = t;
    }
  for (i = j = k = 0; k < skip + cnt; k++)
    {
      i = (i + 1) % 256;
      j = (j + s[i]) % 256;
      t = s[i], s[i] = s[j], s[j] = t;
      if (k >= skip)
        out[k - skip] = s[(s[i] + s[j]) % 256];
    }
}

/* Are the SIZE bytes at A and at B the same? */
static bool
same (const unsigned char *a, const unsigned char *b, int size)
{
  int i;

  for (i = 0; i < size; i++)
    if (a[i] != b[i])
      return false;
  return true;
}

void
test (void)
{
  /* The key "Wiki" and what it gives, as everybody quotes it. */
  static const unsigned char wiki[] = { 0x60, 0x44, 0xdb, 0x6d, 0x41, 0xb7 };
  static const unsigned char zero[] = { 0xde, 0x18, 0x89, 0x41 };
  unsigned char expected[1000], got[1000];
  int i;

  /* No seed is seed 0. */
  random_bytes (got, sizeof zero);
  CHECK (same (got, zero, sizeof zero));

  random_init ('W' | 'i' << 8 | 'k' << 16 | 'i' << 24);
  random_bytes (got, sizeof wiki);
  CHECK (same (got, wiki, sizeof wiki));

  random_init (0);
  CHECK (random_ulong () == 0x418918de);
  random_init (0);
  random_bytes (got, 0);
  CHECK (random_ulong () == 0x418918de);

  for (i = 0; i < 500; i++)
    {
      uint32_t seed = unit_random ();
      int skip = unit_random_below (500);
      int cnt = unit_random_below (501);

      unit_context (seed, skip, cnt);
      rc4 (seed, expected, skip, cnt);
      random_init (seed);
      random_bytes (got, skip);
      random_bytes (got, cnt);
      CHECK (same (got, expected, cnt));
    }
}
