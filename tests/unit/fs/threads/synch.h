/* Synchronization as the file system's rooms use it, for the threads of
   tests/unit/fs-world.c, which watches over the locks.  A lock is known to
   it by the expression that it was initialized as. */
#ifndef TESTS_UNIT_FS_THREADS_SYNCH_H
#define TESTS_UNIT_FS_THREADS_SYNCH_H

#include <list.h>
#include <stdbool.h>

struct lock
  {
    const char *name;
    int writer;                 /* Thread that has it, or -1. */
    int readers;                /* How many threads read. */
  };

struct semaphore
  {
    unsigned value;
  };

struct rwlock
  {
    struct lock lock;
  };

struct rwlock_hold
  {
    struct lock *lock;
  };

#define lock_init(LOCK) world_lock_init (LOCK, #LOCK)
#define rwlock_init(RW) world_lock_init (&(RW)->lock, #RW)
void world_lock_init (struct lock *, const char *name);
void lock_acquire (struct lock *);
void lock_release (struct lock *);

void rwlock_acquire_read (struct rwlock *, struct rwlock_hold *);
void rwlock_release_read (struct rwlock *, struct rwlock_hold *);
void rwlock_acquire_write (struct rwlock *);
void rwlock_release_write (struct rwlock *);

void sema_init (struct semaphore *, unsigned);
void sema_down (struct semaphore *);
void sema_up (struct semaphore *);

#define barrier() ((void) 0)

#endif /* tests/unit/fs/threads/synch.h */
