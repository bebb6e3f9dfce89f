/* System calls about files.

   So far a program can only write to the console, through a buffer in the
   kernel, so that its memory is not touched while the console is locked. */

#include <debug.h>
#include <errno.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <todo.h>
#include "threads/palloc.h"
#include "threads/vaddr.h"
#include "userprog/syscall-table.h"
#include "userprog/uaccess.h"

/* create (NAME, SIZE) */
int
sys_create (const uint32_t *args UNUSED, int *result UNUSED)
{
  TODO ("syscall-file");
}

/* remove (NAME) */
int
sys_remove (const uint32_t *args UNUSED, int *result UNUSED)
{
  TODO ("syscall-file");
}

/* open (NAME) */
int
sys_open (const uint32_t *args UNUSED, int *result UNUSED)
{
  TODO ("syscall-file");
}

/* close (FD) */
int
sys_close (const uint32_t *args UNUSED, int *result UNUSED)
{
  TODO ("syscall-file");
}

/* filesize (FD) */
int
sys_filesize (const uint32_t *args UNUSED, int *result UNUSED)
{
  TODO ("syscall-file");
}

/* seek (FD, POSITION) */
int
sys_seek (const uint32_t *args UNUSED, int *result UNUSED)
{
  TODO ("syscall-file");
}

/* tell (FD) */
int
sys_tell (const uint32_t *args UNUSED, int *result UNUSED)
{
  TODO ("syscall-file");
}

/* read (FD, BUFFER, SIZE) */
int
sys_read (const uint32_t *args UNUSED, int *result UNUSED)
{
  TODO ("syscall-file");
}

/* Writes the SIZE bytes at user address USER to the console, a page's worth as
   one unit.  Returns 0 or a negative errno. */
static int
write_console (const char *user, size_t size)
{
  char *buffer = palloc_get_page (0);
  if (buffer == NULL)
    return -ENOMEM;

  bool good = true;
  while (size > 0 && good)
    {
      size_t piece = size < PGSIZE ? size : PGSIZE;
      good = copy_in (buffer, user, piece);
      if (good)
        putbuf (buffer, piece);
      user += piece;
      size -= piece;
    }
  palloc_free_page (buffer);
  return good ? 0 : -EFAULT;
}

/* write (FD, BUFFER, SIZE) */
int
sys_write (const uint32_t *args, int *result)
{
  if (args[0] != 1)
    TODO ("syscall-file");
  *result = args[2];
  return write_console ((const char *) args[1], args[2]);
}
