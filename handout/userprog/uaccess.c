/* Access to the memory of the current process: see userprog/uaccess.h. */
#include "userprog/uaccess.h"
#include <debug.h>
#include <errno.h>
#include <string.h>

bool
copy_in (void *dst, const void *user, size_t size)
{
  uaccess_check_caller ();
  memcpy (dst, user, size);
  return true;
}

bool
copy_out (void *user, const void *src, size_t size)
{
  uaccess_check_caller ();
  memcpy (user, src, size);
  return true;
}

int
copy_in_string (char *dst, const char *user, size_t cap)
{
  uaccess_check_caller ();
  ASSERT (cap > 0);

  for (size_t i = 0; i < cap; i++)
    {
      dst[i] = user[i];
      if (dst[i] == '\0')
        return i;
    }
  return -ENAMETOOLONG;
}

uintptr_t
uaccess_fixup (uintptr_t eip UNUSED)
{
  return 0;
}
