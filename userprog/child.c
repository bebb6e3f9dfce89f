/* Records of children: see userprog/child.h. */
#include "userprog/child.h"
#include <debug.h>
#include <stdbool.h>
#include <stddef.h>
#include "threads/intr-level.h"
#include "threads/malloc.h"
#include "threads/synch.h"

struct child
  {
    /* Owned by the parent. */
    struct list_elem elem;      /* In its list of children. */
    tid_t tid;

    /* Up once the child has exited, and then `exit_status' is fixed. */
    struct semaphore exited;
    int exit_status;

    /* Protected by interrupts off. */
    bool orphan;                /* Is the parent gone? */
  };

struct child *
child_create (void)
{
  struct child *c = malloc (sizeof *c);
  if (c != NULL)
    {
      sema_init (&c->exited, 0);
      c->orphan = false;
    }
  return c;
}

void
child_discard (struct child *c)
{
  free (c);
}

void
child_add (struct list *children, struct child *c, tid_t tid)
{
  c->tid = tid;
  list_push_back (children, &c->elem);
}

struct child *
child_find (struct list *children, tid_t tid)
{
  for (struct list_elem *e = list_begin (children);
       e != list_end (children); e = list_next (e))
    {
      struct child *c = list_entry (e, struct child, elem);
      if (c->tid == tid)
        return c;
    }
  return NULL;
}

int
child_wait (struct child *c, int *status)
{
  int error = sema_down_interruptible (&c->exited);
  if (error == 0)
    {
      *status = c->exit_status;
      list_remove (&c->elem);
      free (c);
    }
  return error;
}

void
child_abandon_all (struct list *children)
{
  while (!list_empty (children))
    {
      struct child *c = list_entry (list_pop_front (children),
                                    struct child, elem);
      enum intr_level old_level = intr_disable ();
      c->orphan = true;
      bool exited = sema_try_down (&c->exited);
      intr_set_level (old_level);
      if (exited)
        free (c);
    }
}

void
child_exit (struct child *c, int status)
{
  ASSERT (intr_get_level () == INTR_OFF);
  if (c == NULL)
    return;
  if (c->orphan)
    free (c);
  else
    {
      c->exit_status = status;
      sema_up_quietly (&c->exited);
    }
}
