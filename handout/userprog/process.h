/* Processes: programs that run.

   A process is a thread with a `struct process': above all an address space.

   Life of a process:

        process_execute                        start_process
     (makes the process) ----> thread made ----> loads the program, user mode
                                                        |  killed
                                                        V
                                               process_exit: memory given back

   The new thread loads the program itself.  Whoever called process_execute
   does not learn how that went. */
#ifndef USERPROG_PROCESS_H
#define USERPROG_PROCESS_H

#include <list.h>
#include <stdbool.h>
#include <stdint.h>
#include "threads/thread.h"
#include "userprog/program.h"

struct aspace;
struct child; /* @process-wait */
struct intr_frame;

struct process
  {
    /* Fixed from before its thread exists. */
    char *command;              /* What it was started with; owned. */
    struct child *record;       /* Shared with its parent. @process-wait */

    /* Private to its thread. */
    struct aspace *aspace;      /* Its memory, or null. */
    struct program program;     /* What it runs. */
    uint8_t *esp;               /* Where its stack begins. */
    struct list children;       /* Their records. @process-wait */
    int exit_status;            /* What it will exit with. @process-wait */

    /* Protected by interrupts off. */
    struct thread *thread;      /* Its thread, or null if there is none. */
    bool killed;                /* To exit before it sees user mode again. */
  };

/* Starts the program that COMMAND names (see userprog/command.h) in a new
   thread, called by the program's name.  Returns its tid, or TID_ERROR if
   there is no memory; a tid does not mean that there is such a program.  May
   sleep. */
tid_t process_execute (const char *command);

/* Should wait until child CHILD exits and return its exit status; -1 at once
   if that is not a child of the caller or was waited for before.  See
   userprog/wait.c for what it does.  May sleep. */
int process_wait (tid_t child);

/* Ends what the running thread has of a process, if anything.  Called by
   thread_exit, which must go on without letting others run: interrupts are
   off afterwards. */
void process_exit (void);

/* Makes the running thread's memory and stack the processor's.  Called at
   every switch, interrupts off. */
void process_activate (void);

/* The same for T, which is the running thread. */
void process_switched (struct thread *t);

/* Returns the running thread's process.  It must be in one. */
struct process *process_current (void);

/* Makes the current process end, with STATUS, instead of going back to user
   mode.  Returns, so that the caller can clean up. */
void process_end (int status);

/* Makes process P end before it gets to user mode again, and ends
   its wait if it waits for something that may be interrupted.  From anywhere
   that makes sure P exists. */
void process_kill (struct process *p);

/* Ends the current process here if it was told to exit.  Called on the way
   to user mode, interrupts off; does not return if so. */
void process_user_return (struct intr_frame *);

#endif /* userprog/process.h */
