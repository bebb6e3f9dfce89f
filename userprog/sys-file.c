/* System calls about files.

   Bytes never go straight between a file and the memory of a program:
   touching that memory may fault, which may take any lock, so none may be
   held, while a file needs its own.  So they go through a buffer in the
   kernel, a page's worth at a time, and a program's buffer may be larger
   than all RAM.

   How much is transferred before something goes wrong counts: a read or a
   write that fails halfway returns the first half.  Only a bad address ends
   the process at once, whatever was done until then. */

#include <debug.h>
#include <errno.h>
#include <limits.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include "devices/input.h"
#include "filesys/file.h"
#include "filesys/filesys.h"
#include "threads/malloc.h"
#include "threads/palloc.h"
#include "threads/vaddr.h"
#include "userprog/fd.h"
#include "userprog/process.h"
#include "userprog/syscall-table.h"
#include "userprog/uaccess.h"

/* --- Names ------------------------------------------------------------- */

/* Names up to that length, zero byte included, need no memory. */
#define SHORT_NAME 64

/* A name that came from a program. */
struct name
  {
    char *text;
    char short_text[SHORT_NAME]; /* Where it is if it is short. */
  };

/* Fetches the string at user address USER, less than a page, into N.
   Returns 0 or a negative errno.  After 0 the caller must call free_name.
   Sleeps. */
static int
fetch_name (struct name *n, uint32_t user)
{
  n->text = n->short_text;
  int length = copy_in_string (n->text, (const char *) user, SHORT_NAME);
  if (length == -ENAMETOOLONG)
    {
      n->text = palloc_get_page (0);
      if (n->text == NULL)
        return -ENOMEM;
      length = copy_in_string (n->text, (const char *) user, PGSIZE);
      if (length < 0)
        palloc_free_page (n->text);
    }
  return length < 0 ? length : 0;
}

/* Frees what fetch_name took for N. */
static void
free_name (struct name *n)
{
  if (n->text != n->short_text)
    palloc_free_page (n->text);
}

/* create (NAME, SIZE): makes a file. */
int
sys_create (const uint32_t *args, int *result)
{
  struct name name;
  int error = fetch_name (&name, args[0]);
  if (error != 0)
    return error;

  error = (args[1] <= INT32_MAX ? filesys_make (name.text, args[1])
           : -ENOSPC);
  free_name (&name);
  *result = true;
  return error;
}

/* remove (NAME): removes a name. */
int
sys_remove (const uint32_t *args, int *result)
{
  struct name name;
  int error = fetch_name (&name, args[0]);
  if (error != 0)
    return error;

  error = filesys_unlink (name.text);
  free_name (&name);
  *result = true;
  return error;
}

/* open (NAME): opens a file under a new descriptor. */
int
sys_open (const uint32_t *args, int *result)
{
  struct name name;
  int error = fetch_name (&name, args[0]);
  if (error != 0)
    return error;

  struct file *file;
  error = filesys_find (name.text, &file);
  free_name (&name);
  if (error != 0)
    return error;

  struct open_file *open = open_file_create (file);
  if (open == NULL)
    {
      file_close (file);
      return -ENOMEM;
    }
  int fd = fd_install (process_current ()->fds, open);
  if (fd < 0)
    {
      open_file_unref (open);
      return fd;
    }
  *result = fd;
  return 0;
}

/* --- Descriptors ------------------------------------------------------- */

/* Returns what the current process has open as FD, or null. */
static struct open_file *
lookup (uint32_t fd)
{
  return fd_get (process_current ()->fds, fd);
}

/* Returns the file that the current process has open as FD, or null if FD
   is something else or nothing. */
static struct file *
lookup_file (uint32_t fd)
{
  struct open_file *open = lookup (fd);
  return open != NULL && open->kind == OPEN_FILE ? open->file : NULL;
}

/* close (FD) */
int
sys_close (const uint32_t *args, int *result UNUSED)
{
  return fd_close (process_current ()->fds, args[0]);
}

/* filesize (FD) */
int
sys_filesize (const uint32_t *args, int *result)
{
  struct file *file = lookup_file (args[0]);
  if (file == NULL)
    return -EBADF;
  *result = file_length (file);
  return 0;
}

/* seek (FD, POSITION): a position that no file can have is refused, one that
   is merely beyond the file's end is not. */
int
sys_seek (const uint32_t *args, int *result UNUSED)
{
  struct file *file = lookup_file (args[0]);
  if (file == NULL)
    return -EBADF;
  if (args[1] > INT32_MAX)
    return -EINVAL;
  file_seek (file, args[1]);
  return 0;
}

/* tell (FD) */
int
sys_tell (const uint32_t *args, int *result)
{
  struct file *file = lookup_file (args[0]);
  if (file == NULL)
    return -EBADF;
  *result = file_tell (file);
  return 0;
}

