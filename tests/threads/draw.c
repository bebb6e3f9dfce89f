/* Drawing numbers from a secret seed: see tests/threads/draw.h.

   The same arithmetic is in draw.pm. */

#include "tests/threads/draw.h"
#include <debug.h>
#include <stdint.h>
#include "threads/settings.h"

/* Seed of the run, 0 if it has none; and what the next number follows
   from.  Used by the main thread alone. */
static unsigned secret;
static uint32_t state;

void
draw_begin (const char *test)
{
  secret = 0;
  settings_numbers ("secret", &secret, 1);

  /* Each test has numbers of its own, whatever other tests draw. */
  state = 2166136261u ^ secret;
  for (; *test != '\0'; test++)
    state = (state ^ (uint8_t) *test) * 16777619u;
}

bool
draw_is_on (void)
{
  return secret != 0;
}

int
draw (int usual, int least, int most)
{
  ASSERT (least <= most);

  if (secret == 0)
    return usual;

  /* The upper bits of the state are the better ones. */
  state = state * 1664525u + 1013904223u;
  return least + (int) ((state >> 8) % (uint32_t) (most - least + 1));
}
