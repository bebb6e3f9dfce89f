/* Threads: life cycle and switching.

   Every change of `status' is in this file, and nearly all of them are
   followed by `schedule', which gives the processor to the first of the
   highest ready threads, or to the idle thread when nobody is ready.

   A page of a dying thread cannot be freed by itself, since it still
   stands on it; the thread that runs next does it, in
   thread_schedule_tail.

   Unless said otherwise, data here is protected by interrupts off. */

#include "threads/thread.h"
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include "threads/current.h"
#include "threads/donation.h" /* @donation */
#include "threads/interrupt.h"
#include "threads/mlfqs.h" /* @mlfqs */
#include "threads/palloc.h"
#include "threads/panic.h"
#include "threads/priority.h" /* @priority */
#include "threads/sched.h"
#include "threads/stage.h"
#include "threads/switch.h"
#include "threads/waitq.h" /* @priority */

/* Ticks that a thread may run while others of its priority are ready. */
#define TIME_SLICE 4

/* Priority of the idle thread: below everybody's. */
#define PRI_IDLE (PRI_MIN - 1)

/* Every thread from its creation until it is dying; also read by gdb
   macros. */
struct list all_list;

/* Where switch.S finds the saved stack pointer in a `struct thread'. */
uint32_t thread_stack_ofs = offsetof (struct thread, stack);

/* Set by the command line before thread_init, then fixed. */
bool thread_mlfqs;

static tid_t last_tid;

/* See thread_on_idle. */
static thread_idle_func *idle_func;

/* What a kernel thread's stack holds above the frames of switch.h: a call
   of kernel_thread that comes from nowhere. */
struct kernel_thread_frame
  {
    void *eip;
    thread_func *function;
    void *aux;
  };

/* What a new stack holds, from where its stack pointer starts. */
struct first_frames
  {
    struct switch_threads_frame switching;
    struct switch_entry_frame entry;
    struct kernel_thread_frame call;
  };

_Static_assert (sizeof (struct thread) <= 512,
                "a kernel stack must keep 3.5 kB");

/* Returns true if T points to a living thread, as far as one can see. */
static inline bool
is_thread (const struct thread *t)
{
  return t != NULL && t->magic == THREAD_MAGIC;
}

void
thread_lost_stack (const void *esp)
{
  ASSERT (cpu_here ()->current != NULL);
  panic_stack_overflow (cpu_here ()->current_name, esp);
}

void
thread_check_stack (const void *esp)
{
  if (cpu_here ()->current != NULL)
    check_stack (esp);
}

struct thread *
thread_current (void)
{
  return current_thread ();
}

/* Makes T the thread that runs. */
static inline void
set_current (struct thread *t)
{
  struct cpu *cpu = cpu_here ();
  t->status = THREAD_RUNNING;
  cpu->current = t;
  cpu->slice_ticks = 0;
  __builtin_memcpy (cpu->current_name, t->name, sizeof cpu->current_name);
}

/* Fills in T, the lowest bytes of a page, as a blocked thread. */
static void
prepare (struct thread *t, const char *name, int priority)
{
  memset (t, 0, sizeof *t);
  t->status = THREAD_BLOCKED;
  strlcpy (t->name, name, sizeof t->name);
  t->priority = priority;
  t->base_priority = priority; /* @donation */
  t->stack = (uint8_t *) t + PGSIZE;
  t->magic = THREAD_MAGIC;
  waitq_init_thread (t); /* @priority */
  donation_init (t); /* @donation */

  enum intr_level old_level = intr_disable ();
  t->tid = ++last_tid;
  mlfqs_init_thread (t); /* @mlfqs */
  list_push_back (&all_list, &t->allelem);
  intr_set_level (old_level);
}

void
thread_init (void)
{
  ASSERT (intr_get_level () == INTR_OFF);

  list_init (&all_list);
  sched_init ();
  struct thread *t = pg_round_down (cpu_esp ());
  prepare (t, "main", PRI_DEFAULT);
  set_current (t);
}

/* Second half of a switch, in the thread T that was switched to: makes it
   the running one and frees PREV if it was dying.  Interrupts off. */
static inline void
finish_switch (struct thread *t, struct thread *prev)
{
  set_current (t);
  stage_thread_switched (t);

  if (prev->status == THREAD_DYING)
    {
      ASSERT (prev != t);
      prev->magic = 0;
      palloc_free_page (prev);
    }
}

/* The same for a thread's first time; called by switch_entry. */
void
thread_schedule_tail (struct thread *prev)
{
  ASSERT (intr_get_level () == INTR_OFF);
  finish_switch (pg_round_down (cpu_esp ()), prev);
}

/* Gives the processor to the next thread.  CUR is the running one, whose
   status the caller has changed.  Interrupts off; returns when CUR runs
   again, still with interrupts off. */
static inline __attribute__ ((always_inline)) void
schedule (struct thread *cur)
{
  ASSERT (cur->status != THREAD_RUNNING);

  struct thread *next = sched_take ();
  if (next == NULL)
    next = cpu_here ()->idle;
  ASSERT (next->magic == THREAD_MAGIC);
  if (next != cur)
    finish_switch (cur, switch_threads (cur, next));
  else
    set_current (cur);
}

/* What runs at the bottom of every kernel thread but main. */
static void
kernel_thread (thread_func *function, void *aux)
{
  /* The switch to this thread was made with interrupts off. */
  intr_enable ();
  function (aux);
  thread_exit ();
}

