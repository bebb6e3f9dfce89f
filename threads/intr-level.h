/* Interrupts on and off: the one door into the kernel's innermost
   critical section.

   On one processor nothing else runs while interrupts are off, so
   whatever is said to be "protected by interrupts off" is read and
   written between intr_disable () and intr_set_level ().  Such a section
   must be short and must not sleep.  Usual form:

     enum intr_level old_level = intr_disable ();
     ...
     intr_set_level (old_level);

   which nests.  The functions are inline because the whole kernel stands
   on them: an off-and-on pair costs some ten instructions. */
#ifndef THREADS_INTR_LEVEL_H
#define THREADS_INTR_LEVEL_H

#include <debug.h>
#include <stdbool.h>
#include "threads/cpu.h"
#include "threads/flags.h"
#include "threads/percpu.h"

enum intr_level
  {
    INTR_OFF,                   /* Interrupts are not taken. */
    INTR_ON                     /* Interrupts are taken. */
  };

/* Returns whether interrupts are taken now.  From anywhere. */
static inline enum intr_level
intr_get_level (void)
{
  return cpu_eflags () & FLAG_IF ? INTR_ON : INTR_OFF;
}

/* Turns interrupts off and returns the previous level.  From anywhere. */
static inline enum intr_level
intr_disable (void)
{
  enum intr_level old_level = intr_get_level ();
  cpu_cli ();
  return old_level;
}

/* Turns interrupts on and returns the previous level.  Not from an
   external interrupt's handler, where they must stay off. */
static inline enum intr_level
intr_enable (void)
{
  enum intr_level old_level = intr_get_level ();
  ASSERT (!cpu_here ()->in_external_intr);
  cpu_sti ();
  return old_level;
}

/* Sets interrupts to LEVEL and returns the previous level.  LEVEL must not
   be INTR_ON in an external interrupt's handler. */
static inline enum intr_level
intr_set_level (enum intr_level level)
{
  return level == INTR_ON ? intr_enable () : intr_disable ();
}

#endif /* threads/intr-level.h */
