/* Instructions that a program must not get away with, numbered, for
   privileged and the child that executes them. */
#ifndef TESTS_MORE_USERPROG_STUNTS_H
#define TESTS_MORE_USERPROG_STUNTS_H

#include <stdbool.h>
#include <stdint.h>

/* An instruction, or several. */
struct stunt
  {
    const char *name;
    uint8_t code[32];
    uint8_t size;               /* Bytes of CODE. */
    int vec;                    /* Exception that it is to raise, or -1 if
                                   it is to do nothing at all. */
  };

/* Stores stunt N, counted from 0, in S.  Returns false if there is no such
   number. */
bool stunt_get (int n, struct stunt *s);

#endif /* tests/more/userprog/stunts.h */
