/* The RC4 stream cipher, for programs that need several streams at once;
   lib/random.c has the one for programs that need one. */
#include "tests/arc4.h"

/* Exchanges the entries at the places that STREAM stands at, and returns
   the sum of the two. */
static uint8_t
turn (struct arc4 *stream)
{
  uint8_t a = stream->s[stream->i];
  uint8_t b = stream->s[stream->j];

  stream->s[stream->i] = b;
  stream->s[stream->j] = a;
  return a + b;
}

void
arc4_init (struct arc4 *stream, const void *key, size_t size)
{
  const uint8_t *key_bytes = key;
  int n;

  for (n = 0; n < 256; n++)
    stream->s[n] = n;
  stream->j = 0;
  for (n = 0; n < 256; n++)
    {
      stream->i = n;
      stream->j += stream->s[n] + key_bytes[n % size];
      turn (stream);
    }
  stream->i = stream->j = 0;
}

void
arc4_crypt (struct arc4 *stream, void *buf, size_t size)
{
  for (uint8_t *p = buf; size > 0; size--)
    {
      stream->j += stream->s[++stream->i];
      *p++ ^= stream->s[turn (stream)];
    }
}
