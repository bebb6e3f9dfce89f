/* printf's engine against the host's, with formats made up at random.

   Left out is what the two are meant to do differently: %p, ' and the like
   are in stdio.c.  Only on the host. */
#include "unit.h"
#include <stdio.h>
#include <string.h>

static char ours[512], theirs[512];

/* Formats the same with both. */
static void
compare (const char *format, ...)
{
  va_list args;
  size_t size = unit_random_below (16) ? sizeof ours : unit_random_below (40);
  int our_length, their_length;

  memset (ours, 0x5a, sizeof ours);
  memset (theirs, 0x5a, sizeof theirs);
  va_start (args, format);
  our_length = vsnprintf (ours, size, format, args);
  va_end (args);
  va_start (args, format);
  their_length = host_vsnprintf (theirs, size, format, args);
  va_end (args);

  CHECK (our_length == their_length);
  if (memcmp (ours, theirs, size < sizeof ours ? size : strlen (ours) + 1))
    {
      CHECK (!"same text");
      platform_write (format, strlen (format));
      platform_write ("\n", 1);
      platform_write (ours, strlen (ours));
      platform_write ("\n", 1);
      platform_write (theirs, strlen (theirs));
      platform_write ("\n", 1);
    }
}

/* A format with one directive for CONVERSION with LENGTH: flags that are
   defined for it, perhaps a width, perhaps a precision.  Returns how many
   `*' are in it. */
static int
make_format (char *format, const char *flags, const char *length,
             char conversion)
{
  char *p = format;
  int stars = 0;
  int i;

  *p++ = '<';
  *p++ = '%';
  for (i = 0; i < 3 && flags[0] != '\0'; i++)
    if (unit_random_below (2))
      *p++ = flags[unit_random_below (strlen (flags))];
  switch (unit_random_below (4))
    {
    case 0:
      *p++ = '*';
      stars++;
      break;
    case 1:
      if (unit_random_below (2))
        *p++ = '1' + unit_random_below (3);
      *p++ = '1' + unit_random_below (9);
      break;
    default:
      break;
    }
  switch (conversion == 'c' ? 3 : unit_random_below (5))
    {
    case 0:
      *p++ = '.';
      *p++ = '*';
      stars++;
      break;
    case 1:
      *p++ = '.';
      if (unit_random_below (4))
        *p++ = '0' + unit_random_below (10);
      break;
    default:
      break;
    }
  for (; *length != '\0'; length++)
    *p++ = *length;
  *p++ = conversion;
  *p++ = '>';
  *p = '\0';
  return stars;
}

/* Formats VALUE, of type TYPE, with both. */
#define COMPARE(TYPE, VALUE)                                            \
  do                                                                    \
    {                                                                   \
      if (stars == 0)                                                   \
        compare (format, (TYPE) (VALUE));                               \
      else if (stars == 1)                                              \
        compare (format, star[0], (TYPE) (VALUE));                      \
      else                                                              \
        compare (format, star[0], star[1], (TYPE) (VALUE));             \
    }                                                                   \
  while (0)

static void
test_integer (void)
{
  static const char conversions[] = "diouxX";
  static const char *lengths[] = { "hh", "h", "", "l", "ll", "j", "t", "z" };
  char conversion = conversions[unit_random_below (6)];
  int length = unit_random_below (8);
  bool is_signed = conversion == 'd' || conversion == 'i';
  bool has_base = conversion != 'd' && conversion != 'i' && conversion != 'u';
  uint64_t value = unit_random_below (8) ? unit_random_wide () : 0;
  int star[2] = { (int) unit_random_below (50) - 25,
                  (int) unit_random_below (30) - 8 };
  char format[32];
  const char *flags = is_signed ? "-+ 0" : has_base ? "-#0" : "-0";
  int stars = make_format (format, flags, lengths[length], conversion);

  unit_context (value, star[0], star[1]);
  switch (length)
    {
    case 0:
    case 1:
      /* More than fits is cut off. */
    case 2:
      COMPARE (unsigned, value);
      break;
    case 3:
      COMPARE (unsigned long, value);
      break;
    case 4:
      COMPARE (unsigned long long, value);
      break;
    case 5:
      COMPARE (uintmax_t, value);
      break;
    case 6:
      COMPARE (ptrdiff_t, value);
      break;
    default:
      COMPARE (size_t, value);
      break;
    }
}

static void
test_text (void)
{
  static const char *strings[] = { "", "a", "hello", "a longer string" };
  const char *s = strings[unit_random_below (4)];
  int star[2] = { (int) unit_random_below (50) - 25,
                  (int) unit_random_below (30) - 8 };
  char format[32];
  bool is_char = unit_random_below (2);
  int stars = make_format (format, "-", "", is_char ? 'c' : 's');

  unit_context (is_char, star[0], star[1]);
  if (is_char)
    COMPARE (int, 1 + unit_random_below (255));
  else
    COMPARE (const char *, s);
}

void
test (void)
{
  int round;

  for (round = 0; round < 60000; round++)
    {
      test_integer ();
      if (round % 4 == 0)
        test_text ();
    }

  compare ("plain %% text");
  compare ("%d%s%c%u%%%x", 1, "two", '3', 4, 5);
  compare ("%-5d|%5s|%lld", 1, "a", 1LL << 40);
}
