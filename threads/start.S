/* The kernel's first instructions, for both ways in.

   `start' (real mode): our boot sector has loaded the kernel's file at
   LOADER_KERN_BASE and jumped to it as CS = 0xffff, so that offset 0x10 is
   the first byte.  We ask the BIOS about memory, as long as there is one,
   and switch to protected mode.

   `multiboot_start' (protected mode, no paging): a Multiboot loader has
   done the same and says what it found in a structure at EBX.

   Both go on at `common': look whether all of the kernel and the memory for
   it is there, clear bss, turn paging on, save what the loader says, call
   main.

   References: [IA32-v3a] 9.8 "Software Initialization for Protected-Mode
   Operation", 3.7.3 "Mixing 4-KByte and 4-MByte Pages"; the Multiboot
   Specification, version 0.6.96; ACPI 15.1 (INT 15h, E820h). */

#include "threads/loader.h"

#define PHYS(ADDRESS) ((ADDRESS) - LOADER_PHYS_BASE)

/* Control register bits. */
#define CR0_PE 0x00000001	/* Protected mode. */
#define CR0_EM 0x00000004	/* Floating point instructions trap. */
#define CR0_WP 0x00010000	/* The kernel, too, obeys read-only pages. */
#define CR0_PG 0x80000000	/* Paging. */
#define CR4_PSE 0x00000010	/* 4 MB pages exist. */

/* A page directory entry: present, writable, 4 MB. */
#define PDE_4MB 0x00000083

/* What the linker script puts at the end of the kernel's data. */
#define SIGNATURE 0xaa55aa55

#define MULTIBOOT_HEADER_MAGIC 0x1badb002
#define MULTIBOOT_FLAGS 0x00010002	/* Address fields; memory info. */

/* Pages for the boot stack and the page directory. */
.section .bss
.balign 4096
.globl boot_page_dir, boot_stack, boot_stack_top
boot_page_dir:
	.space 4096
boot_stack:
	.space 4096
boot_stack_top:

.section .start, "ax", @progbits
.globl start
.code16
start:
	jmp from_real_mode

/* The Multiboot header must be within the first 8 kB of the file. */
.balign 4
multiboot_header:
	.long MULTIBOOT_HEADER_MAGIC
	.long MULTIBOOT_FLAGS
	.long -(MULTIBOOT_HEADER_MAGIC + MULTIBOOT_FLAGS)
	.long PHYS (multiboot_header)	/* header_addr */
	.long PHYS (_start)		/* load_addr */
	.long PHYS (_start_bss)		/* load_end_addr */
	.long PHYS (_end)		/* bss_end_addr */
	.long PHYS (multiboot_start)	/* entry_addr */

/* Area for the harness's settings: `pintos' looks for the 16 bytes of text
   in a kernel that it puts on a disk, and writes up to 239 bytes behind
   them (threads/settings.h). */
.balign 16
	.ascii "Tobiano settings"
.globl boot_settings_area
boot_settings_area:
	.space 240

/* Segments: none, code, data; the latter two flat, 4 GB, privilege 0, and
   marked as accessed, since the processor could not do that once this is
   read-only. */
.balign 8
gdt:
	.quad 0x0000000000000000
	.quad 0x00cf9b000000ffff
	.quad 0x00cf93000000ffff
gdt_end:
gdt_physical:
	.word gdt_end - gdt - 1
	.long PHYS (gdt)
gdt_virtual:
	.word gdt_end - gdt - 1
	.long gdt


/* Real mode.  Whatever the BIOS says is left at LOADER_BIOS_MEMORY as a
   `struct bios_memory' (threads/boot.c). */
#define LOWER_KB LOADER_BIOS_MEMORY
#define UPPER_KB (LOADER_BIOS_MEMORY + 4)
#define MAP_END (LOADER_BIOS_MEMORY + 8)
#define MAP (LOADER_BIOS_MEMORY + 12)

#define SMAP 0x534d4150		/* "SMAP". */

from_real_mode:
	cld
	xorw %ax, %ax
	movw %ax, %ds
	movw %ax, %es
	movw %ax, %ss
	movw $LOADER_STACK_TOP, %sp
	xorl %eax, %eax
	movl %eax, UPPER_KB

	int $0x12
	movzwl %ax, %eax
	movl %eax, LOWER_KB

	/* The memory map, an entry a call; EBX says which is next.  We put
	   the entry's size before it, which is how Multiboot has them. */
	xorl %ebx, %ebx
	movw $MAP, %di
next_entry:
	movl $0, MAP_END
	movw %di, MAP_END
	cmpw $LOADER_BIOS_MEMORY_END - 24, %di
	ja map_done
	movl $20, (%di)
	addw $4, %di
	movl $0xe820, %eax
	movl $20, %ecx
	movl $SMAP, %edx
	int $0x15
	jc map_done
	cmpl $SMAP, %eax
	jne map_done
	addw $20, %di
	movw %di, MAP_END
	testl %ebx, %ebx
	jnz next_entry
