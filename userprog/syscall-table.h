/* What a system call is to the code that dispatches it.

   A room that implements system calls (sys-proc.c, sys-file.c, and those of
   later stages) has functions of type syscall_func, and somebody has a row
   for each in a table with designated initialisers, indexed by the call's
   number.  Everything that all calls have in common is in syscall.c:
   argument words are fetched, failures are turned into what programs
   expect, bad pointers end the process. */
#ifndef USERPROG_SYSCALL_TABLE_H
#define USERPROG_SYSCALL_TABLE_H

#include <stddef.h>
#include <stdint.h>

/* Most argument words that a call may have. */
#define SYSCALL_ARGS_MAX 4

/* Numbers are below this. */
#define SYSCALL_CNT 80

/* Carries out a system call for the current process.  ARGS are its argument
   words, already copied into the kernel; pointers among them are user
   addresses, not checked in any way.  *RESULT, 0 at first, is what the
   program gets if the function returns 0.  Otherwise it returns a negative
   errno: -EFAULT, a bad pointer, ends the process; for the others, the
   program gets the row's `failure'.
   Called with interrupts on and without locks, and must return so. */
typedef int syscall_func (const uint32_t *args, int *result);

/* A row of a table of system calls. */
struct syscall
  {
    syscall_func *call;         /* Null: there is no such call. */
    int16_t argc;               /* Number of argument words. */
    int16_t failure;            /* Result of a call that failed: -1, or
                                   false. */
  };

/* What a stage adds to the system calls; see struct stage. */
struct syscall_set
  {
    const struct syscall *rows; /* Indexed by number - first. */
    unsigned first;             /* Number of the first row. */
    unsigned cnt;               /* Number of rows. */
  };

/* Calls about processes: sys-proc.c. */
syscall_func sys_halt, sys_exit, sys_exec, sys_wait, sys_getpid, sys_yield;

/* Calls about files: sys-file.c. */
syscall_func sys_create, sys_remove, sys_open, sys_filesize, sys_read,
  sys_write, sys_seek, sys_tell, sys_close;

#endif /* userprog/syscall-table.h */
