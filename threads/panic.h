/* Dying well: what panics need beyond debug_panic (lib/debug.h). */
#ifndef THREADS_PANIC_H
#define THREADS_PANIC_H

#include <debug.h>
#include <stdbool.h>

/* How many panics deep we are.  Written by panic.c only. */
extern int panic_level;

/* Called once the message of a panic is out; must not return.  The
   shutdown code registers itself here, so that this room need not know
   of it. */
typedef void panic_end_func (void);
void panic_on_end (panic_end_func *);

/* True from the beginning of a panic on.  From anywhere. */
static inline bool
panic_in_progress (void)
{
  return panic_level > 0;
}

/* Panics because the thread called NAME has left its stack; ESP is where it
   got to.  Moves to a stack of its own first, so it may be called on
   whatever is left of the thread's.  From anywhere, also from the double
   fault task. */
void panic_stack_overflow (const char *name, const void *esp) NO_RETURN;

#endif /* threads/panic.h */
