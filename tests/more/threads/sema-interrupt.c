/* A wait that agreed to it can be ended early: the waiter learns about it
   and has taken nothing, and the others keep their places.  A wait that did
   not agree goes on, and who does not wait is left alone. */

#include <errno.h>
#include <stdio.h>
#include "tests/more/threads/check.h"
#include "threads/synch.h"
#include "threads/waitq.h"

static struct semaphore sema;

/* Who waits; set by each before it does. */
static struct thread *first;
static struct thread *second;
static struct thread *stubborn;

static thread_func interruptible;
static thread_func uninterruptible;

/* Tries to interrupt T, and lets it run if that worked. */
static void
interrupt (struct thread *t)
{
  enum intr_level old_level = intr_disable ();
  bool done = waitq_interrupt (t);
  char name[sizeof t->name];
  snprintf (name, sizeof name, "%s", t->name);
  thread_yield ();
  intr_set_level (old_level);
  msg ("%s %s interrupted", name, done ? "was" : "cannot be");
}

void
test_sema_interrupt (void)
{
  sema_init (&sema, 0);
  create ("first", PRI_DEFAULT + 1, interruptible, &first);
  create ("second", PRI_DEFAULT + 1, interruptible, &second);
  create ("stubborn", PRI_DEFAULT + 1, uninterruptible, &stubborn);

  interrupt (first);
  interrupt (stubborn);
  interrupt (thread_current ());
  CHECK (sema.value == 0, "the semaphore's value is %u", sema.value);

  msg ("main raises the semaphore");
  sema_up (&sema);
  msg ("main raises the semaphore");
  sema_up (&sema);
  CHECK (sema.value == 0, "the semaphore's value is %u", sema.value);

  msg ("main raises the semaphore with nobody waiting");
  sema_up (&sema);
  msg ("main gets %d", sema_down_interruptible (&sema));
  CHECK (sema.value == 0, "the semaphore's value is %u", sema.value);
}

static void
interruptible (void *self)
{
  *(struct thread **) self = thread_current ();
  int result = sema_down_interruptible (&sema);
  msg ("%s gets %s", thread_name (),
       result == 0 ? "through" : result == -EINTR ? "-EINTR" : "?");
}

static void
uninterruptible (void *self)
{
  *(struct thread **) self = thread_current ();
  sema_down (&sema);
  msg ("%s gets through", thread_name ());
}
