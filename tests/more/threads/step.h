/* Intruding into an operation between any two of its instructions.

   The processor can trap after each instruction.  While an operation is
   stepped through that way, somebody else is let in at one point where
   interrupts are on, as an interrupt could let it in; and this is done
   again for every such point.  So what an operation must do with interrupts
   off is tested at each of its instructions, without chance.  An operation
   that waits is stepped through up to there. */
#ifndef TESTS_MORE_THREADS_STEP_H
#define TESTS_MORE_THREADS_STEP_H

#include <stdbool.h>
#include "threads/thread.h"

typedef void step_func (void);

/* Calls OPERATION.  Behind its instruction number AT, counted from 0 and only
   where interrupts are on, calls INTRUDE, in the same thread and with
   interrupts off.  Returns whether it came to that.  From threads, with
   interrupts on. */
bool step (step_func *operation, step_func *intrude, unsigned at);

/* A thread `helper' of higher priority than main's, for intruders:
   step_help lets it call FUNCTION, which may sleep, and returns when it has
   done so or sleeps.  Once, and with interrupts off. */
void step_start_helper (step_func *function);
void step_help (void);

/* A thread `rescuer' of lower priority than main's, which calls FUNCTION again
   and again when both main and the helper wait. */
void step_start_rescuer (step_func *function);

/* Returns how many times the helper has called its function. */
unsigned step_helped (void);

#endif /* tests/more/threads/step.h */
