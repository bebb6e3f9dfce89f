/* The two allocators can be told to fail at a chosen allocation, once, as if
   there were no memory.  What is built on them must then say so: here
   thread_create and calloc. */

#include "tests/more/threads/check.h"
#include "threads/malloc.h"
#include "threads/palloc.h"

static thread_func nothing;

/* Tries to create a thread that runs at once. */
static bool
can_create (void)
{
  return thread_create ("thread", PRI_DEFAULT + 1, nothing, NULL)
         != TID_ERROR;
}

void
test_fail_nth (void)
{
  palloc_fail_nth (3);
  CHECK (can_create () && can_create (), "it failed too early");
  CHECK (!can_create (), "it did not fail");
  CHECK (can_create (), "it failed too often");
  CHECK (palloc_fail_nth (0) == 0, "it has still to fail");

  palloc_fail_nth (2);
  CHECK (can_create (), "it failed too early");
  CHECK (palloc_fail_nth (0) == 1, "it does not know what is to come");
  CHECK (can_create (), "it failed though that was canceled");

  malloc_fail_nth (2);
  void *a = calloc (10, 10);
  void *b = calloc (10, 10);
  void *c = malloc (100);
  CHECK (a != NULL && b == NULL && c != NULL, "malloc failed elsewhere");
  free (a);
  free (c);
  pass ();
}

static void
nothing (void *aux UNUSED)
{
}
