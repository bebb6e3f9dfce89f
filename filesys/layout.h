/* What is on the disk, byte by byte.

   Sectors are counted from the beginning of the file system's partition,
   and all numbers are little-endian.  There is no superblock: two files at
   known places make a file system.

     sector 0   inode of the free map: a file with a bit for every sector of
                the partition, set if the sector is in use; bit N is bit
                N % 8 of byte N / 8, and the file ends with a whole word
     sector 1   inode of the root directory: an array of struct dir_entry
     others     inodes, each a sector; contents of files; or free

   A file's contents are one run of sectors.  The size of a file is fixed
   when it is made.

   This header is for host programs, too, so it includes nothing of the
   kernel's. */
#ifndef FILESYS_LAYOUT_H
#define FILESYS_LAYOUT_H

#include <stddef.h>
#include <stdint.h>

/* Where the two files are that all others are found through.  (Also in
   filesys/filesys.h; a compiler that sees both compares them.) */
#define FREE_MAP_SECTOR 0
#define ROOT_DIR_SECTOR 1

/* Entries in a fresh root directory, which cannot grow. */
#define ROOT_DIR_ENTRIES 16

/* Bytes in the longest name.  (Also in filesys/directory.h.) */
#define NAME_MAX 14

/* Tells an inode from other sectors: "INOD", read as a number. */
#define INODE_MAGIC 0x494e4f44

/* What an inode says. */
struct inode_head
  {
    uint32_t start;             /* First sector of the contents, or 0. */
    int32_t length;             /* Bytes of contents. */
    uint32_t magic;             /* INODE_MAGIC. */
  };

/* The sector of an inode. */
struct inode_disk
  {
    struct inode_head head;
    uint8_t unused[500];        /* Zeros. */
  };

/* A name in a directory. */
struct dir_entry
  {
    uint32_t inode_sector;      /* The file that it is the name of. */
    char name[NAME_MAX + 1];    /* Ended by a null byte. */
    uint8_t in_use;             /* 1; 0 if the entry is free. */
  };

_Static_assert (sizeof (struct inode_head) == 12, "inode: 12 bytes used");
_Static_assert (offsetof (struct inode_head, length) == 4, "length at 4");
_Static_assert (offsetof (struct inode_head, magic) == 8, "magic at 8");
_Static_assert (sizeof (struct inode_disk) == 512, "an inode is a sector");
_Static_assert (sizeof (struct dir_entry) == 20, "directory entry size");
_Static_assert (offsetof (struct dir_entry, name) == 4, "name at 4");
_Static_assert (offsetof (struct dir_entry, in_use) == 19, "in_use at 19");

#endif /* filesys/layout.h */
