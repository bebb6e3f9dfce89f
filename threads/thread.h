/* Threads: the structure, its life cycle, and what a thread may ask.

   A thread's `struct thread' and its kernel stack share one page:

        4 kB +---------------------------------+
             |          kernel stack           |
             |                |                |
             |                V                |
             |         grows downward          |
             +---------------------------------+
             |              magic              |
             |               ...               |
             |              status             |
             |               tid               |
        0 kB +---------------------------------+

   so the stack must stay below 3.5 kB, no large object may be a local
   variable, and an overflow hits `magic' first.

   Life cycle (all changes of `status' are in thread.c):

        thread_create               schedule
      ----------------> READY <----------------> RUNNING ------> DYING
                          ^                         |   thread_exit
                          | thread_unblock          | thread_block
                          +-------- BLOCKED <-------+ */
#ifndef THREADS_THREAD_H
#define THREADS_THREAD_H

#include <debug.h>
#include <fixed-point.h> /* @mlfqs */
#include <list.h>
#include <stdbool.h>
#include <stdint.h>

/* States of a thread. */
enum thread_status
  {
    THREAD_RUNNING,             /* Has the processor. */
    THREAD_READY,               /* Could have it; in a ready queue. */
    THREAD_BLOCKED,             /* Waits for thread_unblock. */
    THREAD_DYING                /* About to be freed. */
  };

/* Identifies a thread, unique for the kernel's whole run. */
typedef int tid_t;
#define TID_ERROR ((tid_t) -1)

/* Priorities: a higher number is more urgent. */
#define PRI_MIN 0
#define PRI_DEFAULT 31
#define PRI_MAX 63

/* Niceness under -mlfqs. */
#define NICE_MIN (-20)
#define NICE_MAX 20

/* What a thread that is in a wait queue waits for, and whether
   waitq_interrupt may end the wait. */
enum thread_wait
  {
    WAIT_OTHER,                 /* Locks: see `waits_for'. */
    WAIT_SEMA,                  /* A semaphore. */
    WAIT_COND,                  /* A condition variable. */
    WAIT_SLEEP,                 /* A tick. @alarm */
    WAIT_INPUT,                 /* In no queue: an intq. */
    WAIT_DEVICE,                /* The end of a request to a device. */
    WAIT_INTERRUPTIBLE = 0x80   /* Added to one of the others. */
  };

struct lock;
struct rwlock;
struct rwlock_hold;

struct thread
  {
    /* Fixed when the thread is created. */
    tid_t tid;
    char name[16];

    /* Written by thread.c, with interrupts off. */
    enum thread_status status;
    uint8_t *stack;             /* Saved stack pointer while not running. */
    struct list_elem allelem;   /* In all_list. */

    /* Scheduling; protected by interrupts off. */
    int priority;
    int base_priority;          /* Without what is donated. @donation */
    struct list_elem elem;      /* In a ready queue or a wait queue. */

    /* Waiting (waitq.c); protected by interrupts off. */
    struct list *waitq;         /* Wait queue it is in, or null. */
    struct list followers;      /* If it leads there: its equals. @priority */
    bool leads;                 /* Is it in the queue's own list? @priority */
    uint8_t wait;               /* What for: an enum thread_wait. */
    int wait_result;            /* How the wait ended: 0 or -EINTR. */
    struct lock *waits_for;     /* Lock it waits for, or null, */
    struct rwlock *waits_for_rw; /* or readers-writer lock, or null. */
    struct rwlock_hold *wants_hold; /* What it will read-hold that with,
                                   or null if it wants to write. */

    /* Donation (donation.c); protected by interrupts off. @donation */
    struct list claims;         /* What its locks give it. @donation */
    struct thread *next_raised; /* Next in the work list. @donation */
    bool raised;                /* Is it in that list? @donation */

    /* On the way to user mode (interrupt.c); interrupts off. */
    bool ask_stages;            /* Is there a stage that wants to act? */

    /* Multi-level feedback queue (mlfqs.c); interrupts off. @mlfqs */
    int nice;                   /* -20 to 20. @mlfqs */
    struct fixed recent_cpu;    /* @mlfqs */
    unsigned decay_round;       /* Last decay it took part in. @mlfqs */

    /* Owned by the thread itself. */
    bool prints;                /* Is it in the console's hands? */

#ifdef USERPROG
    /* Owned by userprog/. */
    uint32_t *pagedir;          /* Page directory, or null. */
    struct process *process;    /* The process it runs, or null. */
#endif

    /* Owned by thread.c. */
    unsigned magic;             /* Always THREAD_MAGIC; the last member. */
  };

