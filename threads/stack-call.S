/* A call on another stack: see threads/stack-call.h.

   EBP keeps the old stack's place, as in any function, so that nothing but
   the return needs to know about the change. */

.section .text
.globl stack_call
.type stack_call, @function
stack_call:
	pushl %ebp
	movl %esp, %ebp
	movl 8(%ebp), %esp
	pushl 16(%ebp)
	call *12(%ebp)
	leave
	ret
.size stack_call, . - stack_call

.section .note.GNU-stack, "", @progbits
