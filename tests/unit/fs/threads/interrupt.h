/* Interrupts, in a world in which a thread runs until it waits. */
#ifndef TESTS_UNIT_FS_THREADS_INTERRUPT_H
#define TESTS_UNIT_FS_THREADS_INTERRUPT_H

enum intr_level { INTR_OFF, INTR_ON };

static inline enum intr_level
intr_disable (void)
{
  return INTR_ON;
}

static inline void
intr_set_level (enum intr_level level)
{
  (void) level;
}

#endif /* tests/unit/fs/threads/interrupt.h */
