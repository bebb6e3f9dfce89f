/* System calls with bad addresses, numbered, for bad-address and the child
   that makes them. */
#ifndef TESTS_MORE_USERPROG_BAD_CALLS_H
#define TESTS_MORE_USERPROG_BAD_CALLS_H

#include <stdbool.h>
#include <stddef.h>

/* Makes call number N of them, counted from 0.  Comes back only if the
   kernel did not end the process, or if there is no such number. */
void bad_call_make (int n);

/* Stores a description of call N in TEXT.  Returns false if there is no such
   number. */
bool bad_call_describe (int n, char *text, size_t size);

#endif /* tests/more/userprog/bad-calls.h */
