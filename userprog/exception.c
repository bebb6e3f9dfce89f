/* Exceptions: see userprog/exception.h.

   In user mode an exception is the program's fault, and the end of its
   process, unless it is a page fault that somebody can make good.  In the
   kernel it is a bug, with one exception of its own: uaccess touches user
   addresses without knowing what is there, and is told by way of its table
   that a page fault could not be made good.

   Reference: [IA32-v3a] 5.15 "Exception and Interrupt Reference". */
#include "userprog/exception.h"
#include <debug.h>
#include <inttypes.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include "threads/cpu.h"
#include "threads/flags.h"
#include "threads/interrupt.h"
#include "threads/thread.h"
#include "threads/vaddr.h"
#include "userprog/fault.h"
#include "userprog/gdt.h"
#include "userprog/process.h"
#include "userprog/uaccess.h"

/* Number of page faults, of all kinds.  Protected by interrupts off. */
static long long page_fault_cnt;

/* True if F was interrupted in user mode. */
static bool
from_user (const struct intr_frame *f)
{
  return (f->cs & 3) == 3;
}

/* Ends whoever caused the exception of F: the process, or the kernel. */
static void
kill (struct intr_frame *f)
{
  switch (f->cs)
    {
    case SEL_UCSEG:
      printf ("%s: dying due to interrupt %#04" PRIx32 " (%s).\n",
              thread_name (), f->vec_no, intr_name (f->vec_no));
      intr_dump_frame (f);
      process_end (-1);
      return;

    case SEL_KCSEG:
      intr_dump_frame (f);
      PANIC ("Kernel bug - unexpected interrupt in kernel");

    default:
      printf ("Interrupt %#04" PRIx32 " (%s) in unknown segment %04x\n",
              f->vec_no, intr_name (f->vec_no), f->cs);
      PANIC ("Kernel bug - no other segment has code");
    }
}

/* Returns the stack pointer with which the current program entered the
   kernel, if it did so before the page fault of F: the processor always
   saves it at the same place, at the end of the thread's page. */
static const void *
user_esp (const struct intr_frame *f)
{
  const uint8_t *end = (const uint8_t *) thread_current () + PGSIZE;
  return from_user (f) ? f->esp : ((const struct intr_frame *) end)[-1].esp;
}

/* Handler of page faults.  Starts with interrupts off, because another page
   fault would overwrite the address. */
static void
page_fault (struct intr_frame *f)
{
  const void *addr = (const void *) cpu_cr2 ();
  unsigned error = f->error_code;
  uintptr_t fixup = (from_user (f) ? 0
                     : uaccess_fixup ((uintptr_t) f->eip));
  page_fault_cnt++;
  if (f->eflags & FLAG_IF)
    intr_enable ();

  if (is_user_vaddr (addr) && (from_user (f) || fixup != 0))
    {
      if (fault_resolve (addr, error, user_esp (f)))
        return;
      if (fixup != 0)
        {
          f->eip = (void (*) (void)) fixup;
          return;
        }
    }

  printf ("Page fault at %p: %s error %s page in %s context.\n", addr,
          error & PF_P ? "rights violation" : "not present",
          error & PF_W ? "writing" : "reading",
          from_user (f) ? "user" : "kernel");
  kill (f);
}

/* A vector that ends who raises it. */
struct deadly
  {
    uint8_t vec;
    int dpl;                    /* 3: programs may raise it with INT. */
  };

/* All exceptions but page faults (14), double faults (8) and the NMI (2). */
static const struct deadly deadly[] =
  {
    {0, 0}, {1, 0}, {3, 3}, {4, 3}, {5, 3}, {6, 0}, {7, 0}, {9, 0}, {10, 0},
    {11, 0}, {12, 0}, {13, 0}, {16, 0}, {17, 0}, {18, 0}, {19, 0}
  };

#define DEADLY_CNT (sizeof deadly / sizeof *deadly)

void
exception_init (void)
{
  for (const struct deadly *d = deadly; d < deadly + DEADLY_CNT; d++)
    intr_register_int (d->vec, d->dpl, INTR_ON, kill, intr_name (d->vec));
  intr_register_int (14, 0, INTR_OFF, page_fault, intr_name (14));
}

void
exception_print_stats (void)
{
  printf ("Exception: %lld page faults\n", page_fault_cnt);
}
