/* Dying well.

   A panic must get its message out whatever state the kernel is in, and
   must then end the run the way it was configured.  Any of this may fail
   in turn, so each panic within a panic does less:

     first    message, call stack, end
     second   one line, end
     third    nothing but halt

   A panic before anybody has said how to end cannot know what the user
   wants, but nobody wants to watch a kernel that has not started: it ends
   the emulator, as the third one does.

   Interrupts stay off from the beginning of the first one, so there is
   nobody to protect the variables below from. */
#include "threads/panic.h"
#include <console.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include "threads/cpu.h"
#include "threads/intr-level.h"
#include "threads/io.h"
#include "threads/stack-call.h"
#include "threads/vaddr.h"

/* Ends QEMU and Bochs with the code of a panic (see devices/power.c). */
#define PORT_EXIT 0x501
#define EXIT_PANIC 0x32

int panic_level;
static panic_end_func *end_func;        /* What ends the run, or null. */

/* Stack for those who have lost theirs. */
static uint8_t spare_stack[PGSIZE] __attribute__ ((aligned (16)));

void
panic_on_end (panic_end_func *func)
{
  end_func = func;
}

void
debug_panic (const char *file, int line, const char *function,
             const char *message, ...)
{
  intr_disable ();
  console_panic ();

  panic_level++;
  if (panic_level == 1)
    {
      va_list args;

      printf ("Kernel PANIC at %s:%d in %s(): ", file, line, function);
      va_start (args, message);
      vprintf (message, args);
      va_end (args);
      printf ("\n");
      debug_backtrace ();
    }
  else if (panic_level == 2)
    printf ("Kernel PANIC recursion at %s:%d in %s().\n",
            file, line, function);

  if (panic_level <= 2 && end_func != NULL)
    end_func ();
  else
    outw (PORT_EXIT, EXIT_PANIC);
  for (;;)
    cpu_halt ();
}

/* What panic_stack_overflow wants to say. */
struct overflow
  {
    const char *name;
    const void *esp;
  };

/* Says it. */
static void
overflow_panic (void *overflow_)
{
  const struct overflow *overflow = overflow_;
  PANIC ("stack overflow in thread `%s' (esp=%p)",
         overflow->name, overflow->esp);
}

void
panic_stack_overflow (const char *name, const void *esp)
{
  struct overflow overflow = { name, esp };
  intr_disable ();
  stack_call (spare_stack + sizeof spare_stack, overflow_panic, &overflow);
  NOT_REACHED ();
}
