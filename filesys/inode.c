/* Files without names; see inode.h.

   An inode enters the table of open ones before it is read: whoever finds one
   there that is not loaded yet loads it, under the lock of that inode, and
   others who want it wait there.  If that fails nothing is remembered, and
   the next one tries again.

   An inode whose last reference is given up leaves the table first and
   frees its sectors then: as long as they are in use nobody can be given
   them for another file, and a struct inode for that could not be
   mistaken for this one. */

#include "filesys/inode.h"
#include <debug.h>
#include <errno.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include "filesys/cache.h"
#include "filesys/free-map.h"
#include "filesys/inode-map.h"
#include "filesys/inode-table.h"
#include "filesys/layout.h"
#include "threads/malloc.h"
#include "threads/synch.h"

struct inode
  {
    struct inode_entry entry;   /* In the table; the first member. */

    struct rwlock lock;         /* Readers of the file share it. */
    struct inode_map map;       /* Written once; read after `loaded'. */
    bool loaded;                /* Set once, under the lock, behind map. */
    unsigned deny_write_cnt;    /* Protected by lock. */

    struct lock names_lock;     /* Directory.c's. */
  };

/* Returns the inode that ENTRY, which may be null, belongs to. */
static struct inode *
inode_of (struct inode_entry *entry)
{
  return (struct inode *) entry;
}

_Static_assert (offsetof (struct inode, entry) == 0, "entry is first");

void
inode_init (void)
{
  inode_table_init ();
}

/* Returns a struct inode for SECTOR that is not in the table; null if there is
   no memory. */
static struct inode *
allocate (block_sector_t sector)
{
  struct inode *inode = malloc (sizeof *inode);
  if (inode == NULL)
    return NULL;
  memset (inode, 0, sizeof *inode);
  inode->entry.sector = sector;
  rwlock_init (&inode->lock);
  lock_init (&inode->names_lock);
  return inode;
}

/* --- New files -------------------------------------------------------- */

/* Makes a file of LENGTH bytes, all zero, whose inode is on SECTOR, and its
   map in *MAP.  DISK is room to write the inode from.  Returns 0 or a
   negative error number; then nothing is taken. */
static int
write_new (block_sector_t sector, off_t length, struct inode_map *map,
           struct inode_disk *disk)
{
  int error = inode_map_create (map, length);
  if (error)
    return error;
  memset (disk, 0, sizeof *disk);
  inode_map_store (map, &disk->head);
  error = cache_write_whole (sector, 1, disk);
  if (error)
    inode_map_free (map);
  return error;
}

bool
inode_create (block_sector_t sector, off_t length)
{
  ASSERT (length >= 0);

  struct inode_map map;
  struct inode_disk *disk = malloc (sizeof *disk);
  bool success = disk != NULL && write_new (sector, length, &map, disk) == 0;
  free (disk);
  return success;
}

/* Puts INODE into the table.  Returns 0, or -EIO if the sector has an open
   inode already, which only a damaged free map can bring about. */
static int
enter (struct inode *inode)
{
  struct inode *other = inode_of (inode_table_enter (&inode->entry));
  if (other == inode)
    return 0;
  inode_close (other);
  return -EIO;
}

/* Makes a file of LENGTH bytes for INODE, with DISK as room, and enters
   INODE.  Returns 0 or a negative error number; then nothing is taken. */
static int
make_file (struct inode *inode, off_t length, struct inode_disk *disk)
{
  int error = free_map_take (1, &inode->entry.sector);
  if (error)
    return error;
  error = write_new (inode->entry.sector, length, &inode->map, disk);
  if (!error)
    {
      inode->loaded = true;
      error = enter (inode);
      if (error)
        inode_map_free (&inode->map);
    }
  if (error)
    free_map_release (inode->entry.sector, 1);
  return error;
}

int
inode_new (off_t length, struct inode **result)
{
  ASSERT (length >= 0);

  /* Memory first: without it there is nothing to take back. */
  struct inode *inode = allocate (0);
  struct inode_disk *disk = malloc (sizeof *disk);
  int error = -ENOMEM;
  if (inode != NULL && disk != NULL)
    error = make_file (inode, length, disk);
  free (disk);
  if (error)
    {
      free (inode);
      inode = NULL;
    }
  *result = inode;
  return error;
}

/* --- References ------------------------------------------------------- */

struct inode *
inode_pin (block_sector_t sector)
{
  struct inode *inode = inode_of (inode_table_find (sector));
  if (inode != NULL)
    return inode;

  struct inode *new = allocate (sector);
  if (new == NULL)
    return NULL;
  inode = inode_of (inode_table_enter (&new->entry));
  if (inode != new)
    free (new);
  return inode;
}

/* Reads INODE, unless somebody was faster.  Returns 0 or -EIO. */
static int
load (struct inode *inode)
{
  struct inode_head head;
  int error = 0;

  rwlock_acquire_write (&inode->lock);
  if (!inode->loaded)
    {
      error = cache_read (inode->entry.sector, 0, &head, sizeof head);
      if (!error)
        error = inode_map_load (&inode->map, &head);
      barrier ();
      inode->loaded = !error;
    }
  rwlock_release_write (&inode->lock);
  return error ? -EIO : 0;
}

