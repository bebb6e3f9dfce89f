/* Finding a word in a stream: see devices/matcher.h. */

#include "devices/matcher.h"

bool
matcher_step (struct matcher *m, char c)
{
  if (c == m->word[m->seen])
    m->seen++;
  else
    m->seen = c == m->word[0];

  if (m->word[m->seen] != '\0')
    return false;
  m->seen = 0;
  return true;
}