/* True in a kernel started with -mlfqs. */
extern bool thread_mlfqs;

/* Makes the running code the thread `main', tid 1.  Interrupts off; once. */
void thread_init (void);

/* Creates the idle thread and turns interrupts on.  Once. */
void thread_start (void);

/* Accounts for a timer tick.  Called by the timer interrupt's handler after
   it has counted the tick. */
void thread_tick (void);

/* Accounts for a timer interrupt that is no tick but may preempt.  In the
   timer interrupt's handler. */
void thread_jitter (void);

/* Prints the tick statistics. */
void thread_print_stats (void);

/* True if the running thread is the idle thread.  Interrupts off. */
bool thread_is_idle (void);

/* Has FUNCTION called whenever nobody is ready, before the processor is
   halted: in the idle thread, with interrupts off.  It may make threads
   ready.  If it returns false the processor is not halted.  For one
   function. */
typedef bool thread_idle_func (void);
void thread_on_idle (thread_idle_func *);

/* What a new thread runs. */
typedef void thread_func (void *aux);

/* Creates a thread called NAME (cut off at 15 characters) that runs
   FUNCTION with AUX at PRIORITY, and makes it ready.
   It runs at once if its priority is higher than the caller's. @priority
   Returns its tid, or TID_ERROR if there is no memory.  From threads
   only. */
tid_t thread_create (const char *name, int priority, thread_func *, void *);

/* Puts the running thread to sleep until thread_unblock.  Interrupts off,
   and they stay off; the caller must have arranged to be woken. */
void thread_block (void);

/* Makes blocked thread T ready.  Does not preempt the caller, who may rely
   on going on undisturbed with interrupts off.  From anywhere. */
void thread_unblock (struct thread *t);

/* Returns the running thread, and panics if its stack has overflowed. */
struct thread *thread_current (void);
tid_t thread_tid (void);
const char *thread_name (void);

/* Second half of a switch; see thread.c.  Only for switch.S. */
void thread_schedule_tail (struct thread *prev);

/* Ends the running thread.  From threads only. */
void thread_exit (void) NO_RETURN;

/* Lets others run first, if there are any
   of at least the same priority. @priority
   From threads only. */
void thread_yield (void);

/* Calls the function with every thread and AUX.  Interrupts off. */
typedef void thread_action_func (struct thread *t, void *aux);
void thread_foreach (thread_action_func *, void *);

/* Priority of the running thread.
   What is donated to it counts. @donation
*/
int thread_get_priority (void);

/* Sets it.
   If it is no longer the highest, the thread yields. @priority
   What is donated to the thread stays in force. @donation
   Under -mlfqs nothing is done. @mlfqs
*/
void thread_set_priority (int);

/* The running thread's niceness, and under -mlfqs 100 times its recent_cpu
   and the load average, rounded to the nearest integer. */
int thread_get_nice (void);
void thread_set_nice (int);
int thread_get_recent_cpu (void);
int thread_get_load_avg (void);

/* Panics if the stack of the running thread has overflowed.  Called at
   every interrupt; from anywhere. */
void thread_check_stack (const void *esp);

#endif /* threads/thread.h */
