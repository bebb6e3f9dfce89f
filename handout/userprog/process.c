/* Processes: see userprog/process.h. */
#include "userprog/process.h"
#include <debug.h>
#include <errno.h>
#include <stddef.h>
#include <string.h>
#include "threads/flags.h"
#include "threads/interrupt.h"
#include "threads/intr-stubs.h"
#include "threads/malloc.h"
#include "threads/stage.h"
#include "threads/vaddr.h"
#include "threads/waitq.h"
#include "userprog/aspace.h"
#include "userprog/child.h" /* @process-wait */
#include "userprog/command.h"
#include "userprog/gdt.h"
#include "userprog/pagedir.h"
#include "userprog/program.h"
#include "userprog/wait.h" /* @process-wait */

/* What a process exits with if it is not itself that says so. @process-wait */
#define KILLED_STATUS (-1) /* @process-wait */

/* --- Making a process --- */

/* Frees P, which runs no more or has never run, with all that it owns.  May
   sleep. */
static void
destroy_process (struct process *p)
{
  aspace_destroy (p->aspace);
  free (p->command);
  free (p);
}

/* Returns a process that is to run COMMAND, of which it has a copy, and has
   no memory yet; null if there is no memory for that. */
static struct process *
make_process (const char *command)
{
  struct process *p = calloc (1, sizeof *p);
  if (p == NULL)
    return NULL;
  list_init (&p->children); /* @process-wait */
  p->exit_status = KILLED_STATUS; /* @process-wait */

  size_t size = strlen (command) + 1;
  p->command = malloc (size);
  if (p->command == NULL)
    {
      free (p);
      return NULL;
    }
  strlcpy (p->command, command, size);
  return p;
}

/* Gives P, which the running thread has taken over, its memory: the program,
   and a stack.  Returns 0 or a negative errno. */
static int
load (struct process *p)
{
  char *name = command_program (p->command);
  p->aspace = aspace_create ();
  int error = name != NULL && p->aspace != NULL ? 0 : -ENOMEM;
  if (error == 0)
    error = program_load (&p->program, name, p->aspace);
  if (error == 0)
    error = command_stack (p->aspace, p->command, &p->esp);
  free (name);
  return error;
}

/* What the thread of a new process, P_, does: it loads the program and goes
   to user mode, as if it returned from an interrupt that had come just before
   the program's first instruction. */
static void
start_process (void *p_)
{
  struct process *p = p_;
  struct thread *t = thread_current ();
  struct intr_frame frame;

  t->process = p;
  p->thread = t;
  if (load (p) != 0)
    thread_exit ();

  memset (&frame, 0, sizeof frame);
  frame.ds = frame.es = frame.fs = frame.gs = frame.ss = SEL_UDSEG;
  frame.cs = SEL_UCSEG;
  frame.eflags = FLAG_IF | FLAG_MBS;
  frame.eip = (void (*) (void)) p->program.entry;
  frame.esp = p->esp;

  intr_disable ();
  t->pagedir = aspace_pagedir (p->aspace);
  process_activate ();
  stage_user_return (&frame);
  intr_return (&frame);
}

tid_t
process_execute (const char *command)
{
  char *name = command_program (command);
  struct process *p = make_process (command);
  struct child *c = parent_new_child (); /* @process-wait */
  tid_t tid = TID_ERROR;
  bool complete = name != NULL && p != NULL;
  complete = complete && c != NULL; /* @process-wait */

  if (complete)
    {
      p->record = c; /* @process-wait */
      tid = thread_create (name, PRI_DEFAULT, start_process, p);
    }
  if (tid == TID_ERROR && p != NULL)
    destroy_process (p);
  parent_settle (c, tid); /* @process-wait */
  free (name);
  return tid;
}

/* --- The end of a process --- */

/* Lets go of the running thread's address space, that of process P. */
static void
leave_aspace (struct process *p)
{
  struct thread *t = thread_current ();
  enum intr_level old_level = intr_disable ();
  t->pagedir = NULL;
  process_activate ();
  intr_set_level (old_level);
  aspace_destroy (p->aspace);
  p->aspace = NULL;
}

void
process_exit (void)
{
  struct thread *t = thread_current ();
  struct process *p = t->process;
  struct child *record = NULL; /* @process-wait */
  int status = KILLED_STATUS; /* @process-wait */

  if (p != NULL)
    {
      record = p->record; /* @process-wait */
      status = p->exit_status; /* @process-wait */
      if (p->aspace != NULL)
        leave_aspace (p);
      child_abandon_all (&p->children); /* @process-wait */
      t->process = NULL;
      destroy_process (p);
    }

  /* Nobody else is to run before the thread is gone. */
  intr_disable ();
  child_exit (record, status); /* @process-wait */
}

void
process_end (int status UNUSED)
{
  struct thread *t = thread_current ();
  t->process->exit_status = status; /* @process-wait */
  t->process->killed = true;
  t->ask_stages = true;
}

void
process_kill (struct process *p)
{
  enum intr_level old_level = intr_disable ();
  p->killed = true;
  if (p->thread != NULL)
    {
      p->thread->ask_stages = true;
      waitq_interrupt (p->thread);
    }
  intr_set_level (old_level);
}

void
process_user_return (struct intr_frame *f UNUSED)
{
  ASSERT (intr_get_level () == INTR_OFF);
  if (thread_current ()->process->killed)
    {
      intr_enable ();
      thread_exit ();
    }
}

/* --- Switching --- */

void
process_switched (struct thread *t)
{
  pagedir_activate (t->pagedir);
  gdt_set_kernel_stack ((uint8_t *) t + PGSIZE);
}

void
process_activate (void)
{
  ASSERT (intr_get_level () == INTR_OFF);
  process_switched (thread_current ());
}

struct process *
process_current (void)
{
  struct process *p = thread_current ()->process;
  ASSERT (p != NULL);
  return p;
}
