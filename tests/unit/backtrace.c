/* Call stacks: only where there is nothing but our code. */
#include "unit.h"
#include <debug.h>
#include <stdio.h>
#include <string.h>

static const char explanation[] =
  "The `backtrace' program can make call stacks useful.\n"
  "Read \"Backtraces\" in the \"Debugging Tools\" chapter\n"
  "of the Pintos documentation for more information.\n";

/* Calls itself DEPTH times, then prints the stack. */
static int NO_INLINE
descend (int depth)
{
  volatile int calls = 1;       /* Must be in memory: no loop instead. */

  if (depth > 0)
    calls += descend (depth - 1);
  else
    debug_backtrace ();
  return calls;
}

/* Counts the addresses in the line of TEXT, or returns -1 if it has another
   form.  Stores the one with number NUMBER in *ADDRESS. */
static int
parse (const char *text, int number, uintptr_t *address)
{
  static const char begin[] = "Call stack:";
  int cnt = 0;

  if (memcmp (text, begin, strlen (begin)) != 0)
    return -1;
  text += strlen (begin);
  while (memcmp (text, " 0x", 3) == 0)
    {
      uintptr_t n = 0;
      size_t digits = strspn (text += 3, "0123456789abcdef");

      if (digits < 1 || digits > 8)
        return -1;
      for (; digits > 0; digits--, text++)
        n = n * 16 + (*text <= '9' ? *text - '0' : *text - 'a' + 10);
      if (cnt++ == number)
        *address = n;
    }
  return memcmp (text, ".\n", 2) == 0 ? cnt : -1;
}

void
test (void)
{
  uintptr_t first = 0, second = 0;
  const char *out;
  int base, depth;

  unit_output ();
  descend (0);
  out = unit_output ();
  base = parse (out, 0, &first);
  /* In descend, test, unit_main and bare_start; nothing called that. */
  CHECK (base == 4);
  CHECK (strcmp (strchr (out, '\n') + 1, explanation) == 0);
  CHECK (first > (uintptr_t) descend && first < (uintptr_t) descend + 200);

  for (depth = 1; depth < 100; depth++)
    {
      descend (depth);
      out = unit_output ();
      unit_context (depth, 0, 0);
      CHECK (parse (out, 0, &second) == base + depth);
      CHECK (second == first);

      /* What it is good for is said only once. */
      CHECK (strchr (out, '\n')[1] == '\0');
    }

  /* A stack deeper than anybody reads is cut off. */
  descend (5000);
  depth = parse (unit_output (), 0, &second);
  CHECK (depth > 100 && depth < 1000);
}
