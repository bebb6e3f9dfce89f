/* Scheduling against the kernel.

   Most races need only a few switches, but at the right places.  After PCT
   (Burckhardt, Kothari, Musuvathi and Nagarakatte, "A Randomized Scheduler
   with Probabilistic Guarantees of Finding Bugs", ASPLOS 2010) every thread
   gets a random rank, and of those that could run the one of the highest rank
   does.  At a few random points the running thread's rank falls below all
   others.  So a thread that loses the processor does not get it back soon:
   the others go on as far as they can, which is what it takes to see what
   was left half done.

   Here ranks decide among ready threads of equal priority only, whatever
   the kernel's scheduling demands otherwise.  A point is a call of
   fuzz_point; how many a run has is not known, so the distances between
   changes are drawn with all orders of magnitude equally likely.  A thread
   that yields, or whose time slice is over, has said that it is not its
   turn: its rank falls as well, or it could keep all others waiting.

   The interrupts of jitter go on; under odd seeds they also preempt, which
   reaches places that are no points, under even ones they leave that to
   the ranks. */

#include "tests/more/threads/fuzz.h"
#include <list.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include "tests/more/threads/fuzz-plan.h"
#include "threads/interrupt.h"
#include "threads/panic.h"
#include "threads/percpu.h"
#include "threads/sched.h"
#include "threads/settings.h"
#include "threads/stage.h"
#include "threads/synch.h"
#include "threads/thread.h"

/* Ranks of threads are kept in a table, found by tid; a thread that comes
   to use another's place takes it over. */
#define RANKS 1024

/* So many threads of a queue are looked at. */
#define CHOICE_MAX 16

/* All protected by interrupts off. */
static bool active;
static struct fuzz_plan plan;
static struct
  {
    tid_t tid;
    uint32_t rank;
  }
ranks[RANKS];
static bool preempting;         /* Is the switch our own doing? */

/* Returns where the rank of T is. */
static uint32_t *
rank_of (const struct thread *t)
{
  unsigned place = t->tid % RANKS;
  if (ranks[place].tid != t->tid)
    {
      ranks[place].tid = t->tid;
      ranks[place].rank = fuzz_plan_rank (&plan, t->tid);
    }
  return &ranks[place].rank;
}

/* Makes T's rank the lowest. */
static void
lower (const struct thread *t)
{
  *rank_of (t) = fuzz_plan_lowest (&plan);
}

/* Returns the thread of the highest rank among the first in Q, or null. */
static struct thread *
best (struct list *q)
{
  struct thread *choice = NULL;
  struct list_elem *e = list_begin (q);
  for (int i = 0; i < CHOICE_MAX && e != list_end (q); i++)
    {
      struct thread *t = list_entry (e, struct thread, elem);
      if (choice == NULL || *rank_of (t) > *rank_of (choice))
        choice = t;
      e = list_next (e);
    }
  return choice;
}

void
fuzz_arrange (struct list *q)
{
  if (!active)
    return;

  const struct thread *cur = cpu_here ()->current;
  if (cur->status == THREAD_READY && !preempting)
    lower (cur);
  preempting = false;

  struct thread *t = best (q);
  list_remove (&t->elem);
  list_push_front (q, &t->elem);
}

/* True if the running thread shall give way now. */
static bool
is_time (void)
{
  struct cpu *cpu = cpu_here ();
  const struct thread *cur = cpu->current;
  if (cur == cpu->idle || intr_context () || panic_in_progress ())
    return false;

  if (fuzz_plan_point (&plan))
    lower (cur);
  if (sched_highest () != cur->priority)
    return false;
  return *rank_of (best (&cpu->ready.queue[cur->priority])) > *rank_of (cur);
}

void
fuzz_point (void)
{
  if (!active)
    return;
  intr_disable_quietly ();
  if (is_time ())
    {
      preempting = true;
      thread_yield ();
    }
  intr_enable_quietly ();
}

/* Calls fuzz_point if it may be called here. */
static void
point (void)
{
  if (intr_get_level () == INTR_ON)
    fuzz_point ();
}

/* The functions that calls are led to, and those they mean; the linker knows
   them by these names. */
#define WRAP(FUNCTION, PARAMETERS, ARGUMENTS)           \
  void __real_##FUNCTION PARAMETERS;                    \
  void __wrap_##FUNCTION PARAMETERS;                    \
  void                                                  \
  __wrap_##FUNCTION PARAMETERS                          \
  {                                                     \
    point ();                                           \
    __real_##FUNCTION ARGUMENTS;                        \
    point ();                                           \
  }

WRAP (sema_down, (struct semaphore *sema), (sema))
WRAP (sema_up, (struct semaphore *sema), (sema))
WRAP (lock_acquire, (struct lock *lock), (lock))
WRAP (lock_release, (struct lock *lock), (lock))
WRAP (cond_wait, (struct condition *cond, struct lock *lock), (cond, lock))
WRAP (cond_signal, (struct condition *cond, struct lock *lock), (cond, lock))

/* The same for jitter's interrupts. */
void __real_thread_jitter (void);
void __wrap_thread_jitter (void);

void
__wrap_thread_jitter (void)
{
  if (!active || plan.seed % 2 != 0)
    __real_thread_jitter ();
}

/* Begins if there is a seed, unless the order of equals is to be kept. */
static void
init_late (void)
{
  unsigned seed;
  if (!settings_numbers ("jitter", &seed, 1)
      || settings_is ("order", "fixed"))
    return;

  intr_disable_quietly ();
  fuzz_plan_init (&plan, seed);
  active = true;
  intr_enable_quietly ();
}

extern const struct stage extra_stage;
const struct stage extra_stage =
  {
    .name = "fuzz",
    .init_late = init_late,
  };
