/* Entry of a free-standing program, and Linux's system calls. */

	.text

	.globl	_start
_start:
	xorl	%ebp, %ebp		/* Call stacks end here. */
	andl	$-16, %esp
	call	bare_start

/* int bare_system_call (int number, int a, const void *b, int c); */
	.globl	bare_system_call
bare_system_call:
	pushl	%ebx
	movl	8(%esp), %eax
	movl	12(%esp), %ebx
	movl	16(%esp), %ecx
	movl	20(%esp), %edx
	int	$0x80
	popl	%ebx
	ret

	.section .note.GNU-stack, "", @progbits
