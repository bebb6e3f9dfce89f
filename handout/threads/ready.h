/* The ready queue as it is kept; its operations are in threads/sched.h. */
#ifndef THREADS_READY_H
#define THREADS_READY_H

#include <list.h>

/* Number of priorities; PRI_MAX + 1 in threads/thread.h. */
#define PRI_CNT 64

struct ready
  {
    struct list queue;          /* First in, first out. */
    unsigned cnt;               /* Threads in it. */
  };

#endif /* threads/ready.h */
