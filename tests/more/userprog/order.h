/* What exec-order and its children share. */
#ifndef TESTS_MORE_USERPROG_ORDER_H
#define TESTS_MORE_USERPROG_ORDER_H

#include <stdint.h>
#include <syscall-nr.h>
#include "tests/more/userprog/raw.h"

/* Lets others run, N times. */
static inline void
yield_times (int n)
{
  const uint32_t words[] = { SYS_YIELD };
  while (n-- > 0)
    raw_call (words);
}

/* Returns this process's number. */
static inline int
own_pid (void)
{
  const uint32_t words[] = { SYS_GETPID };
  return raw_call (words);
}

#endif /* tests/more/userprog/order.h */
