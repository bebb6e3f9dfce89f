/* insult [COUNT [SEED]]: tells COUNT programmers (4 of them) what their
   code is like.  Equal seeds make equal insults. */
#include <random.h>
#include <stdio.h>
#include <stdlib.h>
#include <syscall.h>

static const char *subjects[] =
  {
    "Your scheduler", "Your longest function", "The lock you forgot",
    "That loop of yours", "Your page table", "What you call a test",
    "Your error handling", "The comment above it"
  };

static const char *verbs[] =
  {
    "deadlocks with", "leaks more than", "is slower than",
    "was copied from", "would not compile without", "faults more than",
    "is held together by"
  };

static const char *objects[] =
  {
    "a sieve", "a snail on a floppy disk", "its own shadow",
    "a goto in a fog", "three chewing gums", "a casino's roof",
    "an idle thread on holiday", "a drawer of lost semaphores",
    "somebody else's homework"
  };

/* One of the elements of ARRAY. */
#define ANY(ARRAY) \
        ((ARRAY)[random_ulong () % (sizeof (ARRAY) / sizeof *(ARRAY))])

int
main (int argc, char *argv[])
{
  int cnt = argc > 1 ? atoi (argv[1]) : 4;
  int seed = argc > 2 ? atoi (argv[2]) : 0;

  random_init (seed);
  for (int i = 0; i < cnt; i++)
    {
      /* Arguments are evaluated in no particular order. */
      const char *subject = ANY (subjects);
      const char *verb = ANY (verbs);
      const char *object = ANY (objects);
      printf ("%s %s %s.\n", subject, verb, object);
    }
  return EXIT_SUCCESS;
}
