/* Does what its arguments say, one after the other:

     exit N      exits with status N
     crash       dies
     spin        computes for ever
     nest N      starts a child that spins, or nests if N > 1, and waits
     yield N     lets others run, N times
     open N      opens its own file, N times
     spawn N     starts N children that yield a few times and exit
     wait N      waits for the N oldest of them
     wait-for N  waits for number N, in vain */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "tests/lib.h"
#include "tests/more/userprog/order.h"

#define CHILD_MAX 16

const char *test_name = "order-child";

static pid_t children[CHILD_MAX];
static int child_cnt, waited_cnt;

/* What the N-th child exits with. */
static int
child_status (int n)
{
  return 100 + n % 2;
}

static void
open_some (int cnt)
{
  while (cnt-- > 0)
    if (open ("order-child") < 2)
      exit (205);
}

static void
spawn (int cnt)
{
  while (cnt-- > 0 && child_cnt < CHILD_MAX)
    {
      children[child_cnt] = exec (child_cnt % 2 == 0
                                  ? "order-child exit 100"
                                  : "order-child yield 7 exit 101");
      if (children[child_cnt] == PID_ERROR)
        exit (200);
      child_cnt++;
    }
}

static void
nest (int depth)
{
  char command[32];
  snprintf (command, sizeof command, depth > 1 ? "order-child nest %d"
            : "order-child spin", depth - 1);
  wait (exec (command));
}

static void
wait_some (int cnt)
{
  while (cnt-- > 0 && waited_cnt < child_cnt)
    {
      if (wait (children[waited_cnt]) != child_status (waited_cnt))
        exit (201);
      waited_cnt++;
    }
}

int main (int, char *[]);

int
main (int argc, char *argv[])
{
  for (int i = 1; i < argc; i += 2)
    {
      int n = i + 1 < argc ? atoi (argv[i + 1]) : 0;
      if (!strcmp (argv[i], "exit"))
        exit (n);
      else if (!strcmp (argv[i], "crash"))
        *(volatile int *) 0x10000000 = 0;
      else if (!strcmp (argv[i], "spin"))
        for (;;)
          continue;
      else if (!strcmp (argv[i], "nest"))
        nest (n);
      else if (!strcmp (argv[i], "yield"))
        yield_times (n);
      else if (!strcmp (argv[i], "open"))
        open_some (n);
      else if (!strcmp (argv[i], "spawn"))
        spawn (n);
      else if (!strcmp (argv[i], "wait"))
        wait_some (n);
      else if (!strcmp (argv[i], "wait-for"))
        {
          if (wait (n) != -1)
            exit (202);
        }
      else
        exit (203);
    }
  return 204;
}
