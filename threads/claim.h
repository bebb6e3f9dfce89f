/* What a thread gains by holding a lock. */
#ifndef THREADS_CLAIM_H
#define THREADS_CLAIM_H

#include <list.h>

/* Priority of a claim when nobody waits. */
#define CLAIM_NONE (-1)

/* The priority of the highest who waits for the lock.  Kept by donation.c;
   protected by interrupts off. */
struct claim
  {
    struct list_elem elem;      /* In the holder's list of claims, which
                                   has the highest first. */
    int priority;               /* Highest waiter's priority. */
  };

#endif /* threads/claim.h */
