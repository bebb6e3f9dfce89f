/* The boot loader: the code in a disk's first sector.

   The BIOS loads the sector to LOADER_BASE and jumps to it in real mode.
   We look through the BIOS's disks for an active partition of the kernel's
   type, load its contents to LOADER_KERN_BASE, and jump to the entry point
   that the ELF header there names.  The sector looks like this:

      offset  bytes
           0    314   this code
         314      4   number of words for the kernel (LOADER_ARG_CNT)
         318    128   the words (LOADER_ARGS)
         446     64   partition table (LOADER_PARTS)
         510      2   signature (LOADER_SIG)

   Each of the 314 bytes counts, which explains some oddities below.
   Everything that is printed goes to the screen and to COM1.

   The BIOS reads disks into low memory only; so we read each sector to
   BUFFER and copy it up from there.  To reach the far side of 1 MB, ES is
   loaded in protected mode and keeps the 4 GB limit that it gets there
   ("unreal mode") until the BIOS takes it away, so we do that for each
   sector.

   Registers that live long:
     EBX  next sector to read       DL   drive
     BP   sectors left              SI   partition table entry
     EDI  where they belong         ECX  0 but while copying

   References: INT 10h, 14h, 15h (88h), 18h: IBM PS/2 BIOS Interface
   Technical Reference; INT 13h (42h): Phoenix Enhanced Disk Drive
   Specification 3.0; [IA32-v3a] 9.9 "Mode Switching". */

#include "threads/loader.h"

#define BUFFER 0x8000
#define TYPE_KERNEL 0x20
#define ACTIVE 0x80

/* A string for puts: ends with the first byte that has its top bit set. */
.macro STRING text, last
	.ascii "\text"
	.byte \last + 0x80
.endm

.code16
.section .text
.globl _start
_start:
	subl %ecx, %ecx
	movw %cx, %ds
	movw %cx, %ss
	movw $LOADER_STACK_TOP, %sp
	cld

	/* COM1: 9,600 baud, no parity, 8 data bits. */
	movw $0x00e3, %ax
	cwtd
	int $0x14

	/* Address line 20 may still be held at 0. */
	inb $0x92, %al
	orb $2, %al
	outb %al, $0x92

	call puts
	STRING "PiL", 'o'

	/* Read each drive's first sector, until there is no drive. */
	movb $0x80, %dl
next_drive:
	subl %ebx, %ebx
	call read
	jc not_found
	call puts
	STRING " h", 'd'
	movb %dl, %al
	subb $0x80 - 'a', %al
	call putc
	cmpw $0xaa55, BUFFER + (LOADER_SIG - LOADER_BASE)
	jne no_table

	movw $BUFFER + (LOADER_PARTS - LOADER_BASE), %si
	movb $'1', %al
next_entry:
	cmpb $0, 4(%si)
	je unused
	call putc
	cmpb $TYPE_KERNEL, 4(%si)
	jne unused
	cmpb $ACTIVE, (%si)
	je found
unused:
	addw $16, %si
	incw %ax
	cmpb $'5', %al
	jne next_entry
no_table:
	incb %dl
	jnz next_drive

not_found:
	call puts
	STRING "\r\nNot foun", 'd'
	int $0x18

found:
	movl 8(%si), %ebx
	movw 12(%si), %bp
	call puts
	STRING "\r\nLoadin", 'g'

	/* Is there memory for it?  The BIOS says how many kB above 1 MB. */
	movb $0x88, %ah
	int $0x15
	addw %ax, %ax
	jc 1f
	cmpw %bp, %ax
	jae 1f
	call puts
	STRING "\r\nToo bi", 'g'
	int $0x18

1:	movl $LOADER_KERN_BASE, %edi
next_sector:
	testb $15, %bl
	jnz 1f
	call puts
	STRING "", '.'
1:	call read
	jnc 1f
	call puts
	STRING "\r\nBad rea", 'd'
	int $0x18

	/* ES gets a limit of 4 GB, and is based on 0 as usual. */
1:	cli
	lgdt gdtr
	movl %cr0, %eax
	incw %ax
	movl %eax, %cr0
	pushw $8
	popw %es
	decw %ax
	movl %eax, %cr0
	movl $BUFFER, %esi
	movb $512 / 4, %cl
	.byte 0x67		/* 32-bit addresses. */
	rep movsl
	incl %ebx
	decw %bp
	jnz next_sector

	/* CS is to be 0xffff so that the kernel's first 64 kB are within
	   reach; its first byte is at offset 0x10 then. */
	call puts
	STRING "\r", 10
	pushw $0xffff
	popw %ds
	movw 0x10 + 0x18, %ax
	addw $0x10, %ax
	pushw %ds
	pushw %ax
	lretw

/* Reads sector EBX of drive DL to BUFFER.  Carry means failure.  Keeps all
   registers.  The packet that says what to read takes as much of the stack
   as PUSHA, so POPA drops it without spoiling the flags. */
read:
	pusha
	pushl %ecx
	pushl %ebx
	pushw %cx
	pushw $BUFFER
	pushw $1
	pushw $16
	movw %sp, %si
	movb $0x42, %ah
	int $0x13
	popa
	popa
	ret

/* Prints the string behind the call, and returns to behind the string.
   Spoils SI and AL. */
puts:
	popw %si
1:	lodsb
	call putc
	testb %al, %al
	jns 1b
	jmpw *%si

/* Prints the character in AL, whose top bit does not matter.  Keeps all
   registers. */
putc:
	pusha
	andb $0x7f, %al
	subw %bx, %bx
	movb $0x0e, %ah
	int $0x10
	cwtd
	movb $1, %ah
	int $0x14

	/* Two bytes of code that serve as the limit of the descriptor
	   table for unreal mode as well, for it may be too large. */
gdtr:
	popa
	ret

	/* The table's address.  The first descriptor begins with it because
	   it is never used; it goes on with a name that tools of other trees
	   look for, whose end is the low part of the second descriptor's
	   limit.  The rest of that is a data segment based on 0. */
gdt:
	.long gdt
	.ascii "Pintos"
	.byte 0x00, 0x00, 0x00, 0x92, 0xcf, 0x00

	.org LOADER_ARG_CNT - LOADER_BASE
	.fill LOADER_ARG_CNT_LEN + LOADER_ARGS_LEN + LOADER_PARTS_LEN, 1, 0
	.word 0xaa55
