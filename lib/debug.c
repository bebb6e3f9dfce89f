/* Call stacks, in the kernel and in user programs.

   Every function begins by pushing EBP and pointing EBP at the place, so
   the frames form a linked list: at EBP the caller's EBP, above it the
   address that the function returns to.  A thread or program starts with a
   frame whose link is null.  The frames may be what is broken, so a list
   that leads nowhere sensible ends. */
#include <debug.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

/* What a function that keeps a frame pointer leaves on the stack. */
struct frame
  {
    struct frame *caller;       /* Frame of the function that called. */
    void *return_address;       /* Where in that function it goes on. */
  };

/* Below this there are no stacks. */
#define LOWEST_FRAME 0x1000

/* A recursion without end has more frames than anybody reads. */
#define MOST_FRAMES 256

/* Was it said what call stacks are good for?  No lock: panics cannot wait
   for one, and the worst is that it is said twice. */
static bool explained;

/* Prints the return addresses on the stack, this function's own first; the
   first time also how to read them.  From anywhere. */
void
debug_backtrace (void)
{
  const struct frame *frame = __builtin_frame_address (0);
  int i;

  printf ("Call stack: %p", frame->return_address);
  for (i = 1; i < MOST_FRAMES; i++)
    {
      frame = frame->caller;
      if ((uintptr_t) frame < LOWEST_FRAME || frame->caller == NULL)
        break;
      printf (" %p", frame->return_address);
    }
  printf (".\n");

  if (!explained)
    {
      explained = true;
      printf ("The `backtrace' program can make call stacks useful.\n"
              "Read \"Backtraces\" in the \"Debugging Tools\" chapter\n"
              "of the Pintos documentation for more information.\n");
    }
}
