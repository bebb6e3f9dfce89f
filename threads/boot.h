/* What the boot loader left us: memory, words, settings.

   There are two ways into the kernel: from a disk through our own boot
   sector (threads/loader.S), and directly, by a Multiboot loader such as
   `qemu -kernel' or GRUB.  threads/start.S makes one way of the two, and
   this room hides what is left of the difference. */
#ifndef THREADS_BOOT_H
#define THREADS_BOOT_H

#include <stddef.h>
#include <stdint.h>

/* Usable memory: the pages numbered START to END - 1.  Memory that the
   firmware keeps for itself is in no range. */
struct boot_range
  {
    uint32_t start;
    uint32_t end;
  };

/* Copies what the boot loader says, before anything can overwrite it.
   MAGIC is MULTIBOOT_MAGIC (threads/start.S) if INFO is the address of a
   Multiboot information structure, else INFO is LOADER_BIOS_MEMORY.  Called
   by start.S only, on a stack in bss. */
void boot_save (uint32_t magic, uintptr_t info);

/* Sets init_ram_pages, makes the functions below usable, and lets
   exceptions be reported rather than reset the machine.  Panics if the
   kernel needs more memory than there is, or has too long a command line.
   Call first of all in main, once. */
void boot_init (void);

/* Points ARGV[0] and on to the words that the user gave the kernel, and
   returns how many there are; at most MAX.  They may be modified. */
size_t boot_words (char *argv[], size_t max);

/* Returns the text of the harness's settings, "" if there are none. */
const char *boot_settings (void);

/* Stores the address of the usable ranges into *RANGES, lowest first, and
   returns their number.  The kernel image is part of the last range; of low
   memory, the initial thread's page and the boot sector's are left out. */
size_t boot_ranges (const struct boot_range **ranges);

#endif /* threads/boot.h */
