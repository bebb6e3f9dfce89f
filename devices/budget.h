/* The budgets of a run with a time-out, and how such a run ends. */
#ifndef DEVICES_BUDGET_H
#define DEVICES_BUDGET_H

#include <debug.h>
#include <stdbool.h>
#include "devices/shutdown.h"

/* Begins to count if the setting `timeout=N,BUSY,IDLE' is there: the run ends
   with SHUTDOWN_TIMEOUT at the BUSYth tick that finds a thread running, or
   the IDLEth that finds none.  0 means any number.  After timer_init;
   interrupts off. */
void budget_init (void);

/* True if that setting is there. */
bool budget_exists (void);

/* True if it is there and limits anything.  (It does not when somebody looks
   at the machine with a debugger.) */
bool budget_ends_runs (void);

/* Ends a run that cannot get anywhere: prints the time-out line with REASON
   in it, what all threads wait for, and the statistics, then powers off with
   CODE.  From anywhere, also with interrupts off and in handlers. */
void budget_end_run (enum shutdown_code, const char *reason) NO_RETURN;

/* Has FUNCTION asked at each idle tick whether the kernel is waiting for the
   host itself, whose time says nothing about the kernel: then the tick does
   not count.  For one function; in the timer interrupt's handler. */
typedef bool budget_except_func (void);
void budget_except (budget_except_func *);

#endif /* devices/budget.h */
