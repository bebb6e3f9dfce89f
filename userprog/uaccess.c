/* Access to the memory of the current process: see userprog/uaccess.h. */
#include "userprog/uaccess.h"
#include <debug.h>
#include <errno.h>
#include "threads/vaddr.h"

/* A row of the table of instructions that may fault. */
struct fixup
  {
    uintptr_t instruction;      /* 0 ends the table. */
    uintptr_t go_on;            /* Where to go on if it fails. */
  };

/* uaccess-copy.S. */
extern const struct fixup uaccess_table[];
uint32_t uaccess_copy (void *dst, const void *src, size_t size);
int32_t uaccess_string (char *dst, const char *src, size_t size);

bool
copy_in (void *dst, const void *user, size_t size)
{
  uaccess_check_caller ();
  return is_user_range (user, size) && uaccess_copy (dst, user, size) == 0;
}

bool
copy_out (void *user, const void *src, size_t size)
{
  uaccess_check_caller ();
  return is_user_range (user, size) && uaccess_copy (user, src, size) == 0;
}

int
copy_in_string (char *dst, const char *user, size_t cap)
{
  uaccess_check_caller ();
  ASSERT (cap > 0);

  if (!is_user_vaddr (user))
    return -EFAULT;
  size_t room = LOADER_PHYS_BASE - (uintptr_t) user;
  size_t size = cap < room ? cap : room;
  int32_t length = uaccess_string (dst, user, size);
  if (length < 0)
    return -EFAULT;
  if ((size_t) length < size)
    return length;
  return size < cap ? -EFAULT : -ENAMETOOLONG;
}

uintptr_t
uaccess_fixup (uintptr_t eip)
{
  const struct fixup *f = uaccess_table;
  while (f->instruction != 0 && f->instruction != eip)
    f++;
  return f->go_on;
}
