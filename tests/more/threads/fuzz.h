/* Kernel variant `fuzz': switches threads where races may be.

   Made with `make VARIANT=fuzz', a kernel that is run with the setting
   `jitter=SEED' switches threads not only at odd moments but also at places:
   whenever interrupts are turned off or on, and on the way into and out
   of the operations of semaphores, locks and conditions.  Nothing of the
   kernel is written differently for it: the compiler finds the headers in
   fuzz/ before the ordinary ones, and the linker leads calls of those
   operations through fuzz.c. */
#ifndef TESTS_MORE_THREADS_FUZZ_H
#define TESTS_MORE_THREADS_FUZZ_H

struct list;

/* An occasion to switch to another thread of the same priority.  Interrupts
   on; returns with interrupts on. */
void fuzz_point (void);

/* Moves the thread that shall run next to the front of Q, a queue of ready
   threads of equal priority.  Interrupts off. */
void fuzz_arrange (struct list *q);

#endif /* tests/more/threads/fuzz.h */
