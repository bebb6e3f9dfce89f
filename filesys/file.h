/* Open files: an inode and a position in it.

   Every opening makes a struct file of its own.  It belongs to one thread at
   a time; threads that share one agree among themselves about the position.
   Apart from that callers need no lock.  All functions may sleep but
   file_get_inode, file_seek, file_tell and file_length.  Buffers are kernel
   memory. */
#ifndef FILESYS_FILE_H
#define FILESYS_FILE_H

#include "filesys/off_t.h"

struct file;
struct inode;

/* Opens INODE, whose reference it takes over even if it fails.  Returns
   null if it fails or INODE is null. */
struct file *file_open (struct inode *inode);

/* Opens the same inode once more, at position 0, with writes not denied;
   null if there is no memory. */
struct file *file_reopen (struct file *file);

/* Closes FILE; its denial of writes ends.  FILE may be null. */
void file_close (struct file *file);

/* Returns the inode, still FILE's. */
struct inode *file_get_inode (struct file *file);

/* Reads or writes SIZE bytes at the position and moves it.  Returns how many,
   less than SIZE at the end of the file or if the disk failed on the way, or
   a negative error number if it failed at once.  Nothing is written, 0,
   while somebody denies it. */
off_t file_read (struct file *file, void *buffer, off_t size);
off_t file_write (struct file *file, const void *buffer, off_t size);

/* The same from byte START on; the position is not used. */
off_t file_read_at (struct file *file, void *buffer, off_t size,
                    off_t start);
off_t file_write_at (struct file *file, const void *buffer, off_t size,
                     off_t start);

/* Denies writes to the file, by whomever, until allowed through this very
   FILE or until that is closed.  Doing either twice is as doing it once. */
void file_deny_write (struct file *file);
void file_allow_write (struct file *file);

/* The position, which may lie beyond the end but not before the beginning;
   the size of the file. */
void file_seek (struct file *file, off_t position);
off_t file_tell (struct file *file);
off_t file_length (struct file *file);

#endif /* filesys/file.h */
