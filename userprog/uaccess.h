/* Access to the memory of the current process.

   The only functions that touch user addresses.  They simply try: no page
   table is looked at first, so good pointers cost nothing.  If there is
   nothing at an address, or nothing that may be written, the page fault's
   handler finds the instruction in a table and has the function return
   failure (exception.c, uaccess-copy.S).  Kernel addresses are refused by
   comparing numbers.

   A page fault may sleep and may need any lock there is.  So all functions
   are called by threads of processes, with interrupts on and no lock held,
   and check that. */
#ifndef USERPROG_UACCESS_H
#define USERPROG_UACCESS_H

#include <debug.h>
#include <list-inline.h> /* @donation */
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include "threads/intr-level.h"
#include "threads/percpu.h" /* @donation */
#include "threads/thread.h"
#include "threads/vaddr.h"

/* Checks that the caller may have a page fault here. */
static inline void
uaccess_check_caller (void)
{
  ASSERT (intr_get_level () == INTR_ON);
  ASSERT (list_is_empty (&cpu_here ()->current->claims)); /* @donation */
}

/* True if the SIZE bytes from USER on are all below PHYS_BASE. */
static inline bool
is_user_range (const void *user, size_t size)
{
  return (size <= LOADER_PHYS_BASE
          && (uintptr_t) user <= LOADER_PHYS_BASE - size);
}

/* Copies SIZE bytes from user address USER to DST.  Returns false if not all
   of them can be read; DST then holds some of them.  May sleep. */
bool copy_in (void *dst, const void *user, size_t size);

/* Copies SIZE bytes from SRC to user address USER.  Returns false if not all
   of them can be written; some may have been.  May sleep. */
bool copy_out (void *user, const void *src, size_t size);

/* Copies the string at user address USER, at most CAP bytes with its null
   byte, to DST.  Returns its length; -EFAULT if it runs into something that
   cannot be read; -ENAMETOOLONG if it is longer, DST then has CAP bytes
   without a null byte.  May sleep. */
int copy_in_string (char *dst, const char *user, size_t cap);

/* If the instruction at EIP is one of ours that may fault, returns the
   address at which to go on instead, else 0.  For exception.c. */
uintptr_t uaccess_fixup (uintptr_t eip);

/* uaccess-copy.S; for copy_in_words. */
uint32_t uaccess_words (uint32_t *dst, const uint32_t *src);

/* Copies UACCESS_WORDS words from user address USER, which all lie in one
   page, to WORDS.  Returns false if they cannot be read.  May sleep.  (Inline
   for system calls, which all begin with it.) */
#define UACCESS_WORDS 5
static inline bool
copy_in_words (void *words, const uint32_t *user)
{
  uaccess_check_caller ();
  return is_user_vaddr (user) && uaccess_words (words, user) == 0;
}

#endif /* userprog/uaccess.h */
