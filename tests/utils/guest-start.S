/* Entry of the test guest, in two forms.

   GUEST_BASE 0x100000: a multiboot header with address fields, and for
   boot sectors an entry in real mode at CS = 0xffff whose offset is that of
   the ELF entry plus 0x10.
   GUEST_BASE 0x20000: no header; a boot sector of old loads the file there
   and enters it in real mode at CS = 0x2000.

   The ELF file itself is what is loaded, so file offsets are addresses less
   GUEST_BASE. */

	.section .head, "ax"
#ifdef GUEST_MULTIBOOT
	.balign 4
multiboot_header:
	.long 0x1badb002, 0x00010000, -(0x1badb002 + 0x00010000)
	.long multiboot_header, GUEST_BASE, _edata, _end, multiboot_entry
#endif
#ifdef GUEST_SETTINGS
	.ascii "Tobiano settings"
	.globl settings_text
settings_text:
	.fill 240
#else
	.globl settings_text
settings_text:
	.long 0
#endif

	.code16
	.globl _start
_start:
	cli
	cld
	/* The segment that makes offsets in this file equal GUEST_BASE's
	   low half. */
	mov %cs, %ax
	mov %ax, %ds
	in $0x92, %al
	or $2, %al
	and $0xfe, %al
	out %al, $0x92
	addr32 lgdtl gdt_pointer - GUEST_BASE + GUEST_SHIFT
	mov %cr0, %eax
	or $1, %al
	mov %eax, %cr0
	ljmpl $0x08, $protected
	.balign 8
gdt:
	.quad 0, 0x00cf9a000000ffff, 0x00cf92000000ffff
gdt_pointer:
	.word 23
	.long gdt

	.code32
multiboot_entry:
	cli
	cld
	mov $stack_top, %esp
	push %ebx
	call guest_main

protected:
	mov $0x10, %ax
	mov %ax, %ds
	mov %ax, %es
	mov %ax, %ss
	mov $stack_top, %esp
	push $0
	call guest_main

	.globl watchdog_entry
watchdog_entry:
	call watchdog_bark

	.section .bss
	.balign 16
	.skip 8192
stack_top:

	.section .note.GNU-stack, "", @progbits
