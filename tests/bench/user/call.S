/* What C has no words for in user mode: see bench.h. */

/* uint32_t clock (void); */
.globl clock
.type clock, @function
clock:
	rdtsc
	ret
.size clock, . - clock

/* void bench_return (void *aux); */
.globl bench_return
.type bench_return, @function
bench_return:
	ret
.size bench_return, . - bench_return

/* int call1 (int number, int arg); */
.globl call1
.type call1, @function
call1:
	pushl 8(%esp)
	pushl 8(%esp)
	int $0x30
	addl $8, %esp
	ret
.size call1, . - call1

/* int call1_without_int (int number, int arg); */
.globl call1_without_int
.type call1_without_int, @function
call1_without_int:
	pushl 8(%esp)
	pushl 8(%esp)
	addl $8, %esp
	ret
.size call1_without_int, . - call1_without_int

.section .note.GNU-stack, "", @progbits
