/* What a test cannot do in C; see stunts.h. */

.section .text

/* void call_at (void *top, void (*function) (void)); */
.globl call_at
.type call_at, @function
call_at:
	pushl %ebp
	movl %esp, %ebp
	movl 12(%ebp), %eax
	movl 8(%ebp), %esp
	call *%eax
	movl %ebp, %esp
	popl %ebp
	ret
.size call_at, . - call_at

/* void use_10_bytes (void);
   The return address is 4 of them. */
.globl use_10_bytes
.type use_10_bytes, @function
use_10_bytes:
	pushl %eax
	pushw %ax
	addl $6, %esp
	ret
.size use_10_bytes, . - use_10_bytes

.section .note.GNU-stack, "", @progbits
