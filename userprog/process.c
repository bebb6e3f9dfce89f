/* Processes: see userprog/process.h. */
#include "userprog/process.h"
#include <debug.h>
#include <errno.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include "threads/flags.h"
#include "threads/interrupt.h"
#include "threads/intr-stubs.h"
#include "threads/malloc.h"
#include "threads/stage.h"
#include "threads/vaddr.h"
#include "threads/waitq.h"
#include "userprog/aspace.h"
#include "userprog/child.h"
#include "userprog/command.h"
#include "userprog/fd.h" /* @syscall-file */
#include "userprog/gdt.h"
#include "userprog/pagedir.h"
#include "userprog/program.h"
#include "userprog/wait.h"

/* What a process exits with if it is not itself that says so. */
#define KILLED_STATUS (-1)

/* --- Making a process --- */

/* Frees P, which runs no more or has never run, with all that it owns but its
   record.  May sleep. */
static void
destroy_process (struct process *p)
{
  fd_table_destroy (p->fds); /* @syscall-file */
  aspace_destroy (p->aspace);
  program_close (&p->program); /* @deny-write */
  free (p);
}

/* Makes a process that runs COMMAND, whose program is called NAME, and stores
   it into *PROCESS.  Returns 0 or a negative errno. */
static int
make_process (const char *command, const char *name,
              struct process **process)
{
  struct process *p = calloc (1, sizeof *p);
  if (p == NULL)
    return -ENOMEM;
  list_init (&p->children);
  p->exit_status = KILLED_STATUS;

  p->aspace = aspace_create ();
  bool complete = p->aspace != NULL;
  p->fds = fd_table_create (); /* @syscall-file */
  complete = complete && p->fds != NULL; /* @syscall-file */
  int error = complete ? 0 : -ENOMEM;
  if (error == 0)
    error = program_load (&p->program, name, p->aspace);
  if (error == 0)
    error = command_stack (p->aspace, command, &p->esp);
  if (error == 0)
    *process = p;
  else
    destroy_process (p);
  return error;
}

/* What the thread of a new process, P_, does: it takes the process over and
   goes to user mode, as if it returned from an interrupt that had come just
   before the program's first instruction. */
static void
start_process (void *p_)
{
  struct process *p = p_;
  struct intr_frame frame;

  memset (&frame, 0, sizeof frame);
  frame.ds = frame.es = frame.fs = frame.gs = frame.ss = SEL_UDSEG;
  frame.cs = SEL_UCSEG;
  frame.eflags = FLAG_IF | FLAG_MBS;
  frame.eip = (void (*) (void)) p->program.entry;
  frame.esp = p->esp;

  intr_disable ();
  struct thread *t = thread_current ();
  t->process = p;
  t->pagedir = aspace_pagedir (p->aspace);
  p->thread = t;
  process_activate ();
  stage_user_return (&frame);
  intr_return (&frame);
}

/* As process_spawn, where NAME is the program's. */
static int
spawn (const char *command, const char *name)
{
  struct child *c = parent_new_child ();
  struct process *p = NULL;
  tid_t tid = TID_ERROR;

  int error = c != NULL ? 0 : -ENOMEM;
  if (error == 0)
    error = make_process (command, name, &p);
  if (error == 0)
    {
      p->record = c;
      tid = thread_create (name, PRI_DEFAULT, start_process, p);
      if (tid == TID_ERROR)
        {
          destroy_process (p);
          error = -ENOMEM;
        }
    }
  parent_settle (c, tid);
  return error == 0 ? tid : error;
}

int
process_spawn (const char *command)
{
  char *name = command_program (command);
  if (name == NULL)
    return -ENOMEM;

  int result = spawn (command, name);
  free (name);
  return result;
}

tid_t
process_execute (const char *command)
{
  int tid = process_spawn (command);
  return tid > 0 ? tid : TID_ERROR;
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
  struct child *record = NULL;
  int status = KILLED_STATUS;

  if (p != NULL)
    {
      record = p->record;
      status = p->exit_status;
      if (p->aspace != NULL)
        {
          printf ("%s: exit(%d)\n", t->name, status);
          leave_aspace (p);
        }
      child_abandon_all (&p->children);
      t->process = NULL;
      destroy_process (p);
    }

  /* Who waits for this is not to run before the thread is gone, or the
     memory of its stack might be what it lacks. */
  intr_disable ();
  child_exit (record, status);
}

void
process_end (int status)
{
  struct thread *t = thread_current ();
  t->process->exit_status = status;
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
