/* Numbers that the boot loader, the start-up code and the kernel share.

   Usable from C, assembly and linker scripts. */
#ifndef THREADS_LOADER_H
#define THREADS_LOADER_H

/* Physical addresses: the boot sector, and the parts of it that are data
   (see threads/loader.S). */
#define LOADER_BASE 0x7c00
#define LOADER_END 0x7e00
#define LOADER_ARG_CNT 0x7d3a   /* Number of words for the kernel. */
#define LOADER_ARG_CNT_LEN 4
#define LOADER_ARGS 0x7d3e      /* The words, a null byte after each. */
#define LOADER_ARGS_LEN 128
#define LOADER_PARTS 0x7dbe     /* Partition table. */
#define LOADER_PARTS_LEN 64
#define LOADER_SIG 0x7dfe       /* 0xaa55. */
#define LOADER_SIG_LEN 2

/* Physical address at which the kernel's file is loaded, headers and all,
   and the most it may need there. */
#define LOADER_KERN_BASE 0x100000
#define LOADER_KERN_MAX 0x400000

/* Virtual address at which physical memory starts; a multiple of 4 MB. */
#define LOADER_PHYS_BASE 0xc0000000

/* Physical address of the initial thread's page: its stack grows down from
   the end, which the boot sector and the start-up code use before it. */
#define LOADER_STACK_PAGE 0xe000
#define LOADER_STACK_TOP 0xf000

/* Physical address at which start.S leaves what the BIOS says about memory
   for boot.c, and its end (see struct bios_memory). */
#define LOADER_BIOS_MEMORY 0x8000
#define LOADER_BIOS_MEMORY_END 0x8800

/* Segment selectors of the kernel. */
#define SEL_NULL 0x00
#define SEL_KCSEG 0x08          /* Code. */
#define SEL_KDSEG 0x10          /* Data and stack. */

#ifndef __ASSEMBLER__
#include <stdint.h>

/* Size of the RAM that the kernel manages, in pages, counted from physical
   address 0.  Set by boot_init. */
extern uint32_t init_ram_pages;
#endif

#endif /* threads/loader.h */
