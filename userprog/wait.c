/* Parents and children: see userprog/wait.h. */
#include "userprog/wait.h"
#include <errno.h>
#include <list.h>
#include <stddef.h>
#include "threads/interrupt.h"
#include "threads/malloc.h"
#include "userprog/child.h"
#include "userprog/process.h"

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

struct child *
parent_new_child (void)
{
  return parent_process () != NULL ? child_create () : NULL;
}

void
parent_settle (struct child *c, tid_t tid)
{
  if (tid != TID_ERROR)
    child_add (&thread_current ()->process->children, c, tid);
  else
    {
      child_discard (c);
      forget_parent ();
    }
}

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
