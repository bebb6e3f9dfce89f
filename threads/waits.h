/* What threads wait for, and where they are: for those who find that
   nothing goes on any more. */
#ifndef THREADS_WAITS_H
#define THREADS_WAITS_H

#include <stdbool.h>

/* Prints for every thread its status, what it waits for and its call stack;
   then the cycle of locks, if threads wait for each other in one.  Believes
   as little as possible of what it reads.  Interrupts off; from anywhere,
   also in handlers. */
void waits_print (void);

/* True if there are threads that wait for each other's locks in a cycle.
   Interrupts off. */
bool waits_have_cycle (void);

#endif /* threads/waits.h */
