/* Page directories of processes.

   A page directory has the kernel's mappings in its upper half, which are
   the same in all of them, and in the lower half those of one process: user
   pages, each mapped to a page from the user pool.  A page table exists
   where there is or was such a page.

   Unless said otherwise a page directory is changed by one thread at a time;
   its process's, or whoever prepares the process.  Nothing here sleeps. */
#ifndef USERPROG_PAGEDIR_H
#define USERPROG_PAGEDIR_H

#include <stdbool.h>
#include <stdint.h>

/* Has the kernel map the user pool so that what pagedir_is_dirty and its like
   say of the kernel addresses of pages is true.  Once, before there are page
   directories. */
void pagedir_init (void);

/* Returns a page directory that maps the kernel and no user page, or a null
   pointer if there is no memory. */
uint32_t *pagedir_create (void);

/* Frees page directory PD with its page tables and all pages present in the
   lower half.  It must not be the active one.  Ignores a null pointer. */
void pagedir_destroy (uint32_t *pd);

/* Maps user page UPAGE, which must not be mapped, to KPAGE, a page of the
   user pool; the program may write to it if RW.  Returns false if there is
   no memory for a page table. */
bool pagedir_set_page (uint32_t *pd, void *upage, void *kpage, bool rw);

/* Returns the kernel address of what is at user address UADDR, or a null
   pointer if that is not mapped. */
void *pagedir_get_page (uint32_t *pd, const void *uaddr);

/* Makes UPAGE not present; the other bits of its entry stay, and so does the
   page it was mapped to. */
void pagedir_clear_page (uint32_t *pd, void *upage);

/* Has the page of VPAGE been written to, or used at all, through this entry
   since that was last denied?  VPAGE may be a kernel address.  Where there
   is no entry the answer is no, and setting does nothing; the 4 MB pages
   in which the kernel maps part of what is not the user pool count as none.
   From anywhere. */
bool pagedir_is_dirty (uint32_t *pd, const void *vpage);
void pagedir_set_dirty (uint32_t *pd, const void *vpage, bool dirty);
bool pagedir_is_accessed (uint32_t *pd, const void *vpage);
void pagedir_set_accessed (uint32_t *pd, const void *vpage, bool accessed);

/* Has the processor use PD, or only the kernel's mappings if it is null.
   From anywhere. */
void pagedir_activate (uint32_t *pd);

#endif /* userprog/pagedir.h */
