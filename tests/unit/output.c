/* The library's console for unit tests: a buffer. */
#include "unit.h"
#include <stdio.h>

static char text[65536];
static size_t length;
static bool taken;

/* Appends C to the buffer, dropping what does not fit. */
static void
put (char c, void *aux UNUSED)
{
  if (taken)
    {
      length = 0;
      taken = false;
    }
  if (length < sizeof text - 1)
    text[length++] = c;
  text[length] = '\0';
}

/* What was printed; see unit.h. */
const char *
unit_output (void)
{
  if (taken)
    text[0] = '\0';
  taken = true;
  return text;
}

int
vprintf (const char *format, va_list args)
{
  __vprintf (format, args, put, NULL);
  return 0;
}
