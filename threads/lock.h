/* What condvar.c needs of lock.c beyond synch.h. */
#ifndef THREADS_LOCK_H
#define THREADS_LOCK_H

#include <stdbool.h>

struct lock;

/* As lock_release, but never lets another thread run; returns true if one
   of higher priority may be ready now, so that the caller must call
   thread_preempt or block.  Interrupts off. */
bool lock_release_quietly (struct lock *);

#endif /* threads/lock.h */
