/* Processes: see userprog/process.h. */
#include "userprog/process.h"
#include <debug.h>
#include <errno.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include "filesys/file.h"
#include "filesys/filesys.h"
#include "threads/flags.h"
#include "threads/interrupt.h"
#include "threads/intr-stubs.h"
#include "threads/malloc.h"
#include "threads/stage.h"
#include "threads/vaddr.h"
#include "threads/waitq.h"
#include "userprog/args.h"
#include "userprog/aspace.h"
#include "userprog/child.h"
#include "userprog/elf.h"
#include "userprog/fd.h"
#include "userprog/gdt.h"
#include "userprog/pagedir.h"

/* Bytes of stack that a program finds below its arguments, at least; there is
   more as a rule, since it comes in pages. */
#define STACK_ROOM 1024

/* What a process exits with if it is not itself that says so. */
#define KILLED_STATUS (-1)

/* Says that program NAME cannot be loaded, and WHY. */
static void
report_load (const char *name, const char *why)
{
  printf ("load: %s: %s\n", name, why);
}

/* --- Making a process --- */

/* Frees P, which runs no more or has never run, with all that it owns but its
   record.  May sleep. */
static void
destroy_process (struct process *p)
{
  fd_table_destroy (p->fds);
  file_close (p->executable);
  aspace_destroy (p->aspace);
  free (p);
}

/* Opens program NAME for P and keeps others from writing to it.  Returns 0
   or a negative errno. */
static int
open_executable (struct process *p, const char *name)
{
  int error = filesys_find (name, &p->executable);
  if (error == 0)
    file_deny_write (p->executable);
  else if (error != -ENOMEM)
    report_load (name, "open failed");
  return error;
}

/* Gives P the program called NAME.  Returns 0 or a negative errno. */
static int
load (struct process *p, const char *name)
{
  int error = open_executable (p, name);
  if (error != 0)
    return error;

  error = elf_load (p->executable, p->aspace, &p->entry);
  if (error == -ENOEXEC || error == -EIO)
    report_load (name, "error loading executable");
  return error;
}

/* Gives P a stack with the words of COMMAND on it.  Returns 0 or a negative
   errno. */
static int
setup_stack (struct process *p, const char *command)
{
  struct args args;
  uint8_t *top;
  args_measure (&args, command);
  int error = aspace_add_stack (p->aspace, args.size + STACK_ROOM, &top);
  if (error != 0)
    return error;

  p->esp = top - args.size;
  for (uint8_t *upage = pg_round_down (p->esp); upage < top;
       upage += PGSIZE)
    args_fill (&args, (uint32_t) top, (uint32_t) upage,
               aspace_stack_page (p->aspace, upage), PGSIZE);
  return 0;
}

/* Makes a process that runs COMMAND, whose first word is NAME, and stores it
   into *PROCESS.  Returns 0 or a negative errno. */
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
  p->fds = fd_table_create ();
  int error = p->aspace != NULL && p->fds != NULL ? 0 : -ENOMEM;
  if (error == 0)
    error = load (p, name);
  if (error == 0)
    error = setup_stack (p, command);
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
  frame.eip = (void (*) (void)) p->entry;
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

/* Returns the running thread's process, which becomes one that has but
   children if there was none; null if there is no memory for that. */
static struct process *
parent_process (void)
{
  struct thread *t = thread_current ();
  if (t->process == NULL)
    {
      struct process *p = calloc (1, sizeof *p);
      if (p != NULL)
        list_init (&p->children);
      t->process = p;
    }
  return t->process;
}

/* Frees what parent_process made of a kernel thread, if that has no children
   (any more). */
static void
forget_parent (void)
{
  struct thread *t = thread_current ();
  if (t->process != NULL && t->process->aspace == NULL
      && list_empty (&t->process->children))
    {
      free (t->process);
      t->process = NULL;
    }
}

/* As process_spawn, where NAME is the first word of COMMAND. */
static int
spawn (const char *command, const char *name)
{
  struct process *parent = parent_process ();
  struct child *c = child_create ();
  struct process *p = NULL;

  int error = parent != NULL && c != NULL ? 0 : -ENOMEM;
  if (error == 0)
    error = make_process (command, name, &p);
  if (error == 0)
    {
      p->record = c;
      tid_t tid = thread_create (name, PRI_DEFAULT, start_process, p);
      if (tid != TID_ERROR)
        {
          child_add (&parent->children, c, tid);
          return tid;
        }
      destroy_process (p);
      error = -ENOMEM;
    }
  child_discard (c);
  forget_parent ();
  return error;
}

int
process_spawn (const char *command)
{
  size_t length = args_first_word (command, (char[1]) { 0 }, 1);
  char *name = malloc (length + 1);
  if (name == NULL)
    return -ENOMEM;

  args_first_word (command, name, length + 1);
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

/* --- Waiting --- */

int
process_wait_status (tid_t tid, int *status)
{
  struct process *p = thread_current ()->process;
  struct child *c = p != NULL ? child_find (&p->children, tid) : NULL;
  if (c == NULL)
    return -ECHILD;

  /* Who has been killed is not to begin to wait: nobody would end that. */
  enum intr_level old_level = intr_disable ();
  int error = p->killed ? -EINTR : child_wait (c, status);
  intr_set_level (old_level);
  if (error == 0)
    forget_parent ();
  return error;
}

int
process_wait (tid_t tid)
{
  int status;
  return process_wait_status (tid, &status) == 0 ? status : -1;
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
  if (record != NULL)
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
