/* Ends of requests: when a thread that waits for a device goes on.

   A driver tells here that a request is done; the thread that waits for it
   hears of it now or later, at a moment that depends on the guest alone. */
#ifndef DEVICES_COMPLETION_H
#define DEVICES_COMPLETION_H

#include <list.h>
#include <stdbool.h>
#include <stdint.h>

/* Somebody's wait for the end of a request.  Members are protected by
   interrupts off. */
struct completion
  {
    bool over;                  /* Need nobody wait any more? */
    struct list waiter;         /* Wait queue of one thread. */
    struct list_elem elem;      /* In the list of those held back. */
    int64_t tick;               /* Held until this tick, */
    unsigned interrupts;        /* or for so many timer interrupts. */
  };

/* Reads the settings.  Once, while the kernel starts, before anything
   below. */
void completion_start (void);

/* Makes C a wait for something that has not happened yet. */
void completion_init (struct completion *c);

/* What C waits for has happened.  If AT_ONCE, the device took no time for
   it that the guest could see.  Interrupts off; from handlers, too. */
void completion_happened (struct completion *c, bool at_once);

/* Waits for it.  Sleeps. */
void completion_wait (struct completion *c);

/* True if somebody is going to be woken in time.  Interrupts off. */
bool completion_pending (void);

/* To be called when nobody is ready, interrupts off.  False if somebody is
   ready now. */
bool completion_at_idle (void);

#endif /* devices/completion.h */