map_done:

	/* For a BIOS without a map: kB from 1 MB to 16 MB in AX, and 64 kB
	   blocks above in BX; some use CX and DX instead. */
	xorw %ax, %ax
	movw %ax, %ds
	movw %ax, %es
	xorl %eax, %eax
	xorl %ebx, %ebx
	xorl %ecx, %ecx
	xorl %edx, %edx
	movw $0xe801, %ax
	int $0x15
	jc only_88
	testw %cx, %cx
	jz 1f
	movw %cx, %ax
	movw %dx, %bx
1:	movzwl %ax, %eax
	cmpw $15 * 1024, %ax
	jb upper_done
	movzwl %bx, %ebx
	shll $6, %ebx
	addl %ebx, %eax
	jmp upper_done

	/* For an even older one: kB from 1 MB on in AX, up to 63 MB. */
only_88:
	xorl %eax, %eax
	movb $0x88, %ah
	int $0x15
	jnc 1f
	xorl %eax, %eax
1:	movzwl %ax, %eax
upper_done:
	movl %eax, UPPER_KB

	/* To protected mode.  DS = CS makes our own bytes addressable. */
	cli
	movw $0xffff, %ax
	movw %ax, %ds
	movl $PHYS (gdt_physical) - 0xffff0, %ebx
	lgdtl (%bx)
	movl %cr0, %eax
	orl $CR0_PE, %eax
	movl %eax, %cr0
	ljmpl $SEL_KCSEG, $PHYS (1f)

.code32
1:	xorl %eax, %eax
	movl $LOADER_BIOS_MEMORY, %ebx
	jmp common

multiboot_start:
	cli
	lgdt PHYS (gdt_physical)
	ljmp $SEL_KCSEG, $PHYS (common)

/* Protected mode without paging, so at physical addresses; EAX and EBX are
   boot_save's arguments.  Only the code segment is ours. */
common:
	cld
	movw $SEL_KDSEG, %cx
	movw %cx, %ds
	movw %cx, %es
	movw %cx, %fs
	movw %cx, %gs
	movw %cx, %ss
	movl %eax, %ebp

	/* Does the last word of bss keep what is written to it? */
	movl $PHYS (no_memory), %esi
	movl $PHYS (_end - 4), %edi
	movl $0x5a5a0ff0, (%edi)
	cmpl $0x5a5a0ff0, (%edi)
	jne fail
	notl (%edi)
	cmpl $~0x5a5a0ff0, (%edi)
	jne fail

	/* Is all of the file there? */
	movl $PHYS (cut_short), %esi
	cmpl $SIGNATURE, PHYS (_signature)
	jne fail

	/* Clear bss. */
	movl $PHYS (_start_bss), %edi
	movl $PHYS (_end), %ecx
	subl %edi, %ecx
	shrl $2, %ecx
	xorl %eax, %eax
	rep stosl

	/* Map the first 8 MB where they are, because we run there, and the
	   992 MB of physical memory that fit at LOADER_PHYS_BASE. */
	movl $PHYS (boot_page_dir), %edi
	movl $PDE_4MB, (%edi)
	movl $PDE_4MB + 0x400000, 4(%edi)
	addl $LOADER_PHYS_BASE >> 20, %edi
	movl $PDE_4MB, %eax
	movl $248, %ecx
1:	stosl
	addl $0x400000, %eax
	loop 1b

	movl %cr4, %eax
	orl $CR4_PSE, %eax
	movl %eax, %cr4
	movl $PHYS (boot_page_dir), %eax
	movl %eax, %cr3
	movl %cr0, %eax
	orl $CR0_PG | CR0_WP | CR0_EM, %eax
	movl %eax, %cr0
	movl $1f, %eax
	jmp *%eax
1:	lgdt gdt_virtual

	/* A frame pointer of 0 ends every call stack. */
	movl $boot_stack_top, %esp
	pushl %ebx
	pushl %ebp
	xorl %ebp, %ebp
	call boot_save
	movl $LOADER_PHYS_BASE + LOADER_STACK_TOP, %esp
	pushl $0
	jmp main

/* Prints the string at ESI on the serial line and the screen, then ends the
   emulator as a panic does, or halts.  There is no stack yet. */
fail:
	movl $0xb8000, %edi
	movw $0x3fb, %dx	/* COM1: 115,200 baud, 8 data bits. */
	movb $0x83, %al
	outb %al, %dx
	movw $0x3f8, %dx
	movb $1, %al
	outb %al, %dx
	incw %dx
	xorb %al, %al
	outb %al, %dx
	movw $0x3fb, %dx
	movb $0x03, %al
	outb %al, %dx
next_byte:
	movw $0x3fd, %dx
1:	inb %dx, %al
	testb $0x40, %al	/* Is all of it sent? */
	jz 1b
	lodsb
	testb %al, %al
	jz 2f
	movw $0x3f8, %dx
	outb %al, %dx
	movb $0x07, %ah
	stosw
	jmp next_byte
2:	movw $0x501, %dx	/* See devices/power.c. */
	movw $0x32, %ax
	outw %ax, %dx
	movw $0x604, %dx
	movw $0x2000, %ax
	outw %ax, %dx
	movw $0xb004, %dx
	outw %ax, %dx
3:	hlt
	jmp 3b

no_memory:
	.asciz "Kernel PANIC: too little memory for this kernel\n"
cut_short:
	.asciz "Kernel PANIC: the kernel's file is cut short\n"

.section .note.GNU-stack, "", @progbits
