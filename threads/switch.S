/* Switching from one thread's stack to another's.

   A thread that does not run is nothing but its stack: the callee-saved
   registers of the i386 calling convention lie on top of it, below them
   the return address into the code that gave up the processor.  The
   caller-saved ones are the compiler's business, and EFLAGS need not be
   kept since interrupts are off on both sides. */

#include "threads/switch.h"

.section .text

/* struct thread *switch_threads (struct thread *cur, struct thread *next);
   The thread that called is CUR, and the one that returns is NEXT; so what
   the returning one gets to know in EAX is who ran before it. */
.globl switch_threads
.type switch_threads, @function
switch_threads:
	pushl %ebx
	pushl %ebp
	movl thread_stack_ofs, %ecx
	pushl %esi
	movl (SWITCH_CUR - 4)(%esp), %eax
	pushl %edi
	movl SWITCH_NEXT(%esp), %edx

	/* From here... */
	movl %esp, (%eax,%ecx)
	movl (%edx,%ecx), %esp
	/* ...on everything is NEXT's. */

	popl %edi
	popl %esi
	popl %ebp
	popl %ebx
	ret
.size switch_threads, . - switch_threads

/* A new thread gets here from switch_threads, with the thread that ran
   before in EAX and that call's two arguments on the stack.  What every
   thread does after its switch_threads is done here in its stead; then the
   address on top of the stack is that of kernel_thread. */
.globl switch_entry
.type switch_entry, @function
switch_entry:
	movl %eax, (%esp)
	call thread_schedule_tail
	leal 8(%esp), %esp
	ret
.size switch_entry, . - switch_entry

.section .note.GNU-stack, "", @progbits
