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
  if (inode == NULL)
    return NULL;

  struct file *file = malloc (sizeof *file);
  if (file == NULL)
    inode_close (inode);
  else
    *file = (struct file) { .inode = inode };
  return file;
}

void
file_close (struct file *file)
{
  if (file == NULL)
    return;
  file_allow_write (file);
  inode_close (file_get_inode (file));
  free (file);
}

struct file *
file_reopen (struct file *file)
{
  struct inode *inode = inode_reopen (file_get_inode (file));
  return file_open (inode);
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

struct inode *
file_get_inode (struct file *file)
{
  return file->inode;
}

off_t
file_length (struct file *file)
{
  return inode_length (file->inode);
}
