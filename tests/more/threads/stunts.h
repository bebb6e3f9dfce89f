/* What a test cannot do in C: exact use of the stack. */
#ifndef TESTS_MORE_THREADS_STUNTS_H
#define TESTS_MORE_THREADS_STUNTS_H

/* Calls FUNCTION with the stack pointer at TOP, and comes back to the
   caller's stack if FUNCTION returns. */
void call_at (void *top, void (*function) (void));

/* A function whose call takes 10 bytes of the stack, writing all of
   them. */
void use_10_bytes (void);

#endif /* tests/more/threads/stunts.h */
