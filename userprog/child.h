/* Records of children: what a parent can ask for when a child is gone.

   The record of a child is what parent and child have in common.  It is in
   the parent's list of children, which nobody else looks at.  Whichever of
   the two ends last frees it: the child if it is an orphan by then, else the
   parent, when it has waited or when it ends itself. */
#ifndef USERPROG_CHILD_H
#define USERPROG_CHILD_H

#include <list.h>
#include "threads/thread.h"

struct child;

/* Returns a new record, or null if there is no memory. */
struct child *child_create (void);

/* Frees a record, or null, of which no child knows. */
void child_discard (struct child *c);

/* For the parent, which has CHILDREN, its list of records: */

/* Adds record C of a child that is number TID. */
void child_add (struct list *children, struct child *c, tid_t tid);

/* Returns the record of child TID, or null. */
struct child *child_find (struct list *children, tid_t tid);

/* Waits until the child of C has exited, stores its status, frees C and
   returns 0; or returns -EINTR if the wait was interrupted.  Sleeps.  May be
   called with interrupts off. */
int child_wait (struct child *c, int *status);

/* Gives up all children. */
void child_abandon_all (struct list *children);

/* For the child of C, which exits with STATUS: tells the parent, which does
   not go on at once.  C is not the child's any more; it may be null, and then
   there is nobody to tell.  Interrupts off. */
void child_exit (struct child *c, int status);

#endif /* userprog/child.h */
