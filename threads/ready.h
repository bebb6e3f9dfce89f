/* The ready queues as they are kept; their operations are in
   threads/sched.h. */
#ifndef THREADS_READY_H
#define THREADS_READY_H

#include <list.h>
#include <stdint.h>

/* Number of priorities; PRI_MAX + 1 in threads/thread.h. */
#define PRI_CNT 64

struct ready
  {
    struct list queue[PRI_CNT]; /* One a priority, first in first out. */
    uint32_t map[PRI_CNT / 32]; /* Bits of those that are not empty. */
    unsigned cnt;               /* Threads in all the queues. */
  };

#endif /* threads/ready.h */
