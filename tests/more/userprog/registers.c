/* A system call keeps all registers but EAX, whatever they are: the direction
   flag may be set, and the data segments may be any that a program can have,
   null among them. */
#include <stdio.h>
#include <string.h>
#include <syscall-nr.h>
#include "tests/lib.h"
#include "tests/main.h"
#include "tests/more/userprog/raw.h"

#define FLAGS 0x202             /* Interrupts on, and a bit that is 1. */
#define DIRECTION 0x400
#define ARITHMETIC 0x8d5        /* Carry to overflow. */
#define CODE 0x1b               /* Segments: code, */
#define DATA 0x23               /* data; 0 is null. */

/* Makes a system call that prints, with the registers of BEFORE, and checks
   those after it. */
static void
check (const char *name, const struct raw_registers *before)
{
  static const char text[] = "(registers) the kernel prints this\n";
  const uint32_t words[]
    = {SYS_WRITE, 1, (uint32_t) text, sizeof text - 1};
  uint32_t stack[64];
  struct raw_registers after;

  msg ("%s", name);
  memcpy (stack + 60, words, sizeof words);
  raw_call_registers (stack + 60, before, &after);

  if (after.eax != sizeof text - 1)
    fail ("%s: write returned %d", name, (int) after.eax);
  after.eax = before->eax;
  if (memcmp (&after, before, sizeof after) != 0)
    {
      hex_dump (0, before, sizeof *before, false);
      hex_dump (0, &after, sizeof after, false);
      fail ("%s: registers have changed", name);
    }
}

void
test_main (void)
{
  struct raw_registers r =
    {
      .eax = 0x11111111, .ebx = 0x22222222, .ecx = 0x33333333,
      .edx = 0x44444444, .esi = 0x55555555, .edi = 0x66666666,
      .ebp = 0x77777777, .eflags = FLAGS,
      .ds = DATA, .es = DATA, .fs = DATA, .gs = DATA
    };

  check ("any numbers", &r);

  r.eflags = FLAGS | ARITHMETIC;
  check ("all arithmetic flags", &r);

  r.eflags = FLAGS | DIRECTION;
  check ("direction flag", &r);

  r.ds = r.es = r.fs = r.gs = 0;
  check ("null segments", &r);

  r.eflags = FLAGS;
  r.ds = CODE;
  r.es = CODE;
  r.fs = 0;
  r.gs = CODE;
  check ("other segments", &r);

  r.ebp = 0xc0000000;
  r.esi = r.edi = 0xffffffff;
  check ("addresses of the kernel", &r);
}
