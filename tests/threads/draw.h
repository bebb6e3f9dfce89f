/* Numbers that a test draws when it is run for a grade.

   Everybody can read what a test expects.  So that no kernel can print it
   without doing it, a run may have a secret seed (`pintos --secret=N'),
   from which a test draws how many threads there are, how important they
   are, how long they sleep.  Its checker draws the same numbers
   (tests/threads/draw.pm), in the same order, and expects accordingly.

   Without a secret, each number is the usual one, and a test prints what
   it always prints. */

#ifndef TESTS_THREADS_DRAW_H
#define TESTS_THREADS_DRAW_H

#include <stdbool.h>

/* Begins the drawing of TEST, which depends on its name and on the
   secret.  Called by run_test before the test has threads. */
void draw_begin (const char *test);

/* Returns true if numbers are drawn: the run has a secret. */
bool draw_is_on (void);

/* Returns USUAL, or, in a run with a secret, the next number drawn from
   LEAST to MOST.  To be called in the main thread of a test, before it
   has others: the order of the calls matters. */
int draw (int usual, int least, int most);

#endif /* tests/threads/draw.h */
