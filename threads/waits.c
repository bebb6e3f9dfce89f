/* Who waits for what, and how they got there.

   A kernel in which nothing goes on any more is told best by its threads:
   what each waits for, who could end that wait, and the call stack.  The
   kinds of waits are known from `wait' and from the pointers that donation
   keeps; a thread that blocked by itself (thread_block) shows its call
   stack alone.

   By then anything may be broken, and a handler may have interrupted those
   who were changing it.  So pointers are followed only into the kernel's
   memory, threads are known by their magic, and all walks end. */

#include "threads/waits.h"
#include <debug.h>
#include <list.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include "devices/alarm-heap.h" /* @alarm */
#include "threads/current.h"
#include "threads/loader.h"
#include "threads/intr-level.h"
#include "threads/percpu.h"
#include "threads/switch.h"
#include "threads/synch.h"
#include "threads/thread.h"
#include "threads/vaddr.h"

/* Most frames of a stack, links of a chain of waits, and threads that
   anybody reads about. */
#define FRAMES_MAX 64
#define LINKS_MAX 1024
#define THREADS_MAX 64

/* All threads; see thread.c. */
extern struct list all_list;

/* Calls of an action that walk_threads makes, at most. */
#define WALK_MAX 100000

/* True if SIZE bytes at P, aligned as pointers are, can be read: they are
   in the part of the kernel's memory that is mapped for certain. */
static bool
readable (const void *p, size_t size)
{
  uintptr_t first = (uintptr_t) PHYS_BASE;
  uintptr_t size_of_ram = (uintptr_t) init_ram_pages * PGSIZE;
  uintptr_t offset = (uintptr_t) p - first;
  return ((uintptr_t) p >= first && (uintptr_t) p % sizeof (void *) == 0
          && offset < size_of_ram && size_of_ram - offset >= size);
}

/* True if T is a living thread. */
static bool
is_thread (const struct thread *t)
{
  return (pg_ofs (t) == 0 && readable (t, sizeof *t)
          && t->magic == THREAD_MAGIC);
}

/* Calls ACTION for every thread until it returns false. */
static void
walk_threads (bool (*action) (struct thread *, void *aux), void *aux)
{
  struct list_elem *e = all_list.head.next;
  for (int i = 0; i < WALK_MAX; i++)
    {
      if (e == &all_list.tail)
        return;
      struct thread *t = list_entry (e, struct thread, allelem);
      if (!is_thread (t))
        break;
      e = e->next;
      if (!action (t, aux))
        return;
    }
  printf ("The list of threads is broken.\n");
}

/* Prints return addresses from FRAME on, and the end of the line. */
static void
print_frames (void **frame)
{
  for (int i = 0; i < FRAMES_MAX; i++)
    {
      if (!readable (frame, 2 * sizeof *frame) || frame[0] == NULL)
        break;
      printf (" %p", frame[1]);
      frame = frame[0];
    }
  printf (".\n");
}

/* Returns the name of T's status. */
static const char *
status_name (const struct thread *t)
{
  switch (t->status)
    {
    case THREAD_RUNNING:
      return "RUNNING";
    case THREAD_READY:
      return "READY";
    case THREAD_BLOCKED:
      return "BLOCKED";
    default:
      return "UNKNOWN";
    }
}

/* Prints the call stack of T: that of this function for the one that runs,
   else from where switch_threads returns to. */
static bool
print_stack (struct thread *t, void *aux UNUSED)
{
  printf ("Call stack of thread `%.*s' (status %s):",
          (int) sizeof t->name, t->name, status_name (t));
  if (t == cpu_here ()->current)
    {
      print_frames (__builtin_frame_address (0));
      return true;
    }

  const struct switch_threads_frame *saved = (const void *) t->stack;
  if (pg_round_down (saved) != t || saved->eip == switch_entry)
    {
      printf (" thread was never scheduled.\n");
      return true;
    }
  printf (" %p", saved->eip);
  print_frames ((void **) saved->ebp);
  return true;
}

void
debug_backtrace_all (void)
{
  enum intr_level old_level = intr_disable ();
  walk_threads (print_stack, NULL);
  intr_set_level (old_level);
}

/* Prints T's name and number, or that it is no thread. */
static void
print_name (const struct thread *t)
{
  if (is_thread (t))
    printf ("thread `%.*s' (tid %d)", (int) sizeof t->name, t->name, t->tid);
  else
    printf ("no thread (%p)", t);
}

/* Returns the lock that T waits for, or null. */
static const struct lock *
awaited_lock (const struct thread *t)
{
  return (t->status == THREAD_BLOCKED
          && readable (t->waits_for, sizeof *t->waits_for)
          ? t->waits_for : NULL);
}

/* The same for a readers-writer lock. */
static const struct rwlock *
awaited_rwlock (const struct thread *t)
{
  return (t->status == THREAD_BLOCKED
          && readable (t->waits_for_rw, sizeof *t->waits_for_rw)
          ? t->waits_for_rw : NULL);
}

