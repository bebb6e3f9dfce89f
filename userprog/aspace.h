/* Address spaces: what a process finds at which address.

   An address space is a set of *regions*, stretches of addresses with
   contents of one origin (code, data, heap, stack, a mapped file), and a
   page directory through which the processor sees them.  This is a contract
   with two implementations: userprog's (aspace-eager.c) allocates and reads
   every page of a region at once; virtual memory's waits for page faults.

   An address space belongs to one process, whose thread alone calls these
   functions; until the process runs, whoever prepares it does.  Interrupts
   on; they may sleep. */
#ifndef USERPROG_ASPACE_H
#define USERPROG_ASPACE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include "filesys/off_t.h"

struct aspace;
struct file;

enum region_type
  {
    REGION_TEXT,                /* Code and constants. */
    REGION_DATA,                /* Initialised and zeroed variables. */
    REGION_HEAP,                /* Behind the data; empty at first. */
    REGION_STACK,
    REGION_MAPPING              /* A mapped file. */
  };

/* Part of a file that becomes part of an address space. */
struct segment
  {
    struct file *file;          /* The file, */
    off_t offset;               /* from where, */
    size_t file_size;           /* and how many bytes of it. */
    uint8_t *start;             /* At which user address, */
    size_t size;                /* how many bytes in all; the rest zero. */
    bool writable;              /* May the program write to it? */
  };

/* Returns a new address space without regions, or a null pointer if there is
   no memory. */
struct aspace *aspace_create (void);

/* Destroys an address space and all that is in it; changes to mapped files
   are written back first.  It must not be the active one.  Ignores a null
   pointer. */
void aspace_destroy (struct aspace *);

/* Returns its page directory, for pagedir_activate. */
uint32_t *aspace_pagedir (const struct aspace *);

/* Adds segment S, which must lie in user space above page 0, must have
   file_size <= size > 0, and the same offset in a page at `start' as in the
   file.  It may share pages with earlier segments, but no bytes; a shared
   page is writable if one of them is.
   The file must stay open as long as the address space exists. @deny-write
   Returns 0, -ENOMEM, -EIO, or -EINVAL if the file is too short or another
   region is in the way. */
int aspace_add_segment (struct aspace *, const struct segment *s);

/* Adds the user stack, where there is room for it, and an empty heap behind
   the data.  Stores into *TOP the user address at which the stack ends.  Its
   uppermost SIZE bytes are there from now on, all zero; see
   aspace_stack_page.  Once, after the segments.  Returns 0, or -ENOMEM. */
int aspace_add_stack (struct aspace *, size_t size, uint8_t **top);

/* Returns the kernel address of user page UPAGE, one of those that
   aspace_add_stack has put there.  It is good until the process runs. */
uint8_t *aspace_stack_page (struct aspace *, const uint8_t *upage);

/* Finds the region that user address ADDR is in and stores its type and
   bounds.  Returns false if it is in none. */
bool aspace_find_region (const struct aspace *, const void *addr,
                         enum region_type *, uint8_t **start, uint8_t **end);

#endif /* userprog/aspace.h */
