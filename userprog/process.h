/* Processes: programs that run.

   A process is a thread with a `struct process': an address space, open
   files, children.  A kernel thread has none until it starts a program and
   so becomes a parent; its structure then has children and nothing else.

   Life of a process:

        process_execute                         start_process
     (parent: loads, links) ----> thread made ----> user mode
                                                        |  exit, kill
                                                        V
      record of it in the parent <---- process_exit: message, memory given
        until waited for               back, files closed, program writable
                                       again, and at last parent released

   The parent loads the program itself, so it knows how that went before
   there is a thread.  What outlives a process is its *record* (child.h), which
   belongs to the parent: above all the exit status.  A child whose parent is
   gone leaves nothing. */
#ifndef USERPROG_PROCESS_H
#define USERPROG_PROCESS_H

#include <list.h>
#include <stdbool.h>
#include <stdint.h>
#include "threads/thread.h"
#include "userprog/program.h"

struct aspace;
struct child;
struct fd_table; /* @syscall-file */
struct intr_frame;

struct process
  {
    /* Fixed from before the process runs until it exits; null or 0 in a
       kernel thread. */
    struct aspace *aspace;      /* Its memory. */
    struct program program;     /* What it runs. */
    struct child *record;       /* What its parent knows of it. */
    uint8_t *esp;               /* Where its stack begins. */

    /* Private to its thread. */
    struct fd_table *fds;       /* Its open files. @syscall-file */
    struct list children;       /* Records of those not waited for. */
    int exit_status;            /* What it will exit with. */

    /* Protected by interrupts off. */
    struct thread *thread;      /* Its thread, or null if there is none. */
    bool killed;                /* To exit before it sees user mode again. */
  };

/* Starts the program that the first word of COMMAND names, with its words as
   arguments, in a new child of the caller.  Returns its tid, or TID_ERROR if
   that fails.  COMMAND is kernel memory.  May sleep. */
tid_t process_execute (const char *command);

/* As process_execute, but returns a negative errno if it fails. */
int process_spawn (const char *command);

/* Waits until child CHILD exits and returns its exit status; -1 at once if
   that is not a child of the caller or was waited for before.  May sleep. */
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

/* Makes the current process exit with STATUS instead of going back to user
   mode.  Returns, so that the caller can clean up. */
void process_end (int status);

/* Makes process P exit with -1 before it gets to user mode again, and ends
   its wait if it waits for something that may be interrupted.  From anywhere
   that makes sure P exists. */
void process_kill (struct process *p);

/* Ends the current process here if it was told to exit.  Called on the way
   to user mode, interrupts off; does not return if so. */
void process_user_return (struct intr_frame *);

#endif /* userprog/process.h */
