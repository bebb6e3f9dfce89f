/* Rounding against counting. */
#include "unit.h"
#include <round.h>

void
test (void)
{
  int x, step;

  for (step = 1; step <= 40; step++)
    {
      int below = 0;

      for (x = 0; x <= 200; x++)
        {
          int above;

          if (x >= below + step)
            below += step;
          above = below == x ? x : below + step;
          unit_context (x, step, 0);
          CHECK (ROUND_DOWN (x, step) == below);
          CHECK (ROUND_UP (x, step) == above);
          CHECK (DIV_ROUND_UP (x, step) * step == above);
        }
    }

  /* The operands may be expressions and of any width. */
  CHECK (ROUND_UP (1 + 2, 2 + 2) == 4);
  CHECK (ROUND_DOWN (7 - 1, 8 >> 1) == 4);
  CHECK (100 / ROUND_UP (3, 10) == 10);
  CHECK (DIV_ROUND_UP ((uint64_t) 1 << 40, 512) == (uint64_t) 1 << 31);
  CHECK (ROUND_UP (((uint64_t) 1 << 40) + 1, 4096)
         == ((uint64_t) 1 << 40) + 4096);
}
