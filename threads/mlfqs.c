/* Multi-level feedback queue scheduling, after the 4.4BSD scheduler
   (McKusick and others, "The Design and Implementation of the 4.4BSD
   Operating System", 4.4).

     every tick        the running thread's recent_cpu grows by 1
     every 4th tick    its priority is computed anew
     every second      load_avg = 59/60 load_avg + 1/60 ready threads;
                       then, for every thread,
                       recent_cpu = d * recent_cpu + nice,
                       where d = 2 load_avg / (2 load_avg + 1),
                       and its priority is computed anew

     priority = PRI_MAX - recent_cpu / 4 - 2 nice, within its limits

   recent_cpu of a thread that does not run changes but once a second, so
   computing the running thread's priority alone on the other 4th ticks
   gives the same as computing all.

   The once-a-second work on every thread is called a round.  So that
   interrupts do not stay off for long however many threads there are, a
   tick does at most BATCH threads of the round, and the following ticks
   the rest.  A thread that runs, or creates another, before its turn has
   come is brought up to date first, so nobody can see the difference but
   by a few ticks' delay of a priority.

   Everything here is protected by interrupts off. */

#include "threads/mlfqs.h"
#include <debug.h>
#include <fixed-point.h>
#include <list.h>
#include "devices/pit.h"
#include "threads/interrupt.h"
#include "threads/percpu.h"
#include "threads/priority.h"
#include "threads/sched.h"
#include "threads/thread.h"

/* Threads that one tick does of a round. */
#define BATCH 24

/* All threads; see thread.c. */
extern struct list all_list;

static struct fixed load_avg;
static struct fixed decay;      /* d of the present round. */
static unsigned round;          /* Number of rounds begun. */
static struct list_elem *round_next;    /* Where it goes on in all_list;
                                           null if it is over. */

/* Returns the priority that T must have by the formula. */
static int
computed_priority (const struct thread *t)
{
  int priority = PRI_MAX - fixed_to_int (fixed_div_int (t->recent_cpu, 4))
                 - 2 * t->nice;
  if (priority < PRI_MIN)
    return PRI_MIN;
  return priority > PRI_MAX ? PRI_MAX : priority;
}

/* Computes T's priority anew; the idle thread has none. */
static void
refresh_priority (struct thread *t)
{
  if (t != cpu_here ()->idle)
    {
      int priority = computed_priority (t);
      t->base_priority = priority; /* @donation */
      thread_change_priority (t, priority);
    }
}

/* Does the round's work on T if it is not done yet. */
static void
catch_up (struct thread *t)
{
  if (t->decay_round == round)
    return;
  t->decay_round = round;
  t->recent_cpu = fixed_add_int (fixed_mul (decay, t->recent_cpu), t->nice);
  refresh_priority (t);
}

/* Begins a round, unless a very long one is still going on. */
static void
begin_round (void)
{
  if (round_next != NULL)
    return;
  struct fixed twice = fixed_mul_int (load_avg, 2);
  decay = fixed_div (twice, fixed_add_int (twice, 1));
  round_next = list_begin (&all_list);
  round++;
}

/* Goes on with the round.  Threads created meanwhile are at the end of the
   list and up to date already. */
static void
continue_round (void)
{
  struct list_elem *e = round_next;
  for (int i = 0; i < BATCH && e != list_end (&all_list); i++)
    {
      catch_up (list_entry (e, struct thread, allelem));
      e = list_next (e);
    }
  round_next = e != list_end (&all_list) ? e : NULL;
}

void
mlfqs_init_thread (struct thread *t)
{
  struct thread *creator = cpu_here ()->current;
  if (creator != NULL)
    {
      catch_up (creator);
      t->nice = creator->nice;
      t->recent_cpu = creator->recent_cpu;
    }
  t->decay_round = round;
  if (thread_mlfqs)
    {
      t->priority = computed_priority (t);
      t->base_priority = t->priority; /* @donation */
    }
}

void
mlfqs_forget_thread (struct thread *t)
{
  if (round_next == &t->allelem)
    {
      struct list_elem *next = list_next (&t->allelem);
      round_next = next != list_end (&all_list) ? next : NULL;
    }
}

void
mlfqs_account (struct thread *running)
{
  ASSERT (intr_context ());

  bool busy = running != cpu_here ()->idle;
  int64_t now = pit_ticks ();

  catch_up (running);
  if (busy)
    running->recent_cpu = fixed_add_int (running->recent_cpu, 1);
  if (now % TIMER_FREQ == 0)
    {
      int ready = sched_ready_count () + busy;
      load_avg = fixed_add (fixed_scale (load_avg, 59, 60),
                            fixed_div_int (fixed_from_int (ready), 60));
      begin_round ();
    }
  if (round_next != NULL)
    continue_round ();
  if (busy && now % 4 == 0)
    refresh_priority (running);
}

int
thread_get_nice (void)
{
  return thread_current ()->nice;
}

void
thread_set_nice (int nice)
{
  ASSERT (NICE_MIN <= nice && nice <= NICE_MAX);

  enum intr_level old_level = intr_disable ();
  struct thread *t = thread_current ();
  catch_up (t);
  t->nice = nice;
  if (thread_mlfqs)
    {
      refresh_priority (t);
      thread_preempt ();
    }
  intr_set_level (old_level);
}

int
thread_get_recent_cpu (void)
{
  enum intr_level old_level = intr_disable ();
  struct thread *t = thread_current ();
  catch_up (t);
  int result = fixed_round_product (t->recent_cpu, 100);
  intr_set_level (old_level);
  return result;
}

int
thread_get_load_avg (void)
{
  enum intr_level old_level = intr_disable ();
  int result = fixed_round_product (load_avg, 100);
  intr_set_level (old_level);
  return result;
}
