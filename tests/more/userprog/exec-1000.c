/* A thousand children, one after the other, then in crowds; nothing stays. */
#include "tests/lib.h"
#include "tests/main.h"
#include "tests/more/userprog/hooks.h"
#include "tests/more/userprog/order.h"

#define CHILD_CNT 1000
#define CROWD 20
#define CROWD_CNT 10

static pid_t
start (void)
{
  pid_t child = exec ("order-child exit 17");
  if (child == PID_ERROR)
    fail ("exec");
  return child;
}

static void
one_after_the_other (void)
{
  pid_t last = 0;
  for (int i = 0; i < CHILD_CNT; i++)
    {
      pid_t child = start ();
      if (child <= last)
        fail ("child %d has number %d, after %d", i, child, last);
      last = child;
      if (wait (child) != 17)
        fail ("child %d", i);
    }
}

static void
crowds (void)
{
  for (int i = 0; i < CROWD_CNT; i++)
    {
      pid_t children[CROWD];
      for (int j = 0; j < CROWD; j++)
        children[j] = start ();
      for (int j = CROWD - 1; j >= 0; j--)
        if (wait (children[j]) != 17)
          fail ("child %d of a crowd", j);
    }
}

static void
left_alone (void)
{
  for (int i = 0; i < CROWD_CNT; i++)
    {
      pid_t parent = exec (i % 2 == 0
                           ? "order-child spawn 16 yield 20 exit 0"
                           : "order-child spawn 16 exit 0");
      if (parent == PID_ERROR || wait (parent) != 0)
        fail ("parent %d of a crowd", i);
    }
  yield_times (100);
}

void
test_main (void)
{
  struct resources before;
  crowds ();
  left_alone ();
  resources_note (&before);

  msg ("%d, one after the other", CHILD_CNT);
  one_after_the_other ();
  resources_check (&before, "one after the other");
  msg ("crowds of %d", CROWD);
  crowds ();
  resources_check (&before, "crowds");
  msg ("crowds that nobody waits for");
  left_alone ();
  resources_check (&before, "crowds that nobody waits for");
}