int
inode_load (struct inode *inode)
{
  return inode->loaded ? 0 : load (inode);
}

int
inode_get (block_sector_t sector, struct inode **result)
{
  struct inode *inode = inode_pin (sector);
  int error = inode != NULL ? inode_load (inode) : -ENOMEM;
  if (error)
    {
      inode_close (inode);
      inode = NULL;
    }
  *result = inode;
  return error;
}

struct inode *
inode_open (block_sector_t sector)
{
  struct inode *inode;
  inode_get (sector, &inode);
  return inode;
}

struct inode *
inode_reopen (struct inode *inode)
{
  if (inode != NULL)
    inode_table_ref (&inode->entry);
  return inode;
}

block_sector_t
inode_get_inumber (const struct inode *inode)
{
  return inode->entry.sector;
}

void
inode_close (struct inode *inode)
{
  if (inode == NULL || !inode_table_unref (&inode->entry))
    return;

  /* Nobody else knows it any more. */
  ASSERT (inode->deny_write_cnt == 0);
  if (inode->entry.removed)
    {
      inode_map_free (&inode->map);
      free_map_release (inode->entry.sector, 1);
    }
  free (inode);
}

void
inode_remove (struct inode *inode)
{
  ASSERT (inode->loaded);
  inode_table_remove (&inode->entry);
}

/* --- Contents --------------------------------------------------------- */

/* A way to move bytes between a file and memory, piece by piece: each is
   either a part of a sector or a row of whole ones. */
struct piece
  {
    block_sector_t sector;      /* Where it begins, */
    size_t ofs;                 /* at this byte in the sector. */
    size_t whole;               /* Whole sectors in it, 0 if a part. */
    off_t size;                 /* Bytes in it. */
  };

/* Returns the first piece of the SIZE bytes from OFFSET on in INODE, which
   all lie in the file. */
static struct piece
first_piece (const struct inode *inode, off_t size, off_t offset)
{
  struct piece p;
  size_t row = inode_map_find (&inode->map, offset / BLOCK_SECTOR_SIZE,
                               &p.sector);
  p.ofs = offset % BLOCK_SECTOR_SIZE;
  p.whole = 0;
  if (p.ofs == 0 && size >= BLOCK_SECTOR_SIZE)
    {
      p.whole = size / BLOCK_SECTOR_SIZE;
      if (p.whole > row)
        p.whole = row;
      p.size = p.whole * BLOCK_SECTOR_SIZE;
    }
  else
    {
      off_t left = BLOCK_SECTOR_SIZE - p.ofs;
      p.size = size < left ? size : left;
    }
  return p;
}

/* Returns how many of the SIZE bytes from OFFSET on are in INODE. */
static off_t
within (const struct inode *inode, off_t size, off_t offset)
{
  ASSERT (size >= 0 && offset >= 0);
  off_t length = inode->map.length;
  if (offset >= length)
    return 0;
  return size < length - offset ? size : length - offset;
}

off_t
inode_read_at (struct inode *inode, void *buffer, off_t size, off_t offset)
{
  struct rwlock_hold hold;
  uint8_t *bytes = buffer;
  off_t done = 0;
  int error = 0;

  rwlock_acquire_read (&inode->lock, &hold);
  size = within (inode, size, offset);
  while (done < size)
    {
      struct piece p = first_piece (inode, size - done, offset + done);
      error = p.whole > 0
              ? cache_read_whole (p.sector, p.whole, bytes + done)
              : cache_read (p.sector, p.ofs, bytes + done, p.size);
      if (error)
        break;
      done += p.size;
    }
  rwlock_release_read (&inode->lock, &hold);
  return done > 0 ? done : error;
}

off_t
inode_write_at (struct inode *inode, const void *buffer, off_t size,
                off_t offset)
{
  const uint8_t *bytes = buffer;
  off_t done = 0;
  int error = 0;

  rwlock_acquire_write (&inode->lock);
  size = within (inode, size, offset);
  if (inode->deny_write_cnt > 0)
    size = 0;
  while (done < size)
    {
      struct piece p = first_piece (inode, size - done, offset + done);
      error = p.whole > 0
              ? cache_write_whole (p.sector, p.whole, bytes + done)
              : cache_write (p.sector, p.ofs, bytes + done, p.size);
      if (error)
        break;
      done += p.size;
    }
  rwlock_release_write (&inode->lock);
  return done > 0 ? done : error;
}

void
inode_deny_write (struct inode *inode)
{
  rwlock_acquire_write (&inode->lock);
  inode->deny_write_cnt++;
  ASSERT (inode->deny_write_cnt <= inode->entry.open_cnt);
  rwlock_release_write (&inode->lock);
}

void
inode_allow_write (struct inode *inode)
{
  rwlock_acquire_write (&inode->lock);
  ASSERT (inode->deny_write_cnt > 0);
  inode->deny_write_cnt--;
  rwlock_release_write (&inode->lock);
}

off_t
inode_length (const struct inode *inode)
{
  return inode->map.length;
}

struct lock *
inode_names_lock (struct inode *inode)
{
  return &inode->names_lock;
}
