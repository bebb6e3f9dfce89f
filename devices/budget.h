/* The budgets of a run with a time-out. */
#ifndef DEVICES_BUDGET_H
#define DEVICES_BUDGET_H

/* Begins to count if the setting `timeout=N,BUSY,IDLE' is there: the run ends
   with SHUTDOWN_TIMEOUT at the BUSYth tick that finds a thread running, or
   the IDLEth that finds none.  0 means any number.  After timer_init;
   interrupts off. */
void budget_init (void);

#endif /* devices/budget.h */
