/* The parts of memcpy, memmove and memset that touch the bytes.

   The processor moves and fills four bytes at a time with one instruction
   that repeats itself, which no compiler that we use makes of a loop in C.
   Called by lib/string.c alone, which has checked the arguments; the
   addresses need no alignment.  Only registers that a function may use
   freely are lost, and the direction flag is clear on return as the calling
   convention wants it. */

	.text

/* void *__copy_up (void *dst, const void *src, size_t size);
   Copies from the lowest address to the highest: right for areas that do
   not overlap and for DST below SRC.  Returns DST. */
	.globl	__copy_up
	.type	__copy_up, @function
__copy_up:
	pushl	%esi
	pushl	%edi
	movl	12(%esp), %edi
	movl	16(%esp), %esi
	movl	20(%esp), %ecx
	movl	%edi, %eax
	movl	%ecx, %edx
	shrl	$2, %ecx
	rep movsl
	andl	$3, %edx
	jz	1f
	movl	%edx, %ecx
	rep movsb
1:	popl	%edi
	popl	%esi
	ret
	.size	__copy_up, . - __copy_up

/* void *__copy_down (void *dst, const void *src, size_t size);
   Copies from the highest address to the lowest: right for DST above SRC.
   The odd bytes are at the high end here, so they come first.  Returns
   DST. */
	.globl	__copy_down
	.type	__copy_down, @function
__copy_down:
	pushl	%esi
	pushl	%edi
	movl	20(%esp), %edx
	movl	12(%esp), %edi
	movl	%edi, %eax
	movl	16(%esp), %esi
	leal	-1(%edi,%edx), %edi	/* Their last bytes. */
	leal	-1(%esi,%edx), %esi
	movl	%edx, %ecx
	andl	$3, %ecx
	std
	rep movsb
	subl	$3, %edi		/* From a byte to the word it ends. */
	subl	$3, %esi
	movl	%edx, %ecx
	shrl	$2, %ecx
	rep movsl
	cld
	popl	%edi
	popl	%esi
	ret
	.size	__copy_down, . - __copy_down

/* void *__fill (void *dst, uint32_t pattern, size_t size);
   Fills with PATTERN, whose four bytes are equal.  Returns DST. */
	.globl	__fill
	.type	__fill, @function
__fill:
	pushl	%edi
	movl	8(%esp), %edi
	movl	12(%esp), %eax
	movl	16(%esp), %ecx
	movl	%ecx, %edx
	shrl	$2, %ecx
	rep stosl
	andl	$3, %edx
	jz	1f
	movl	%edx, %ecx
	rep stosb
1:	movl	8(%esp), %eax
	popl	%edi
	ret
	.size	__fill, . - __fill

	.section .note.GNU-stack, "", @progbits
