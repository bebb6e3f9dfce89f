/* Settings: found by their whole name only, and read as far as they go. */
#include "unit.h"
#include <string.h>
#include "threads/settings.h"

/* Numbers of KEY, which must be set. */
static const unsigned *
numbers (const char *key)
{
  static unsigned values[3];
  memset (values, 0xff, sizeof values);
  CHECK (settings_numbers (key, values, 3));
  return values;
}

void
test (void)
{
  unsigned value = 7;

  CHECK (!strcmp (settings_text (), ""));
  CHECK (!settings_numbers ("timeout", &value, 1) && value == 7);
  CHECK (!settings_is ("input", "none"));

  settings_init ("timeout=60,76800,6000  kill=1 order=fixed half=12,,x "
                 "empty= input=none");
  CHECK (!memcmp (settings_text (), "timeout=60,", 11));
  CHECK (numbers ("timeout")[0] == 60 && numbers ("timeout")[1] == 76800
         && numbers ("timeout")[2] == 6000);
  CHECK (numbers ("kill")[0] == 1 && numbers ("kill")[1] == 0
         && numbers ("kill")[2] == 0);
  CHECK (numbers ("half")[0] == 12 && numbers ("half")[1] == 0
         && numbers ("half")[2] == 0);
  CHECK (settings_numbers ("timeout", &value, 1) && value == 60);

  /* A key is a whole word in front of `='. */
  CHECK (!settings_numbers ("time", &value, 1));
  CHECK (!settings_numbers ("out", &value, 1));
  CHECK (!settings_numbers ("60", &value, 1));
  CHECK (!settings_numbers ("", &value, 1));

  /* A word is the whole value, neither its beginning nor more than it. */
  CHECK (settings_is ("order", "fixed"));
  CHECK (!settings_is ("order", "fix") && !settings_is ("order", "fixed1"));
  CHECK (!settings_is ("order", ""));
  CHECK (settings_is ("empty", "") && !settings_is ("empty", "x"));
  CHECK (settings_is ("input", "none") && !settings_is ("input", "some"));
  CHECK (!settings_is ("none", "input") && !settings_is ("inputs", "none"));
  CHECK (settings_is ("kill", "1") && !settings_is ("kill", "1 "));

  /* Cut off where the area ends. */
  static char text[2 * SETTINGS_MAX];
  memset (text, 'x', sizeof text - 1);
  memcpy (text, "a=1 ", 4);
  settings_init (text);
  CHECK (strlen (settings_text ()) == SETTINGS_MAX);
  CHECK (settings_is ("a", "1"));
}
