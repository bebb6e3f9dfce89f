/* What test programs share; see lib.h. */
#include "tests/lib.h"
#include <random.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <syscall.h>

/* Weak, so that a program may define it with a value. */
const char *test_name __attribute__ ((weak));
bool quiet;

/* Prints "(NAME) ", the text, TAIL and the end of the line.  Nothing that
   another process prints can get between them, since it is one write. */
static void
say (const char *format, va_list args, const char *tail)
{
  static char line[1024];
  const size_t room = sizeof line - 1;

  snprintf (line, room, "(%s) ", test_name);
  size_t used = strnlen (line, room);
  vsnprintf (line + used, room - used, format, args);
  strlcat (line, tail, room);
  strlcat (line, "\n", sizeof line);
  write (STDOUT_FILENO, line, strlen (line));
}

void
msg (const char *format, ...)
{
  if (quiet)
    return;

  va_list args;
  va_start (args, format);
  say (format, args, "");
  va_end (args);
}

void
fail (const char *format, ...)
{
  va_list args;
  va_start (args, format);
  say (format, args, ": FAILED");
  va_end (args);
  exit (EXIT_FAILURE);
}

/* Exchanges the SIZE bytes at A with those at B, which may be the same. */
static void
exchange (uint8_t *a, uint8_t *b, size_t size)
{
  for (; size > 0; size--, a++, b++)
    {
      uint8_t was_a = *a;
      *a = *b;
      *b = was_a;
    }
}

void
shuffle (void *array, size_t cnt, size_t size)
{
  uint8_t *elements = array;

  /* The element for each place is drawn from those not yet placed. */
  for (size_t place = 0; place < cnt; place++)
    {
      size_t drawn = place + random_ulong () % (cnt - place);
      exchange (elements + place * size, elements + drawn * size, size);
    }
}

void
exec_children (const char *program, pid_t children[], size_t cnt)
{
  for (size_t i = 0; i < cnt; i++)
    {
      char command[128];
      snprintf (command, sizeof command, "%s %zu", program, i);
      CHECK ((children[i] = exec (command)) != PID_ERROR,
             "exec child %zu of %zu: \"%s\"", i + 1, cnt, command);
    }
}

void
wait_children (pid_t children[], size_t cnt)
{
  for (size_t i = 0; i < cnt; i++)
    {
      int status = wait (children[i]);
      CHECK (status == (int) i, "wait for child %zu of %zu "
             "returned %d (expected %zu)", i + 1, cnt, status, i);
    }
}

void
compare_bytes (const void *actual, const void *expected, size_t size,
               size_t ofs, const char *file)
{
  if (!memcmp (actual, expected, size))
    return;

  const uint8_t *a = actual;
  const uint8_t *e = expected;
  size_t wrong = 0;
  while (a[wrong] == e[wrong])
    wrong++;

  size_t shown = size - wrong < 48 ? size - wrong : 48;
  quiet = false;
  msg ("\"%s\" is wrong from byte %zu on.  It has:", file, ofs + wrong);
  hex_dump (ofs + wrong, a + wrong, shown, true);
  msg ("It should have:");
  hex_dump (ofs + wrong, e + wrong, shown, true);
  fail ("contents of \"%s\"", file);
}

void
check_file_handle (int fd, const char *file, const void *expected_,
                   size_t size)
{
  const char *expected = expected_;
  static char piece[512];

  int length = filesize (fd);
  if ((size_t) length != size)
    msg ("\"%s\" says it has %d bytes instead of %zu", file, length, size);

  for (size_t ofs = 0; ofs < size; )
    {
      size_t wanted = size - ofs < sizeof piece ? size - ofs : sizeof piece;
      int got = read (fd, piece, wanted);
      if (got != (int) wanted)
        fail ("read %zu bytes at byte %zu of \"%s\", and got %d", wanted,
              ofs, file, got);
      compare_bytes (piece, expected + ofs, wanted, ofs, file);
      ofs += wanted;
    }

  int beyond = read (fd, piece, 1);
  if (beyond != 0)
    fail ("read at the end of \"%s\" returned %d instead of 0", file, beyond);
  if ((size_t) length != size)
    fail ("size of \"%s\"", file);
  msg ("verified contents of \"%s\"", file);
}

void
check_file (const char *file, const void *expected, size_t size)
{
  int fd;

  CHECK ((fd = open (file)) > 1, "open \"%s\" for verification", file);
  check_file_handle (fd, file, expected, size);
  msg ("close \"%s\"", file);
  close (fd);
}
