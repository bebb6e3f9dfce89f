/* System calls: see userprog/syscall.h. */
#include "userprog/syscall.h"
#include <debug.h>
#include <stdio.h>
#include "threads/interrupt.h"
#include "threads/thread.h"

#define SYSCALL_VECTOR 0x30

/* Ends the process, whatever the call was that F asks for. */
static void
syscall_handler (struct intr_frame *f UNUSED)
{
  printf ("system call!\n");
  thread_exit ();
}

void
syscall_init (void)
{
  intr_register_int (SYSCALL_VECTOR, 3, INTR_ON, syscall_handler,
                     "syscall");
}
