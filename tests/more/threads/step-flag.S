/* Where stepping begins; see step.c. */

.section .text

/* void step_begin (void); */
.globl step_begin
.type step_begin, @function
step_begin:
	int3
	ret
.size step_begin, . - step_begin

.section .note.GNU-stack, "", @progbits
