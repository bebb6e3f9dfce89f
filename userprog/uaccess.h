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

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

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

#endif /* userprog/uaccess.h */
