/* The file system: files by name; see filesys.h. */

#include "filesys/filesys.h"
#include <debug.h>
#include <errno.h>
#include <stdio.h>
#include "devices/block.h"
#include "filesys/cache.h"
#include "filesys/directory.h"
#include "filesys/file.h"
#include "filesys/free-map.h"
#include "filesys/inode.h"
#include "filesys/layout.h"
#include "filesys/path.h"

/* Fixed after filesys_init. */
struct block *fs_device;
static struct dir *root;        /* Open all the time, so always loaded. */

/* Makes an empty file system. */
static void
format_device (void)
{
  printf ("Formatting file system...");
  free_map_create ();
  if (!dir_create (ROOT_DIR_SECTOR, ROOT_DIR_ENTRIES))
    PANIC ("root directory creation failed");
  free_map_close ();
  printf ("done.\n");
}

void
filesys_init (bool format)
{
  fs_device = block_get_role (BLOCK_FILESYS);
  if (fs_device == NULL)
    PANIC ("No file system device found, can't initialize file system.");

  cache_init (fs_device);
  inode_init ();
  free_map_init ();
  if (format)
    format_device ();
  free_map_open ();
  root = dir_open_root ();
  if (root == NULL)
    PANIC ("can't open root directory: the file system on %s is damaged",
           block_name (fs_device));
}

void
filesys_done (void)
{
  /* What is free is on the disk already, and others may still be at it. */
  if (cache_flush () != 0)
    printf ("%s: not everything may be on the disk\n",
            block_name (fs_device));
}

/* Makes a file of SIZE bytes called NAME in DIR. */
static int
make_in (struct dir *dir, const char *name, off_t size)
{
  struct inode *inode;

  /* A name that is taken is worth knowing before anything is written.  It
     counts only what dir_link says, though. */
  int error = dir_find (dir, name, &inode);
  if (!error)
    {
      inode_close (inode);
      return -EEXIST;
    }
  if (error != -ENOENT)
    return error;

  error = inode_new (size, &inode);
  if (error)
    return error;
  error = dir_link (dir, name, inode_get_inumber (inode));
  if (error)
    inode_remove (inode);
  inode_close (inode);
  return error;
}

int
filesys_make (const char *path, off_t initial_size)
{
  char name[NAME_MAX + 1];
  struct dir *dir;

  if (initial_size < 0)
    return -EINVAL;
  int error = path_parent (path, &dir, name);
  if (!error)
    error = make_in (dir, name, initial_size);
  dir_close (dir);
  return error;
}

bool
filesys_create (const char *path, off_t initial_size)
{
  return filesys_make (path, initial_size) == 0;
}

int
filesys_find (const char *path, struct file **file)
{
  char name[NAME_MAX + 1];
  struct dir *dir;
  struct inode *inode;

  *file = NULL;
  int error = path_parent (path, &dir, name);
  if (!error)
    error = dir_find (dir, name, &inode);
  if (!error)
    {
      *file = file_open (inode);
      if (*file == NULL)
        error = -ENOMEM;
    }
  dir_close (dir);
  return error;
}

struct file *
filesys_open (const char *path)
{
  struct file *file;
  filesys_find (path, &file);
  return file;
}

int
filesys_unlink (const char *path)
{
  char name[NAME_MAX + 1];
  struct dir *dir;

  int error = path_parent (path, &dir, name);
  if (!error)
    error = dir_unlink (dir, name);
  dir_close (dir);
  return error;
}

bool
filesys_remove (const char *path)
{
  return filesys_unlink (path) == 0;
}
