/* What condvar.c needs of lock.c beyond synch.h. */
#ifndef THREADS_LOCK_H
#define THREADS_LOCK_H

#include <stdbool.h>

struct lock;

/* As lock_release, but never lets another thread run, even if it is more
   urgent; returns true if one that waited for the lock is ready now.
   Interrupts off. */
bool lock_release_quietly (struct lock *);

#endif /* threads/lock.h */
