/* Classes of characters against tables written down by hand. */
#include "unit.h"
#include <ctype.h>

static const char lower[] = "abcdefghijklmnopqrstuvwxyz";
static const char upper[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
static const char digits[] = "0123456789";
static const char marks[] = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
static const char hex_letters[] = "abcdefABCDEF";
static const char spaces[] = " \f\n\r\t\v";

/* Is C among the characters of SET, without its null byte? */
static bool
in (int c, const char *set)
{
  for (; *set != '\0'; set++)
    if (*set == c)
      return true;
  return false;
}

void
test (void)
{
  int c, i;

  for (c = -300; c <= 300; c++)
    {
      bool letter = in (c, lower) || in (c, upper);
      bool graph = letter || in (c, digits) || in (c, marks);

      unit_context (c, 0, 0);
      CHECK (!islower (c) == !in (c, lower));
      CHECK (!isupper (c) == !in (c, upper));
      CHECK (!isalpha (c) == !letter);
      CHECK (!isdigit (c) == !in (c, digits));
      CHECK (!isalnum (c) == !(letter || in (c, digits)));
      CHECK (!isxdigit (c) == !(in (c, digits) || in (c, hex_letters)));
      CHECK (!isspace (c) == !in (c, spaces));
      CHECK (!isblank (c) == !(c == ' ' || c == '\t'));
      CHECK (!isgraph (c) == !graph);
      CHECK (!isprint (c) == !(graph || c == ' '));
      CHECK (!ispunct (c) == !in (c, marks));
      CHECK (!isascii (c) == !(c >= 0 && c < 128));
      CHECK (!iscntrl (c) == !(c >= 0 && c < 128 && !graph && c != ' '));
      if (!letter)
        CHECK (tolower (c) == c && toupper (c) == c);
    }
  for (i = 0; i < 26; i++)
    {
      CHECK (tolower (upper[i]) == lower[i] && tolower (lower[i]) == lower[i]);
      CHECK (toupper (lower[i]) == upper[i] && toupper (upper[i]) == upper[i]);
    }
}
