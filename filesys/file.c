/* Open files; see file.h. */

#include "filesys/file.h"
#include <debug.h>
#include <stdbool.h>
#include <stddef.h>
#include "filesys/inode.h"
#include "threads/malloc.h"

struct file
  {
    struct inode *inode;
    off_t pos;                  /* Next byte to read or write. */
    bool denies_write;          /* Is one of those who do? */
  };

struct file *
file_open (struct inode *inode)
{
  struct file *file = inode != NULL ? malloc (sizeof *file) : NULL;
  if (file != NULL)
    {
      file->inode = inode;
      file->pos = 0;
      file->denies_write = false;
    }
  else
    inode_close (inode);
  return file;
}

struct file *
file_reopen (struct file *file)
{
  return file_open (inode_reopen (file->inode));
}

void
file_close (struct file *file)
{
  if (file != NULL)
    {
      file_allow_write (file);
      inode_close (file->inode);
      free (file);
    }
}

struct inode *
file_get_inode (struct file *file)
{
  return file->inode;
}

off_t
file_read (struct file *file, void *buffer, off_t size)
{
  off_t n = inode_read_at (file->inode, buffer, size, file->pos);
  if (n > 0)
    file->pos += n;
  return n;
}

off_t
file_read_at (struct file *file, void *buffer, off_t size, off_t start)
{
  return inode_read_at (file->inode, buffer, size, start);
}

off_t
file_write (struct file *file, const void *buffer, off_t size)
{
  off_t n = inode_write_at (file->inode, buffer, size, file->pos);
  if (n > 0)
    file->pos += n;
  return n;
}

off_t
file_write_at (struct file *file, const void *buffer, off_t size,
               off_t start)
{
  return inode_write_at (file->inode, buffer, size, start);
}

void
file_deny_write (struct file *file)
{
  if (!file->denies_write)
    {
      file->denies_write = true;
      inode_deny_write (file->inode);
    }
}

void
file_allow_write (struct file *file)
{
  if (file->denies_write)
    {
      file->denies_write = false;
      inode_allow_write (file->inode);
    }
}

void
file_seek (struct file *file, off_t position)
{
  ASSERT (position >= 0);
  file->pos = position;
}

off_t
file_tell (struct file *file)
{
  return file->pos;
}

off_t
file_length (struct file *file)
{
  return inode_length (file->inode);
}
