/* Switching from one thread's stack to another's: what lies on them. */
#ifndef THREADS_SWITCH_H
#define THREADS_SWITCH_H

/* Offsets of the arguments in `struct switch_threads_frame', for
   switch.S. */
#define SWITCH_CUR 20
#define SWITCH_NEXT 24

#ifndef __ASSEMBLER__
#include <stddef.h>
#include <stdint.h>

struct thread;

/* The top of the stack of a thread that is not running, lowest address
   first: what switch_threads has saved, and its own call. */
struct switch_threads_frame
  {
    uint32_t edi;
    uint32_t esi;
    uint32_t ebp;
    uint32_t ebx;
    void (*eip) (void);         /* Where switch_threads returns to. */
    struct thread *cur;         /* Its arguments. */
    struct thread *next;
  };

_Static_assert (offsetof (struct switch_threads_frame, cur) == SWITCH_CUR
                && offsetof (struct switch_threads_frame, next)
                   == SWITCH_NEXT,
                "switch.S and switch.h disagree");

/* What lies above it on the stack of a thread that has never run. */
struct switch_entry_frame
  {
    void (*eip) (void);         /* Where switch_entry returns to. */
  };

/* Saves the running thread CUR's registers on its stack and goes on with
   NEXT's, which must have been saved in the same way; returns, later and
   on CUR's stack, the thread that ran just before.  Interrupts off. */
struct thread *switch_threads (struct thread *cur, struct thread *next);

/* Where a thread's first switch_threads returns to. */
void switch_entry (void);
void switch_thunk (void);
#endif

#endif /* threads/switch.h */
