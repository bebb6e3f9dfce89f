/* Machine code that C cannot express; see raw.h. */

/* Where the functions below keep the stack pointer, and what else they need
   while there is no stack. */
	.bss
	.balign 4
stack:	.long 0
after:	.long 0

	.text

/* Keep what the caller relies on, and give it back. */
.macro enter_raw
	pushal
	movl %esp, stack
.endm
.macro leave_raw
	movl $0x23, %ecx
	movw %cx, %ds
	movw %cx, %es
	movw %cx, %fs
	movw %cx, %gs
	cld
	movl stack, %esp
	movl %eax, 28(%esp)	/* What popal loads into EAX. */
	popal
.endm

/* Offset of the first argument once registers have been pushed. */
#define ARG 36

.globl raw_call
.type raw_call, @function
raw_call:
	enter_raw
	movl ARG(%esp), %esp
	int $0x30
	leave_raw
	ret
.size raw_call, . - raw_call

.globl raw_run
.type raw_run, @function
raw_run:
	enter_raw
	call *ARG(%esp)
	leave_raw
	ret
.size raw_run, . - raw_run

.globl raw_call_registers
.type raw_call_registers, @function
raw_call_registers:
	enter_raw
	movl ARG+8(%esp), %eax
	movl %eax, after
	movl ARG+4(%esp), %eax	/* Before. */
	movl ARG(%esp), %esp

	pushl 0(%eax)		/* EAX, the last to be loaded. */
	pushl 28(%eax)		/* Flags. */
	pushl 32(%eax)		/* DS, when no more data is needed. */
	movl 4(%eax), %ebx
	movl 8(%eax), %ecx
	movl 12(%eax), %edx
	movl 16(%eax), %esi
	movl 20(%eax), %edi
	movl 24(%eax), %ebp
	movw 36(%eax), %es
	movw 40(%eax), %fs
	movw 44(%eax), %gs
	popl %ds
	popfl
	popl %eax
	int $0x30

	/* Through the stack segment, which is the only one that is sure to be
	   what it was.  DS is stored last because storing needs it. */
	pushfl
	pushl %ds
	pushl %eax
	movl $0x23, %eax
	movw %ax, %ds
	movl after, %eax
	popl 0(%eax)
	popl 32(%eax)
	popl 28(%eax)
	movl %ebx, 4(%eax)
	movl %ecx, 8(%eax)
	movl %edx, 12(%eax)
	movl %esi, 16(%eax)
	movl %edi, 20(%eax)
	movl %ebp, 24(%eax)
	movl %es, %ecx
	movl %ecx, 36(%eax)
	movl %fs, %ecx
	movl %ecx, 40(%eax)
	movl %gs, %ecx
	movl %ecx, 44(%eax)
	leave_raw
	ret
.size raw_call_registers, . - raw_call_registers