/* Returns somebody who must act before T can go on, as far as locks tell,
   or null.  Of several readers it is the first. */
static const struct thread *
awaited_thread (const struct thread *t)
{
  const struct lock *lock = awaited_lock (t);
  const struct rwlock *rw = awaited_rwlock (t);
  const struct thread *holder = NULL;
  if (lock != NULL)
    holder = lock->holder;
  else if (rw != NULL && rw->writer != NULL)
    holder = rw->writer;
  else if (rw != NULL
           && readable (rw->readers.head.next, sizeof (struct rwlock_hold))
           && rw->readers.head.next != &rw->readers.tail)
    holder = list_entry (rw->readers.head.next,
                         struct rwlock_hold, elem)->reader;
  return is_thread (holder) ? holder : NULL;
}

/* Prints who has the lock that T waits for. */
static void
print_holder (const struct thread *t)
{
  const struct thread *holder = awaited_thread (t);
  if (holder != NULL)
    {
      printf (", held by ");
      print_name (holder);
    }
  else
    printf (", which nobody holds");
}

/* Prints what T, which is blocked in a wait queue, waits for, if that is
   not a lock. */
static void
print_queue (const struct thread *t)
{
  switch (t->wait & ~WAIT_INTERRUPTIBLE)
    {
    case WAIT_SEMA:
      {
        const struct semaphore *sema
          = list_entry (&t->waitq->head, struct semaphore, waiters.head);
        printf ("semaphore %p (value %u)", sema, sema->value);
        return;
      }
    case WAIT_COND:
      printf ("condition %p",
              list_entry (&t->waitq->head, struct condition,
                          waiters.head));
      return;
    case WAIT_SLEEP: /* @alarm */
      printf ("tick %lld", alarm_heap_tick (t->waitq)); /* @alarm */
      return; /* @alarm */
    case WAIT_DEVICE:
      printf ("a device");
      return;
    default:
      printf ("its turn in wait queue %p", t->waitq);
    }
}

/* Prints what T, which is blocked, waits for. */
static void
print_wait (const struct thread *t)
{
  if (awaited_lock (t) != NULL)
    {
      printf ("lock %p", t->waits_for);
      print_holder (t);
    }
  else if (awaited_rwlock (t) != NULL)
    {
      printf ("readers-writer lock %p to %s", t->waits_for_rw,
              t->wants_hold != NULL ? "read" : "write");
      print_holder (t);
    }
  else if (readable (t->waitq, sizeof *t->waitq))
    print_queue (t);
  else if (t->wait == WAIT_INPUT)
    printf ("a byte of input or room for one");
  else
    printf ("thread_unblock");
}

/* Prints all about T and counts it in *CNT. */
static bool
print_thread (struct thread *t, void *cnt_)
{
  int *cnt = cnt_;
  if (++*cnt > THREADS_MAX)
    return true;

  printf ("Thread `%.*s' (tid %d, priority %d) ",
          (int) sizeof t->name, t->name, t->tid, t->priority);
  if (t == cpu_here ()->idle)
    printf ("%s", t == cpu_here ()->current ? "is running: nobody is ready"
            : "is idle");
  else if (t->status == THREAD_BLOCKED)
    {
      printf ("waits for ");
      print_wait (t);
    }
  else
    printf ("%s", t->status == THREAD_RUNNING ? "is running" : "is ready");
  printf (".\n");
  return print_stack (t, NULL);
}

/* Looks for a cycle that T is in; stores T into *START and returns false
   if there is one. */
static bool
find_cycle (struct thread *t, void *start_)
{
  const struct thread **start = start_;
  const struct thread *other = t;
  for (int i = 0; i < LINKS_MAX; i++)
    {
      other = awaited_thread (other);
      if (other == NULL)
        return true;
      if (other == t)
        {
          *start = t;
          return false;
        }
    }
  return true;
}

bool
waits_have_cycle (void)
{
  const struct thread *start = NULL;
  walk_threads (find_cycle, &start);
  return start != NULL;
}

/* Prints the first cycle that there is. */
static void
print_cycle (void)
{
  const struct thread *start = NULL;
  walk_threads (find_cycle, &start);
  if (start == NULL)
    return;

  printf ("Threads wait for each other in a cycle:\n");
  const struct thread *t = start;
  do
    {
      printf ("  `%.*s' waits for %p, held by `%.*s'\n",
              (int) sizeof t->name, t->name,
              awaited_lock (t) != NULL ? (const void *) t->waits_for
              : (const void *) t->waits_for_rw,
              (int) sizeof t->name, awaited_thread (t)->name);
      t = awaited_thread (t);
    }
  while (t != start);
}

void
waits_print (void)
{
  ASSERT (intr_get_level () == INTR_OFF);

  int cnt = 0;
  walk_threads (print_thread, &cnt);
  if (cnt > THREADS_MAX)
    printf ("And %d more threads.\n", cnt - THREADS_MAX);
  print_cycle ();
}
