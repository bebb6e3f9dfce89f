/* The host as a platform for unit tests.  The only file that uses the
   host's C library. */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include "unit.h"

void
platform_write (const char *s, size_t size)
{
  fwrite (s, 1, size, stdout);
}

void
platform_exit (int status)
{
  exit (status);
}

void *
platform_malloc (size_t size)
{
  return malloc (size);
}

void
platform_free (void *p)
{
  free (p);
}

int
host_vsnprintf (char *buf, size_t size, const char *format, va_list args)
{
  return vsnprintf (buf, size, format, args);
}

int
main (void)
{
  return unit_main ();
}
