/* The block allocator: memory for the kernel in pieces of any size.

   Blocks are aligned to 8 bytes and come from the kernel pool.  Nothing
   here sleeps; the functions may be called with interrupts off, but not
   from interrupt handlers, which have no business running out of memory. */
#ifndef THREADS_MALLOC_H
#define THREADS_MALLOC_H

#include <debug.h>
#include <stddef.h>

/* Sets the allocator up.  Once, after palloc_init. */
void malloc_init (void);

/* Returns a block of SIZE bytes, or a null pointer if SIZE is 0 or there is
   no memory. */
void *malloc (size_t size);

/* Returns a block of A times B bytes, all zero; null as with malloc, or if
   the product is too large. */
void *calloc (size_t a, size_t b);

/* Makes BLOCK a block of SIZE bytes, keeping its contents as far as they
   fit, and returns it; it may have moved.  A null BLOCK is allocated, a
   SIZE of 0 frees.  Returns null and leaves BLOCK alone if there is no
   memory. */
void *realloc (void *block, size_t size);

/* Frees BLOCK and fills it with 0xcc unless compiled with NDEBUG.  A null
   pointer is ignored.  Panics if BLOCK is not a block in use. */
void free (void *block);

/* Returns how many bytes are in use, in blocks and in the pages of large
   blocks. */
size_t malloc_used (void);

/* For tests: as palloc_fail_nth (threads/palloc.h), for blocks. */
unsigned malloc_fail_nth (unsigned n);

#endif /* threads/malloc.h */
