/* A known number of instructions; see irqtrace.h. */

.section .text

/* void irqtrace_spin (void);
   A call, 1 instruction, 1,000 times 2, and RET. */
.globl irqtrace_spin
.type irqtrace_spin, @function
irqtrace_spin:
	movl $1000, %ecx
1:	decl %ecx
	jnz 1b
	ret
.size irqtrace_spin, . - irqtrace_spin

.section .note.GNU-stack, "", @progbits