/* --- Bytes ------------------------------------------------------------- */

/* Transfers up to that size need no memory, and they are what is left when
   there is none. */
#define SHORT_TRANSFER 128

/* The kernel's end of a transfer. */
struct transfer
  {
    uint8_t *user;              /* Where the next byte is in the program. */
    size_t left;                /* Bytes not transferred so far. */
    uint8_t *buffer;
    size_t buffer_size;
    uint8_t short_buffer[SHORT_TRANSFER];
  };

/* Begins a transfer of SIZE bytes at user address USER.  Returns 0, or
   -EFAULT if not all of these are user addresses at all.  After 0 the caller
   must call end_transfer. */
static int
begin_transfer (struct transfer *t, uint32_t user, uint32_t size)
{
  t->user = (uint8_t *) user;
  if (size > 0 && !is_user_range (t->user, size))
    return -EFAULT;
  t->left = size < INT_MAX ? size : INT_MAX;

  /* A page costs more than a block, but a block may not be that large. */
  t->buffer = NULL;
  if (size > PGSIZE / 4)
    {
      t->buffer = palloc_get_page (0);
      t->buffer_size = PGSIZE;
    }
  else if (size > SHORT_TRANSFER)
    {
      t->buffer = malloc (size);
      t->buffer_size = size;
    }
  if (t->buffer == NULL)
    {
      t->buffer = t->short_buffer;
      t->buffer_size = SHORT_TRANSFER;
    }
  return 0;
}

/* Frees what T took. */
static void
end_transfer (struct transfer *t)
{
  if (t->buffer_size == PGSIZE)
    palloc_free_page (t->buffer);
  else if (t->buffer != t->short_buffer)
    free (t->buffer);
}

/* Goes past the first SIZE bytes of what is left of T. */
static void
advance (struct transfer *t, size_t size)
{
  t->user += size;
  t->left -= size;
}

/* Transfers a piece of up to SIZE bytes between OPEN and T's program.
   Returns how many they were or a negative errno. */
typedef int transfer_func (struct open_file *open, struct transfer *t,
                           size_t size);

/* Reads keys until there are as many as wanted. */
static int
read_keys (struct open_file *open UNUSED, struct transfer *t, size_t size)
{
  for (size_t i = 0; i < size; i++)
    t->buffer[i] = input_getc ();
  return copy_out (t->user, t->buffer, size) ? (int) size : -EFAULT;
}

static int
read_file (struct open_file *open, struct transfer *t, size_t size)
{
  int got = file_read (open->file, t->buffer, size);
  if (got > 0 && !copy_out (t->user, t->buffer, got))
    return -EFAULT;
  return got;
}

/* Writes to the console, what is in the buffer as one unit. */
static int
write_console (struct open_file *open UNUSED, struct transfer *t,
               size_t size)
{
  if (!copy_in (t->buffer, t->user, size))
    return -EFAULT;
  putbuf ((const char *) t->buffer, size);
  return size;
}

static int
write_file (struct open_file *open, struct transfer *t, size_t size)
{
  if (!copy_in (t->buffer, t->user, size))
    return -EFAULT;
  return file_write (open->file, t->buffer, size);
}

/* Moves the SIZE bytes at user address USER in pieces, by FUNCTION, until
   all are through or a piece comes out short.  Stores the sum into *RESULT
   and returns 0; or returns a negative errno, which is not that of a later
   piece unless it is -EFAULT. */
static int
move (struct open_file *open, transfer_func *function, uint32_t user,
      uint32_t size, int *result)
{
  struct transfer t;
  int error = begin_transfer (&t, user, size);
  if (error != 0)
    return error;

  *result = 0;
  while (t.left > 0)
    {
      size_t wanted = t.left < t.buffer_size ? t.left : t.buffer_size;
      int moved = function (open, &t, wanted);
      if (moved < 0)
        error = moved;
      else
        {
          advance (&t, moved);
          *result += moved;
        }
      if (moved < (int) wanted)
        break;
    }
  end_transfer (&t);
  return error == -EFAULT || *result == 0 ? error : 0;
}

/* read (FD, BUFFER, SIZE) */
int
sys_read (const uint32_t *args, int *result)
{
  struct open_file *open = lookup (args[0]);
  if (open == NULL || open->kind == OPEN_OUTPUT)
    return -EBADF;
  return move (open, open->kind == OPEN_FILE ? read_file : read_keys,
               args[1], args[2], result);
}

/* write (FD, BUFFER, SIZE) */
int
sys_write (const uint32_t *args, int *result)
{
  struct open_file *open = lookup (args[0]);
  if (open == NULL || open->kind == OPEN_INPUT)
    return -EBADF;
  return move (open, open->kind == OPEN_FILE ? write_file : write_console,
               args[1], args[2], result);
}
