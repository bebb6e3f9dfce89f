/* Interrupts on and off, in kernel variant `irqtrace': the same door as
   threads/intr-level.h, in whose place the compiler finds this file, with
   somebody beside it who looks at the clock.  See irqtrace.h. */
#ifndef THREADS_INTR_LEVEL_H
#define THREADS_INTR_LEVEL_H

#include <debug.h>
#include <stdbool.h>
#include "tests/more/threads/irqtrace.h"
#include "threads/cpu.h"
#include "threads/flags.h"
#include "threads/percpu.h"

enum intr_level
  {
    INTR_OFF,                   /* Interrupts are not taken. */
    INTR_ON                     /* Interrupts are taken. */
  };

/* Each as in the header that this one stands for. */

static inline enum intr_level
intr_get_level (void)
{
  return cpu_eflags () & FLAG_IF ? INTR_ON : INTR_OFF;
}

static inline enum intr_level
intr_disable (void)
{
  enum intr_level old_level = intr_get_level ();
  cpu_cli ();
  if (old_level == INTR_ON)
    irqtrace_begin ();
  return old_level;
}

static inline enum intr_level
intr_enable (void)
{
  enum intr_level old_level = intr_get_level ();
  ASSERT (!cpu_here ()->in_external_intr);
  if (old_level == INTR_OFF)
    irqtrace_end ();
  cpu_sti ();
  return old_level;
}

static inline enum intr_level
intr_set_level (enum intr_level level)
{
  return level == INTR_ON ? intr_enable () : intr_disable ();
}

#endif /* threads/intr-level.h */
