/* Files without names: inodes.

   A file is known by the sector of its inode.  While anybody has it open
   there is exactly one `struct inode' for it in memory, which all who have
   it open share:

       inode_open, inode_new   a reference      open_cnt + 1
       inode_reopen            one more         open_cnt + 1
       inode_remove            no name leads to it any more
       inode_close             a reference less open_cnt - 1; with the last
                               one, what was removed is freed on the disk

   Callers need no lock: those who read share a file, and each write happens
   at one moment between the reads and writes of others.  All functions may
   sleep but inode_reopen, inode_length, inode_get_inumber.  Buffers are
   kernel memory. */
#ifndef FILESYS_INODE_H
#define FILESYS_INODE_H

#include <stdbool.h>
#include "devices/block.h"
#include "filesys/off_t.h"

struct inode;
struct lock;

/* Makes the table of open inodes.  Panics if there is no memory.  Once,
   after cache_init. */
void inode_init (void);

/* Writes to SECTOR, which is the caller's, the inode of a new file of LENGTH
   bytes, all zero.  Returns success. */
bool inode_create (block_sector_t sector, off_t length);

/* Makes a new file of LENGTH bytes, all zero, on sectors that it takes
   itself, and stores a reference to it in *INODE.  Returns 0; or -ENOSPC,
   -ENOMEM or the disk's error, with null in *INODE and all sectors free
   again. */
int inode_new (off_t length, struct inode **inode);

/* Stores a reference to the file whose inode is on SECTOR in *INODE.
   Returns 0; or, with null there, -ENOMEM or -EIO: the disk failed, or there
   is no inode. */
int inode_get (block_sector_t sector, struct inode **inode);

/* The same; returns the reference or null. */
struct inode *inode_open (block_sector_t sector);

/* Returns one more reference to INODE, which may be null. */
struct inode *inode_reopen (struct inode *inode);

/* The way to a file by its name, in two steps.  Whoever has read from a
   directory, and still keeps others from changing it, that there is a file
   on SECTOR pins it: as long as the reference exists the sector cannot
   become another file's, although the inode is not read yet.  Nothing but
   inode_load and inode_close may be done with such a reference.

   inode_pin returns it, or null if there is no memory; it does not use the
   disk.  inode_load makes it a proper one and returns 0, or -EIO, and then
   it still has to be closed. */
struct inode *inode_pin (block_sector_t sector);
int inode_load (struct inode *inode);

/* Returns the number that names the file: the sector of its inode. */
block_sector_t inode_get_inumber (const struct inode *inode);

/* Gives up a reference.  INODE may be null. */
void inode_close (struct inode *inode);

/* Has the file freed when the last reference is given up. */
void inode_remove (struct inode *inode);

/* Reads or writes SIZE bytes from OFFSET on.  Returns how many: fewer than
   SIZE at the end of the file, which stays where it is, or if the disk
   failed on the way; a negative error number if it failed at once.  Writing
   returns 0 while writes are denied. */
off_t inode_read_at (struct inode *inode, void *buffer, off_t size,
                     off_t offset);
off_t inode_write_at (struct inode *inode, const void *buffer, off_t size,
                      off_t offset);

/* Denies writes to the file until inode_allow_write was called as often.  A
   write that is under way is waited for.  At most once per reference, and
   whoever denies must allow before giving the reference up. */
void inode_deny_write (struct inode *inode);
void inode_allow_write (struct inode *inode);

/* Returns the size of the file in bytes. */
off_t inode_length (const struct inode *inode);

/* Returns the lock that directory.c keeps the names in the directory INODE
   consistent with. */
struct lock *inode_names_lock (struct inode *inode);

#endif /* filesys/inode.h */
