/* Settings that the harness hands to the kernel: see threads/settings.h. */
#include "threads/settings.h"
#include <string.h>

/* Written once, before there are threads. */
static char text[SETTINGS_MAX + 1];

void
settings_init (const char *new_text)
{
  strlcpy (text, new_text, sizeof text);
}

const char *
settings_text (void)
{
  return text;
}

/* Returns what follows `KEY=', or a null pointer if KEY is not set. */
static const char *
find (const char *key)
{
  const size_t length = strlen (key);
  for (const char *s = text; *s != '\0'; )
    {
      s += strspn (s, " ");
      if (strlen (s) > length && !memcmp (s, key, length)
          && s[length] == '=')
        return s + length + 1;
      s += strcspn (s, " ");
    }
  return NULL;
}

/* Reads the decimal number at *S and moves *S behind it. */
static unsigned
number (const char **s)
{
  unsigned n = 0;
  while (**s >= '0' && **s <= '9')
    n = n * 10 + (unsigned) (*(*s)++ - '0');
  return n;
}

bool
settings_numbers (const char *key, unsigned values[], size_t cnt)
{
  const char *s = find (key);
  if (s == NULL)
    return false;
  for (size_t i = 0; i < cnt; i++)
    {
      values[i] = number (&s);
      s += strcspn (s, ", ");
      if (*s == ',')
        s++;
    }
  return true;
}

bool
settings_is (const char *key, const char *word)
{
  const char *s = find (key);
  const size_t length = strlen (word);
  return (s != NULL && strcspn (s, " ") == length
          && !memcmp (s, word, length));
}
