/* Machine code that C cannot express: system calls from strange stacks, and
   instructions that a program should not execute. */
#ifndef TESTS_MORE_USERPROG_RAW_H
#define TESTS_MORE_USERPROG_RAW_H

#include <stdint.h>

/* Makes a system call with the stack pointer ESP, where number and arguments
   are.  Returns what the call returned. */
int raw_call (const void *esp);

/* Registers before and after a system call. */
struct raw_registers
  {
    uint32_t eax, ebx, ecx, edx, esi, edi, ebp;
    uint32_t eflags;
    uint32_t ds, es, fs, gs;
  };

/* Loads the registers of BEFORE, makes the system call whose number and
   arguments are at ESP, and stores the registers in AFTER. */
void raw_call_registers (const void *esp, const struct raw_registers *before,
                         struct raw_registers *after);

/* Calls the instructions at CODE, which end with a near return.  They may
   change all registers, but must leave the stack as they found it.  Returns
   what they left in EAX. */
int raw_run (const void *code);

#endif /* tests/more/userprog/raw.h */
