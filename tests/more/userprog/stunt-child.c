/* Executes the instructions whose number it is given.  If it is still there
   after that, it returns 77 when all is as it was, else 1. */
#include <stdlib.h>
#include <string.h>
#include "tests/lib.h"
#include "tests/more/userprog/raw.h"
#include "tests/more/userprog/stunts.h"

#define FLAG_IF 0x200           /* Interrupts are on. */
#define FLAG_IOPL 0x3000        /* Input/output privilege level. */
#define NEAR_RETURN 0xc3

int main (int, char *[]);

int
main (int argc UNUSED, char *argv[])
{
  /* Code in the data segment runs as well as any. */
  static uint8_t code[64];
  struct stunt s;
  uint32_t flags;

  if (!stunt_get (atoi (argv[1]), &s))
    return 2;
  memcpy (code, s.code, s.size);
  code[s.size] = NEAR_RETURN;
  raw_run (code);

  asm volatile ("pushfl\n\t"
                "popl %0" : "=r" (flags));
  return (flags & (FLAG_IF | FLAG_IOPL)) == FLAG_IF ? 77 : 1;
}
