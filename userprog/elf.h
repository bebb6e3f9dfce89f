/* Programs in ELF files: 32 bits, for the 80386, linked to fixed addresses.

   Reference: System V ABI, chapters 4 and 5, and its 80386 supplement. */
#ifndef USERPROG_ELF_H
#define USERPROG_ELF_H

#include <stdint.h>

struct aspace;
struct file;

/* Adds all of the program in FILE that is to be in memory to the address
   space, and stores the address at which it begins into *ENTRY.  Returns 0;
   -ENOEXEC if that is no program that can run here; -ENOMEM or -EIO.  After
   a failure part of it may have been added.  May sleep. */
int elf_load (struct file *file, struct aspace *aspace, uint32_t *entry);

#endif /* userprog/elf.h */
