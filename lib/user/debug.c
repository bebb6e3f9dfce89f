/* Programs that give up. */
#include <debug.h>
#include <stdarg.h>
#include <stdio.h>
#include <syscall.h>

/* Says where and why the program gives up and how it got there, then ends
   it with status 1. */
void
debug_panic (const char *file, int line, const char *function,
             const char *message, ...)
{
  va_list args;

  printf ("User process ABORT at %s:%d in %s(): ", file, line, function);
  va_start (args, message);
  vprintf (message, args);
  va_end (args);
  printf ("\n");

  debug_backtrace ();
  exit (EXIT_FAILURE);
}
