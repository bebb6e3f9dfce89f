/* Directories; see directory.h.

   Whoever looks at or changes entries holds the directory's lock, over the
   reads and writes that takes, and nothing else.  In particular a file is
   not opened under it: it is pinned, see inode.h, and loaded afterwards.

   An entry comes into force, and ceases to be, by the writing of its last
   byte, which tells whether it is in use.  So one that lies across the
   border of two sectors is either there or not, whichever of the two the
   disk fails to write; and if it may have written that byte in spite of
   failing, the byte is written once more, as it was. */

#include "filesys/directory.h"
#include <debug.h>
#include <errno.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include "filesys/inode.h"
#include "filesys/layout.h"
#include "threads/malloc.h"
#include "threads/synch.h"

/* Entries read at once: as many as the root directory has. */
#define BATCH ROOT_DIR_ENTRIES

struct dir
  {
    struct inode *inode;
    off_t pos;                  /* Where dir_readdir goes on. */
    struct dir_entry *batch;    /* Room for entries; behind this. */
  };

#define ENTRY_SIZE ((off_t) sizeof (struct dir_entry))

bool
dir_create (block_sector_t sector, size_t entry_cnt)
{
  return entry_cnt <= INT32_MAX / sizeof (struct dir_entry)
         && inode_create (sector, entry_cnt * sizeof (struct dir_entry));
}

struct dir *
dir_open (struct inode *inode)
{
  if (inode == NULL)
    return NULL;

  /* With room for entries, since stacks are small. */
  struct dir *view = malloc (sizeof *view + BATCH * sizeof *view->batch);
  if (view == NULL)
    inode_close (inode);
  else
    *view = (struct dir) { inode, 0, (struct dir_entry *) (view + 1) };
  return view;
}

struct dir *
dir_open_root (void)
{
  struct inode *root = inode_open (ROOT_DIR_SECTOR);
  return dir_open (root);
}

void
dir_close (struct dir *dir)
{
  if (dir == NULL)
    return;
  inode_close (dir_get_inode (dir));
  free (dir);
}

struct dir *
dir_reopen (struct dir *dir)
{
  struct inode *inode = inode_reopen (dir_get_inode (dir));
  return dir_open (inode);
}

struct inode *
dir_get_inode (struct dir *dir)
{
  return dir->inode;
}

/* Reads up to CNT entries from offset POS on into DIR's batch.  Returns how
   many, 0 at the end, or a negative error number.  The lock is held. */
static int
read_entries (const struct dir *dir, int cnt, off_t pos)
{
  struct dir_entry *entries = dir->batch;
  off_t left = (inode_length (dir->inode) - pos) / ENTRY_SIZE;
  if (cnt > left)
    cnt = left;
  if (cnt <= 0)
    return 0;

  /* A read cut short by the disk must not pass for the directory's end. */
  off_t size = cnt * ENTRY_SIZE;
  off_t n = inode_read_at (dir->inode, entries, size, pos);
  if (n != size)
    return n < 0 ? n : -EIO;
  for (int i = 0; i < cnt; i++)
    entries[i].name[NAME_MAX] = '\0';
  return cnt;
}

/* Where a name is, and where there is room for one. */
struct place
  {
    off_t entry;                /* Offset of the name's entry. */
    block_sector_t sector;      /* What that says. */
    off_t room;                 /* Offset of the first free entry, or -1. */
  };

/* Looks for NAME in DIR.  Returns 0 with *PLACE filled in, or -ENOENT with
   only its room filled in, or another negative error number.  The lock is
   held. */
static int
search (const struct dir *dir, const char *name, struct place *place)
{
  const struct dir_entry *entries = dir->batch;
  off_t pos = 0;
  int cnt;

  place->room = -1;
  while ((cnt = read_entries (dir, BATCH, pos)) > 0)
    for (int i = 0; i < cnt; i++, pos += ENTRY_SIZE)
      if (!entries[i].in_use)
        {
          if (place->room < 0)
            place->room = pos;
        }
      else if (!strcmp (entries[i].name, name))
        {
          place->entry = pos;
          place->sector = entries[i].inode_sector;
          return 0;
        }
  return cnt < 0 ? cnt : -ENOENT;
}

