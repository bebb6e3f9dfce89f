/* Open files by the sector of their inode; see inode-table.h.

   The lock is held while the table is looked at or changed and never while
   waiting for a disk, so it hardly ever keeps anybody waiting. */

#include "filesys/inode-table.h"
#include <debug.h>
#include <stddef.h>
#include "threads/synch.h"

/* Protects what follows, and what inode-table.h says. */
static struct lock table_lock;
static struct hash table;

static unsigned
sector_hash (const struct hash_elem *e, void *aux UNUSED)
{
  return hash_int (hash_entry (e, struct inode_entry, elem)->sector);
}

static bool
sector_less (const struct hash_elem *a, const struct hash_elem *b,
             void *aux UNUSED)
{
  return hash_entry (a, struct inode_entry, elem)->sector
         < hash_entry (b, struct inode_entry, elem)->sector;
}

void
inode_table_init (void)
{
  lock_init (&table_lock);
  if (!hash_init (&table, sector_hash, sector_less, NULL))
    PANIC ("no memory for the table of open inodes");
}

/* Adds a reference to the entry whose element is E, if that is not null, and
   returns the entry or null.  The lock is held. */
static struct inode_entry *
ref_entry (struct hash_elem *e)
{
  if (e == NULL)
    return NULL;
  struct inode_entry *entry = hash_entry (e, struct inode_entry, elem);
  entry->open_cnt++;
  return entry;
}

struct inode_entry *
inode_table_find (block_sector_t sector)
{
  struct inode_entry key = { .sector = sector };

  lock_acquire (&table_lock);
  struct inode_entry *entry = ref_entry (hash_find (&table, &key.elem));
  lock_release (&table_lock);
  return entry;
}

struct inode_entry *
inode_table_enter (struct inode_entry *new)
{
  new->open_cnt = 1;
  new->removed = false;

  lock_acquire (&table_lock);
  struct inode_entry *old = ref_entry (hash_insert (&table, &new->elem));
  lock_release (&table_lock);
  return old != NULL ? old : new;
}

void
inode_table_ref (struct inode_entry *entry)
{
  lock_acquire (&table_lock);
  ASSERT (entry->open_cnt > 0);
  entry->open_cnt++;
  lock_release (&table_lock);
}

bool
inode_table_unref (struct inode_entry *entry)
{
  lock_acquire (&table_lock);
  ASSERT (entry->open_cnt > 0);
  bool last = --entry->open_cnt == 0;
  if (last)
    hash_delete (&table, &entry->elem);
  lock_release (&table_lock);
  return last;
}

void
inode_table_remove (struct inode_entry *entry)
{
  lock_acquire (&table_lock);
  entry->removed = true;
  lock_release (&table_lock);
}
