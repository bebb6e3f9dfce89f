/* The 256 places where interrupts enter the kernel, and the one where they
   leave it: see threads/intr-stubs.h, and `struct intr_frame' in
   threads/interrupt.h for what the pushes add up to.

   References: [IA32-v3a] 5.12 "Exception and Interrupt Handling", 5.13
   "Error Code". */

#include "threads/loader.h"

/* Offset of `frame_pointer' from what intr_entry has pushed: 8 registers,
   4 segments, vec_no and error_code. */
#define FRAME_POINTER 56

.section .text

/* What all interrupts have in common.  EBP is made to point to the saved
   EBP below the saved EIP, as in any function's frame, so that call stacks
   cross the interrupt. */
.globl intr_entry
.type intr_entry, @function
intr_entry:
	pushl %ds
	pushl %es
	pushl %fs
	pushl %gs
	pushal

	/* The direction flag and the data segments are the interrupted
	   program's, so anything. */
	cld
	movl $SEL_KDSEG, %eax
	movw %ax, %ds
	movw %ax, %es
	leal FRAME_POINTER(%esp), %ebp

	pushl %esp
	call intr_handler
	leal 4(%esp), %esp
.size intr_entry, . - intr_entry

.globl intr_exit
.type intr_exit, @function
intr_exit:
	popal
	popl %gs
	popl %fs
	popl %es
	popl %ds

	/* Drop vec_no, error_code, frame_pointer; the latter is in EBP. */
	leal 12(%esp), %esp
	iret
.size intr_exit, . - intr_exit

/* void intr_return (struct intr_frame *); */
.globl intr_return
.type intr_return, @function
intr_return:
	movl 4(%esp), %esp
	jmp intr_exit
.size intr_return, . - intr_return

/* Double faults: runs in a task of its own (threads/gdt.h), on the boot
   stack.  The registers of the code that failed are in the processor's
   other TSS; a frame made of its EIP and EBP joins its call stack to
   ours. */
.globl double_fault_entry
.type double_fault_entry, @function
double_fault_entry:
	cld
	call double_fault_tss
	pushl 32(%eax)		/* eip */
	pushl 60(%eax)		/* ebp */
	movl %esp, %ebp
	pushl %eax
	call double_fault
	hlt
.size double_fault_entry, . - double_fault_entry

/* The stub of vector \HI\LO (hexadecimal digits).  For a few exceptions
   the processor pushes an error code; it is then in frame_pointer's
   place. */
.macro STUB hi, lo, has_error_code
.globl intr\hi\lo\()_stub
.type intr\hi\lo\()_stub, @function
intr\hi\lo\()_stub:
.if \has_error_code
	pushl (%esp)
	movl %ebp, 4(%esp)
.else
	pushl %ebp
	pushl $0
.endif
	pushl $0x\hi\lo
	jmp intr_entry
.size intr\hi\lo\()_stub, . - intr\hi\lo\()_stub
.pushsection .rodata
	.long intr\hi\lo\()_stub
.popsection
.endm

/* Sixteen stubs of the vectors that begin with digit \HI. */
.macro STUBS hi
.irp lo, 0,1,2,3,4,5,6,7,8,9,a,b,c,d,e,f
	STUB \hi, \lo, 0
.endr
.endm

.section .rodata
.balign 4
.globl intr_stubs
.type intr_stubs, @object
intr_stubs:

/* #DF (08), #TS (0a) to #PF (0e) and #AC (11) have error codes. */
.section .text
.irp lo, 0,1,2,3,4,5,6,7
	STUB 0, \lo, 0
.endr
	STUB 0, 8, 1
	STUB 0, 9, 0
.irp lo, a,b,c,d,e
	STUB 0, \lo, 1
.endr
	STUB 0, f, 0
	STUB 1, 0, 0
	STUB 1, 1, 1
.irp lo, 2,3,4,5,6,7,8,9,a,b,c,d,e,f
	STUB 1, \lo, 0
.endr
.irp hi, 2,3,4,5,6,7,8,9,a,b,c,d,e,f
	STUBS \hi
.endr

.section .note.GNU-stack, "", @progbits
