/* System calls: from INT 0x30 to the function that carries one out. */
#ifndef USERPROG_SYSCALL_H
#define USERPROG_SYSCALL_H

/* The calls of this stage. @syscall-process */
extern const struct syscall_set userprog_calls; /* @syscall-process */

/* Registers the handler of system calls.  Once, interrupts off. */
void syscall_init (void);

#endif /* userprog/syscall.h */
