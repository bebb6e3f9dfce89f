/* A known number of instructions, to calibrate with; see bench.h. */

.section .text

/* void bench_spin (void); */
.globl bench_spin
.type bench_spin, @function
bench_spin:
	movl $499, %ecx
1:	decl %ecx
	jnz 1b
	ret
.size bench_spin, . - bench_spin

.section .note.GNU-stack, "", @progbits
