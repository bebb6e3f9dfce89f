/* Open files by the sector of their inode, and who has them open.

   For each sector there is at most one entry; it is part of a larger
   structure (struct inode), which is thus shared by all who have the file
   open.  Callers need no lock.  Nothing here uses the disk. */
#ifndef FILESYS_INODE_TABLE_H
#define FILESYS_INODE_TABLE_H

#include <hash.h>
#include <stdbool.h>
#include "devices/block.h"

/* An entry. */
struct inode_entry
  {
    struct hash_elem elem;      /* In the table. */
    block_sector_t sector;      /* What it is found by; fixed. */

    /* Protected by the table's lock. */
    unsigned open_cnt;          /* References. */
    bool removed;               /* See inode_table_remove. */
  };

/* Makes the table.  Panics if there is no memory.  Once. */
void inode_table_init (void);

/* Returns the entry for SECTOR, with one reference more; null if there is
   none. */
struct inode_entry *inode_table_find (block_sector_t sector);

/* Puts NEW, whose sector is set, into the table, with one reference, and
   returns it; or, if the sector has an entry already, returns that, with one
   reference more, and leaves NEW alone. */
struct inode_entry *inode_table_enter (struct inode_entry *new);

/* Takes one more reference to ENTRY. */
void inode_table_ref (struct inode_entry *entry);

/* Gives a reference to ENTRY back.  Returns true if that was the last one:
   then ENTRY is out of the table, and the caller's alone. */
bool inode_table_unref (struct inode_entry *entry);

/* Notes that the file is to be freed with the last reference. */
void inode_table_remove (struct inode_entry *entry);

#endif /* filesys/inode-table.h */
