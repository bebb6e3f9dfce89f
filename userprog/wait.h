/* Parents and children: who learns how a process ended.

   Any thread can become a parent, processes and others. */
#ifndef USERPROG_WAIT_H
#define USERPROG_WAIT_H

#include "threads/thread.h"

struct child;

/* Returns the record of a child that the running thread is going to start;
   null if there is no memory.  parent_settle must follow. */
struct child *parent_new_child (void);

/* Makes C the record of TID, which the running thread has started.  If that
   is TID_ERROR, it could not, and the record, which may be null, is freed. */
void parent_settle (struct child *c, tid_t tid);

/* As process_wait, but stores the status into *STATUS and returns 0, -ECHILD,
   or -EINTR if the wait was interrupted.  May sleep. */
int process_wait_status (tid_t child, int *status);

#endif /* userprog/wait.h */
