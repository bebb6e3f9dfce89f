/* A queue of bytes between interrupt handlers and threads.

   A thread may wait for it from either side, which a lock and a condition
   variable cannot do for handlers.  All functions but intq_init are called
   with interrupts off; a handler may call intq_getc and intq_putc when they
   would not sleep. */
#ifndef DEVICES_INTQ_H
#define DEVICES_INTQ_H

#include "threads/interrupt.h"
#include "threads/synch.h"

/* Size of the buffer; it holds one byte less. */
#define INTQ_BUFSIZE 64

/* Protected by interrupts off. */
struct intq
  {
    /* Waiting threads.  At most one waits at each side: it holds that
       side's lock meanwhile, for which the others there wait. */
    struct lock lock;           /* Of those who take bytes out. */
    struct thread *not_full;    /* Waits for room, or null. */
    struct thread *not_empty;   /* Waits for a byte, or null. */

    /* The bytes. */
    uint8_t buf[INTQ_BUFSIZE];
    int head;                   /* Where the next byte goes. */
    int tail;                   /* Where the oldest byte is. */

    /* Of those who put bytes in.  With one lock for both sides, the thread
       that holds it could wait for somebody who waits for it. */
    struct lock put_lock;
  };

/* Makes Q an empty queue. */
void intq_init (struct intq *q);

/* Is Q empty, is it full? */
bool intq_empty (const struct intq *q);
bool intq_full (const struct intq *q);

/* Takes the oldest byte out of Q; sleeps while it is empty. */
uint8_t intq_getc (struct intq *q);

/* Puts BYTE into Q; sleeps while it is full. */
void intq_putc (struct intq *q, uint8_t byte);

#endif /* devices/intq.h */
