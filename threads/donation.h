/* Priority donation: whoever is waited for runs at the priority of those
   who wait.  All functions are called with interrupts off and do not
   preempt. */
#ifndef THREADS_DONATION_H
#define THREADS_DONATION_H

#include <stdbool.h>

struct claim;
struct thread;

/* Prepares T, a new thread, which holds nothing. */
void donation_init (struct thread *t);

/* T has gained a lock whose highest waiter has priority PRIORITY, or -1 if
   nobody waits; CLAIM stands for it from now on. */
void donation_begin (struct thread *t, struct claim *claim, int priority);

/* T has given up the lock that CLAIM stands for.  Returns true if its
   priority is lower now. */
bool donation_end (struct thread *t, struct claim *claim);

/* T has begun to wait for a lock (T->waits_for or T->waits_for_rw), or has
   ceased to, or its priority has changed meanwhile: brings everybody up to
   date whom it waits for, directly or through others. */
void donation_from (struct thread *t);

/* T's base priority has changed. */
void donation_update (struct thread *t);

#endif /* threads/donation.h */
