/* A boot sector as other trees have it: loads the kernel partition at
   0x20000 and enters it there in real mode.  Only its first 314 bytes count;
   words, partition table and signature are written by the host tools.

   Registers that keep their meaning throughout:
     %bp   drive, 0x80 for the first
     %edi  next sector to read, counted from the start of the drive
     %es   segment it goes to  */

#define LOAD_SEGMENT	0x2000
#define MOST_SECTORS	1024	/* 512 kB, up to 0xa0000 */

#define TABLE		446	/* in a boot sector */
#define ENTRY_BYTES	16
#define ENTRY_STATUS	0	/* in a partition entry */
#define ENTRY_TYPE	4
#define ENTRY_START	8
#define ENTRY_SECTORS	12
#define ELF_ENTRY	0x18	/* in an ELF file */

	.code16
	.text
	.globl loader
loader:
	xor %ax, %ax
	mov %ax, %ds
	mov %ax, %ss
	mov $0xf000, %sp
	sti
	cld

	/* 9600 bits a second, 8 bits, no parity, one stop bit. */
	cwd
	mov $0xe3, %al
	int $0x14
	mov $greeting, %si
	call show

	mov $0x80, %bp
try_drive:
	xor %edi, %edi
	mov $LOAD_SEGMENT, %ax
	mov %ax, %es
	call fetch
	jc no_kernel
	mov $drive_name, %si
	call show
	mov %bp, %ax
	sub $0x80 - 'a', %al
	call letter

	mov $TABLE, %si
	mov $'1', %cl
try_entry:
	cmpw $0xaa55, %es:510
	jne no_entry
	cmpb $0, %es:ENTRY_TYPE(%si)
	je no_entry
	mov %cl, %al
	call letter
	cmpb $0x20, %es:ENTRY_TYPE(%si)
	jne no_entry
	cmpb $0x80, %es:ENTRY_STATUS(%si)
	je load
no_entry:
	add $ENTRY_BYTES, %si
	inc %cx
	cmp $'4', %cl
	jbe try_entry
	inc %bp
	jmp try_drive

load:
	mov %es:ENTRY_START(%si), %edi
	mov %es:ENTRY_SECTORS(%si), %ecx
	cmp $MOST_SECTORS, %ecx
	jbe 1f
	mov $MOST_SECTORS, %ecx
1:	mov $loading, %si
	call show
load_sector:
	call fetch
	jc cannot_read
	test $15, %di
	jnz 1f
	mov $'.', %al
	call letter
1:	inc %edi
	mov %es, %ax
	add $512 / 16, %ax
	mov %ax, %es
	dec %cx
	jnz load_sector

	mov $line_end, %si
	call show
	mov $LOAD_SEGMENT, %ax
	mov %ax, %es
	pushw %es
	pushw %es:ELF_ENTRY
	lret

no_kernel:
	mov $not_found, %si
	jmp give_up
cannot_read:
	mov $bad_read, %si
give_up:
	call show
	int $0x18

/* Reads sector %edi of drive %bp to %es:0.  Carry tells of failure. */
fetch:
	pusha
	mov %es, segment
	mov %edi, sector
	mov $packet, %si
	mov %bp, %dx
	mov $0x42, %ah
	int $0x13
	popa
	ret

/* Shows the string at %si that ends in a zero. */
1:	call letter
show:
	lodsb
	test %al, %al
	jnz 1b
	ret

/* Shows the character in %al on screen and serial line. */
letter:
	pusha
	push %ax
	mov $0x0e, %ah
	mov $7, %bx
	int $0x10
	pop %ax
	mov $1, %ah
	xor %dx, %dx
	int $0x14
	popa
	ret

/* What int 13h, function 42h wants. */
packet:	.byte 16, 0
	.word 1
	.word 0
segment:
	.word 0
sector:	.long 0, 0

greeting:
	.asciz "PiLo"
drive_name:
	.asciz " hd"
not_found:
	.asciz "\r\nNot found"
bad_read:
	.asciz "\r\nBad read"
loading:
	.ascii "\r\nLoading"
	.byte 0
line_end:
	.asciz "\r\n"

	.org 314
