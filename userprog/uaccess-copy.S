/* The instructions that touch user memory, and the table of them.

   If one of them faults and nothing can be done about it, the page fault's
   handler (exception.c) goes on at the address that the table has beside
   it, where the registers are as the fault has left them. */

.section .text

/* uint32_t uaccess_copy (void *dst, const void *src, size_t size);
   Copies SIZE bytes, words first.  Returns 0, or another number if it had
   to stop.  Leaves the direction flag clear, as it finds it. */
.globl uaccess_copy
.type uaccess_copy, @function
uaccess_copy:
	pushl %edi
	pushl %esi
	movl 12(%esp), %edi
	movl 16(%esp), %esi
	movl 20(%esp), %ecx
	movl %ecx, %eax
	shrl $2, %ecx
	andl $3, %eax
copy_words:
	rep movsl
	movl %eax, %ecx
	xorl %eax, %eax
copy_bytes:
	rep movsb
copy_end:
	popl %esi
	popl %edi
	ret
copy_failed:
	movl $1, %eax
	jmp copy_end
.size uaccess_copy, . - uaccess_copy

/* uint32_t uaccess_words (uint32_t *dst, const uint32_t *src);
   Copies five words (UACCESS_WORDS) that lie in one page, so that the first
   access fails if any does.  Returns 0, or another number if so. */
.globl uaccess_words
.type uaccess_words, @function
uaccess_words:
	movl 8(%esp), %ecx
	movl 4(%esp), %edx
first_word:
	movl (%ecx), %eax
	movl %eax, (%edx)
	movl 4(%ecx), %eax
	movl %eax, 4(%edx)
	movl 8(%ecx), %eax
	movl %eax, 8(%edx)
	movl 12(%ecx), %eax
	movl %eax, 12(%edx)
	movl 16(%ecx), %eax
	movl %eax, 16(%edx)
	xorl %eax, %eax
	ret
words_failed:
	movl $1, %eax
	ret
.size uaccess_words, . - uaccess_words

/* int32_t uaccess_string (char *dst, const char *src, size_t size);
   Copies bytes up to the first null byte, but at most SIZE > 0.  Returns how
   many came before the null byte, SIZE if there was none, or -1 if it had to
   stop. */
.globl uaccess_string
.type uaccess_string, @function
uaccess_string:
	pushl %edi
	pushl %esi
	movl 12(%esp), %edi
	movl 16(%esp), %esi
	movl 20(%esp), %ecx
copy_char:
	movb (%esi), %al
	movb %al, (%edi)
	testb %al, %al
	jz string_end
	incl %esi
	incl %edi
	decl %ecx
	jnz copy_char
string_end:
	movl %edi, %eax
	subl 12(%esp), %eax
	popl %esi
	popl %edi
	ret
string_failed:
	movl 12(%esp), %edi
	decl %edi
	jmp string_end
.size uaccess_string, . - uaccess_string

/* Pairs: an instruction that may fault, and where to go on then. */
.section .rodata
.balign 4
.globl uaccess_table
.type uaccess_table, @object
uaccess_table:
	.long copy_words, copy_failed
	.long copy_bytes, copy_failed
	.long copy_char, string_failed
	.long first_word, words_failed
	.long 0, 0
.size uaccess_table, . - uaccess_table

.section .note.GNU-stack, "", @progbits