/* Creates a blocked thread; see thread_create. */
static struct thread *
make_thread (const char *name, int priority, thread_func *function,
             void *aux)
{
  struct thread *t = palloc_get_page (0);
  if (t == NULL)
    return NULL;
  prepare (t, name, priority);

  struct first_frames *f = (struct first_frames *) t->stack - 1;
  memset (f, 0, sizeof *f);
  f->call.function = function;
  f->call.aux = aux;
  f->entry.eip = (void (*) (void)) kernel_thread;
  f->switching.eip = switch_entry;
  t->stack = (uint8_t *) f;
  return t;
}

tid_t
thread_create (const char *name, int priority, thread_func *function,
               void *aux)
{
  ASSERT (function != NULL);
  ASSERT (PRI_MIN <= priority && priority <= PRI_MAX);
  ASSERT (!intr_context ());

  struct thread *t = make_thread (name, priority, function, aux);
  if (t == NULL)
    return TID_ERROR;

  /* Once it is ready it may run, and end, before the next line. */
  tid_t tid = t->tid;
  enum intr_level old_level = intr_disable ();
  thread_unblock (t);
  thread_preempt (); /* @priority */
  intr_set_level (old_level);
  return tid;
}

/* The idle thread: gives way when somebody is ready, else halts the
   processor until the next interrupt. */
static void
idle (void *aux UNUSED)
{
  for (;;)
    {
      intr_disable ();
      thread_block ();
      if (idle_func == NULL || idle_func ())
        cpu_wait_for_interrupt ();
      else
        cpu_let_interrupts_in ();
    }
}

void
thread_on_idle (thread_idle_func *function)
{
  ASSERT (idle_func == NULL);
  idle_func = function;
}

void
thread_start (void)
{
  struct thread *t = make_thread ("idle", PRI_MIN, idle, NULL);
  if (t == NULL)
    PANIC ("no memory for the idle thread");
  t->priority = PRI_IDLE;
  t->base_priority = PRI_IDLE; /* @donation */
  cpu_here ()->idle = t;
  intr_enable ();
  thread_preempt (); /* Threads created earlier may be urgent. @priority */
}

bool
thread_is_idle (void)
{
  const struct cpu *cpu = cpu_here ();
  return cpu->current == cpu->idle;
}

void
thread_tick (void)
{
  struct cpu *cpu = cpu_here ();

  if (cpu->current == cpu->idle)
    cpu->idle_ticks++;
  else if (cpu->user_interrupted)
    cpu->user_ticks++;
  else
    cpu->kernel_ticks++;
  mlfqs_tick (cpu->current); /* @mlfqs */

  if (++cpu->slice_ticks >= TIME_SLICE)
    intr_yield_on_return ();
  thread_preempt (); /* @priority */
}

void
thread_jitter (void)
{
  intr_yield_on_return ();
}

void
thread_print_stats (void)
{
  const struct cpu *cpu = cpu_here ();
  printf ("Thread: %lld idle ticks, %lld kernel ticks, %lld user ticks\n",
          cpu->idle_ticks, cpu->kernel_ticks, cpu->user_ticks);
}

void
thread_block (void)
{
  ASSERT (!intr_context ());
  ASSERT (intr_get_level () == INTR_OFF);

  struct thread *t = current_thread ();
  t->status = THREAD_BLOCKED;
  schedule (t);
}

void
thread_unblock (struct thread *t)
{
  ASSERT (is_thread (t));

  enum intr_level old_level = intr_disable ();
  sched_unblock (t);
  intr_set_level (old_level);
}

void
thread_yield (void)
{
  ASSERT (!intr_context ());

  enum intr_level old_level = intr_disable ();
  struct thread *t = current_thread ();
  if (sched_relieves (t))
    {
      t->status = THREAD_READY;
      if (t != cpu_here ()->idle)
        sched_add (t);
      schedule (t);
    }
  else
    cpu_here ()->slice_ticks = 0;
  intr_set_level (old_level);
}

tid_t
thread_tid (void)
{
  return current_thread ()->tid;
}

const char *
thread_name (void)
{
  return current_thread ()->name;
}

void
thread_exit (void)
{
  ASSERT (!intr_context ());

  stage_thread_exit ();

  intr_disable ();
  struct thread *t = current_thread ();
  donation_check_end (t); /* @donation */
  mlfqs_forget_thread (t); /* @mlfqs */
  list_remove (&t->allelem);
  t->status = THREAD_DYING;
  schedule (t);
  NOT_REACHED ();
}

void
thread_foreach (thread_action_func *func, void *aux)
{
  ASSERT (intr_get_level () == INTR_OFF);

  struct list_elem *e = list_begin (&all_list);
  while (e != list_end (&all_list))
    {
      struct thread *t = list_entry (e, struct thread, allelem);
      e = list_next (e);
      func (t, aux);
    }
}

int
thread_get_priority (void)
{
  return current_thread ()->priority;
}

void
thread_set_priority (int priority)
{
  ASSERT (PRI_MIN <= priority && priority <= PRI_MAX);

  enum intr_level old_level = intr_disable ();
  struct thread *t = current_thread ();
  priority = mlfqs_overrule (t, priority); /* @mlfqs */
  t->priority = priority;
  t->base_priority = priority; /* @donation */
  donation_update (t); /* @donation */
  thread_preempt (); /* @priority */
  intr_set_level (old_level);
}
