/* Interrupts on and off, in kernel variant `fuzz': the same door as
   threads/intr-level.h, in whose place the compiler finds this file, with
   an occasion to switch threads on both sides of it.  See
   tests/more/threads/fuzz.h. */
#ifndef THREADS_INTR_LEVEL_H
#define THREADS_INTR_LEVEL_H

#include <debug.h>
#include <stdbool.h>
#include "threads/cpu.h"
#include "threads/flags.h"
#include "tests/more/threads/fuzz.h"
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
  if (old_level == INTR_ON)
    fuzz_point ();
  cpu_cli ();
  return old_level;
}

static inline enum intr_level
intr_enable (void)
{
  enum intr_level old_level = intr_get_level ();
  ASSERT (!cpu_here ()->in_external_intr);
  cpu_sti ();
  if (old_level == INTR_OFF)
    fuzz_point ();
  return old_level;
}

static inline enum intr_level
intr_set_level (enum intr_level level)
{
  return level == INTR_ON ? intr_enable () : intr_disable ();
}

/* Turn interrupts off and on without that occasion; for fuzz.c. */
static inline void
intr_disable_quietly (void)
{
  cpu_cli ();
}

static inline void
intr_enable_quietly (void)
{
  cpu_sti ();
}

#endif /* threads/intr-level.h */
