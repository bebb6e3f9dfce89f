/* Finding a word in a stream of characters, one character at a time.

   The word's first character must not occur in it again.  Then a character
   that does not continue the word can only begin it anew, and nothing has
   to be remembered but how far the word was seen. */
#ifndef DEVICES_MATCHER_H
#define DEVICES_MATCHER_H

#include <stdbool.h>

struct matcher
  {
    const char *word;           /* What to find. */
    unsigned seen;              /* How much of it came last. */
  };

/* Initializer of a matcher for WORD, of which nothing was seen. */
#define MATCHER_INITIALIZER(WORD) {(WORD), 0}

/* Takes C, the next character.  True if it completes the word. */
bool matcher_step (struct matcher *, char c);

#endif /* devices/matcher.h */
