/* Access to the memory of the current process.

   The only functions that touch user addresses.  They believe what programs
   tell them: if there is nothing at an address, that is a page fault in the
   kernel, and a panic; and a program may name the kernel's own memory.

   All functions are called by threads of processes, with interrupts on and
   no lock held, and check that: a page fault may sleep. */
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

/* Checks that the caller may have a page fault here. */
static inline void
uaccess_check_caller (void)
{
  ASSERT (intr_get_level () == INTR_ON);
  ASSERT (list_is_empty (&cpu_here ()->current->claims)); /* @donation */
}

/* Returns true; should return false if not all of the SIZE bytes from USER on
   are below PHYS_BASE. */
static inline bool
is_user_range (const void *user UNUSED, size_t size UNUSED)
{
  return true;
}

/* Copies SIZE bytes from user address USER to DST.  Returns true; should
   return false if not all of them can be read.  May sleep. */
bool copy_in (void *dst, const void *user, size_t size);

/* Copies SIZE bytes from SRC to user address USER.  Returns true; should
   return false if not all of them can be written.  May sleep. */
bool copy_out (void *user, const void *src, size_t size);

/* Copies the string at user address USER, at most CAP bytes with its null
   byte, to DST.  Returns its length; -ENAMETOOLONG if it is longer, DST then
   has CAP bytes without a null byte.  Should return -EFAULT if it runs into
   something that cannot be read.  May sleep. */
int copy_in_string (char *dst, const char *user, size_t cap);

/* If the instruction at EIP may have a page fault at a user address for which
   nobody is to blame but a program, returns the address at which to go on
   instead, else 0.  For exception.c.  So far there are none. */
uintptr_t uaccess_fixup (uintptr_t eip);

/* Copies UACCESS_WORDS words from user address USER, which all lie in one
   page, to WORDS.  As copy_in. */
#define UACCESS_WORDS 5
static inline bool
copy_in_words (void *words, const uint32_t *user)
{
  return copy_in (words, user, UACCESS_WORDS * sizeof *user);
}

#endif /* userprog/uaccess.h */
