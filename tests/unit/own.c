/* What rooms want from a kernel, for units that are programs of their
   own. */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <debug.h>

void
debug_panic (const char *file, int line, const char *function,
             const char *message, ...)
{
  va_list args;

  fprintf (stderr, "%s:%d: %s: ", file, line, function);
  va_start (args, message);
  vfprintf (stderr, message, args);
  va_end (args);
  fprintf (stderr, "\n");
  abort ();
}