int
dir_find (const struct dir *dir, const char *name, struct inode **result)
{
  struct lock *lock = inode_names_lock (dir->inode);
  struct inode *inode = NULL;
  struct place place;

  lock_acquire (lock);
  int error = search (dir, name, &place);
  if (!error)
    {
      inode = inode_pin (place.sector);
      if (inode == NULL)
        error = -ENOMEM;
    }
  lock_release (lock);

  if (!error)
    error = inode_load (inode);
  if (error)
    {
      inode_close (inode);
      inode = NULL;
    }
  *result = inode;
  return error;
}

bool
dir_lookup (const struct dir *dir, const char *name, struct inode **inode)
{
  return dir_find (dir, name, inode) == 0;
}

/* Writes the SIZE bytes at DATA to offset POS in DIR.  Returns 0 or a
   negative error number.  The lock is held. */
static int
write_bytes (struct dir *dir, const void *data, off_t size, off_t pos)
{
  off_t n = inode_write_at (dir->inode, data, size, pos);
  return n == size ? 0 : n < 0 ? n : -EIO;
}

/* Writes ENTRY, or only that it is not in use, to offset POS in DIR, where it
   was the other way round.  Returns 0; or, with that as it was, a negative
   error number.  The lock is held. */
static int
change_entry (struct dir *dir, const struct dir_entry *entry, off_t pos)
{
  const off_t flag_pos = pos + offsetof (struct dir_entry, in_use);
  const uint8_t before = !entry->in_use;

  int error = entry->in_use
              ? write_bytes (dir, entry, sizeof *entry, pos)
              : write_bytes (dir, &entry->in_use, 1, flag_pos);
  if (error)
    write_bytes (dir, &before, 1, flag_pos);
  return error;
}

int
dir_link (struct dir *dir, const char *name, block_sector_t sector)
{
  struct lock *lock = inode_names_lock (dir->inode);
  struct dir_entry entry = { .inode_sector = sector, .in_use = 1 };
  struct place place;

  if (*name == '\0')
    return -EINVAL;
  if (strlcpy (entry.name, name, sizeof entry.name) >= sizeof entry.name)
    return -ENAMETOOLONG;

  lock_acquire (lock);
  int error = search (dir, name, &place);
  if (!error)
    error = -EEXIST;
  else if (error == -ENOENT)
    error = place.room >= 0
            ? change_entry (dir, &entry, place.room) : -ENOSPC;
  lock_release (lock);
  return error;
}

bool
dir_add (struct dir *dir, const char *name, block_sector_t sector)
{
  return dir_link (dir, name, sector) == 0;
}

int
dir_unlink (struct dir *dir, const char *name)
{
  struct lock *lock = inode_names_lock (dir->inode);
  struct inode *inode;
  struct place place;
  const struct dir_entry unused = { .in_use = 0 };

  int error = dir_find (dir, name, &inode);
  if (error)
    return error;

  /* As long as we have INODE its sector belongs to that file.  If NAME leads
     elsewhere now, then what we found was removed by somebody else. */
  lock_acquire (lock);
  error = search (dir, name, &place);
  if (!error && place.sector != inode_get_inumber (inode))
    error = -ENOENT;
  if (!error)
    error = change_entry (dir, &unused, place.entry);
  lock_release (lock);

  if (!error)
    inode_remove (inode);
  inode_close (inode);
  return error;
}

bool
dir_remove (struct dir *dir, const char *name)
{
  return dir_unlink (dir, name) == 0;
}

bool
dir_readdir (struct dir *dir, char name[NAME_MAX + 1])
{
  struct lock *lock = inode_names_lock (dir->inode);
  bool found = false;

  lock_acquire (lock);
  while (!found && read_entries (dir, 1, dir->pos) > 0)
    {
      dir->pos += ENTRY_SIZE;
      found = dir->batch->in_use != 0;
    }
  lock_release (lock);
  if (found)
    strlcpy (name, dir->batch->name, NAME_MAX + 1);
  return found;
}
