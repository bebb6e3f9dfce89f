/* Actions of the kernel command line that concern files; see fsutil.h.

   Files travel between host and disk in a ustar archive (lib/ustar.h) on
   the scratch device. */

#include "filesys/fsutil.h"
#include <debug.h>
#include <errno.h>
#include <round.h>
#include <stdio.h>
#include <string.h>
#include <ustar.h>
#include "devices/block.h"
#include "filesys/directory.h"
#include "filesys/file.h"
#include "filesys/filesys.h"
#include "threads/palloc.h"
#include "threads/vaddr.h"

_Static_assert (USTAR_HEADER_SIZE == BLOCK_SECTOR_SIZE,
                "a header is a sector");

/* Sectors in a page. */
#define PAGE_SECTORS ((size_t) PGSIZE / BLOCK_SECTOR_SIZE)

/* Says in words what a function's negative ERROR means. */
static const char *
reason (int error)
{
  switch (-error)
    {
    case EEXIST: return "it exists already";
    case ENOSPC: return "the disk or the directory is full";
    case ENAMETOOLONG: return "the name is too long";
    case ENOENT: return "there is no such file";
    case EINVAL: return "that is no file name";
    case ENOMEM: return "out of memory";
    case EIO: return "the disk failed";
    default: return "unknown reason";
    }
}

/* Returns a page to work with. */
static uint8_t *
get_buffer (void)
{
  uint8_t *buffer = palloc_get_page (0);
  if (buffer == NULL)
    PANIC ("couldn't allocate buffer");
  return buffer;
}

/* Returns the scratch device. */
static struct block *
scratch_device (void)
{
  struct block *scratch = block_get_role (BLOCK_SCRATCH);
  if (scratch == NULL)
    PANIC ("couldn't open scratch device");
  return scratch;
}

/* Moves CNT sectors from SECTOR on between SCRATCH and BUFFER, for the sake
   of file NAME. */
static void
transfer (struct block *scratch, enum block_dir dir, block_sector_t sector,
          size_t cnt, void *buffer, const char *name)
{
  int error = block_transfer (scratch, dir, sector, cnt, buffer);
  if (error == -EINVAL)
    PANIC ("%s: the archive reaches beyond the end of scratch device %s",
           name, block_name (scratch));
  if (error)
    PANIC ("%s: scratch device %s failed at sector %"PRDSNu,
           name, block_name (scratch), sector);
}

/* Opens file NAME. */
static struct file *
open_file (const char *name)
{
  struct file *file;
  int error = filesys_find (name, &file);
  if (error)
    PANIC ("%s: open failed (%s)", name, reason (error));
  return file;
}

/* Reads up to a page from FILE, called NAME, to BUFFER.  Returns how many
   bytes, 0 at its end. */
static off_t
read_page (struct file *file, const char *name, void *buffer)
{
  off_t left = file_length (file) - file_tell (file);
  off_t size = left < PGSIZE ? left : PGSIZE;
  if (file_read (file, buffer, size) != size)
    PANIC ("%s: read failed with %"PROTd" bytes unread", name, left);
  return size;
}

void
fsutil_ls (char **argv UNUSED)
{
  struct dir *root = dir_open_root ();
  char entry[NAME_MAX + 1];

  if (root == NULL)
    PANIC ("root dir open failed");
  puts ("Files in the root directory:");
  while (dir_readdir (root, entry))
    puts (entry);
  puts ("End of listing.");
  dir_close (root);
}

void
fsutil_cat (char **argv)
{
  const char *name = argv[1];
  off_t pos = 0, size;

  printf ("Printing '%s' to the console...\n", name);
  struct file *file = open_file (name);
  uint8_t *buffer = get_buffer ();
  for (; (size = read_page (file, name, buffer)) > 0; pos += size)
    hex_dump (pos, buffer, size, true);
  palloc_free_page (buffer);
  file_close (file);
}

void
fsutil_rm (char **argv)
{
  const char *name = argv[1];

  printf ("Deleting '%s'...\n", name);
  int error = filesys_unlink (name);
  if (error)
    PANIC ("%s: delete failed (%s)", name, reason (error));
}

/* Makes file NAME of the SIZE bytes that begin on SECTOR of SCRATCH.  BUFFER
   has room for CNT sectors. */
static void
put_file (const char *name, off_t size, struct block *scratch,
          block_sector_t sector, uint8_t *buffer, size_t cnt)
{
  printf ("Putting '%s' into the file system...\n", name);
  int error = filesys_make (name, size);
  if (error)
    PANIC ("%s: create failed (%s)", name, reason (error));

  struct file *file = open_file (name);
  while (size > 0)
    {
      size_t sectors = DIV_ROUND_UP (size, BLOCK_SECTOR_SIZE);
      if (sectors > cnt)
        sectors = cnt;
      off_t bytes = sectors * BLOCK_SECTOR_SIZE;
      if (bytes > size)
        bytes = size;

      transfer (scratch, BLOCK_READ, sector, sectors, buffer, name);
      if (file_write (file, buffer, bytes) != bytes)
        PANIC ("%s: write failed with %"PROTd" bytes unwritten", name, size);
      size -= bytes;
      sector += sectors;
    }
  file_close (file);
}

void
fsutil_extract (char **argv UNUSED)
{
  struct block *scratch = scratch_device ();
  block_sector_t sector = 0;

  /* A header, and behind it room for contents, while the name in the header
     is still needed. */
  uint8_t *header = get_buffer ();
  uint8_t *contents = header + USTAR_HEADER_SIZE;

  printf ("Extracting ustar archive from scratch device "
          "into file system...\n");
  for (;;)
    {
      const char *name;
      enum ustar_type type;
      int size;

      transfer (scratch, BLOCK_READ, sector, 1, header, "extract");
      const char *error = ustar_parse_header ((char *) header, &name, &type,
                                              &size);
      if (error != NULL)
        PANIC ("bad ustar header in sector %"PRDSNu" (%s)", sector, error);
      sector++;
      if (type == USTAR_EOF)
        break;
      if (type == USTAR_DIRECTORY)
        printf ("ignoring directory %s\n", name);
      else
        {
          put_file (name, size, scratch, sector, contents, PAGE_SECTORS - 1);
          sector += DIV_ROUND_UP ((unsigned) size, BLOCK_SECTOR_SIZE);
        }
    }

  /* So that a second `extract' finds nothing more to do. */
  printf ("Erasing ustar archive...\n");
  memset (header, 0, 2 * BLOCK_SECTOR_SIZE);
  transfer (scratch, BLOCK_WRITE, 0, 2, header, "extract");
  palloc_free_page (header);
}

/* Writes a header for FILE, called NAME, and FILE itself to SCRATCH from
   SECTOR on.  BUFFER is a page. */
static void
get_file (struct file *file, const char *name, struct block *scratch,
          block_sector_t sector, uint8_t *buffer)
{
  off_t size;

  if (!ustar_make_header (name, USTAR_REGULAR, file_length (file),
                          (char *) buffer))
    PANIC ("%s: name too long for ustar format", name);
  transfer (scratch, BLOCK_WRITE, sector++, 1, buffer, name);

  while ((size = read_page (file, name, buffer)) > 0)
    {
      size_t sectors = DIV_ROUND_UP (size, BLOCK_SECTOR_SIZE);
      memset (buffer + size, 0, sectors * BLOCK_SECTOR_SIZE - size);
      transfer (scratch, BLOCK_WRITE, sector, sectors, buffer, name);
      sector += sectors;
    }

  /* The end of the archive, until the next file takes its place. */
  memset (buffer, 0, 2 * BLOCK_SECTOR_SIZE);
  transfer (scratch, BLOCK_WRITE, sector, 2, buffer, name);
}

void
fsutil_append (char **argv)
{
  /* Where the next file goes.  Only the main thread runs actions. */
  static block_sector_t next;

  const char *name = argv[1];
  printf ("Appending '%s' to ustar archive on scratch device...\n", name);
  struct file *file = open_file (name);
  struct block *scratch = scratch_device ();
  size_t sectors = 1 + DIV_ROUND_UP ((size_t) file_length (file),
                                     BLOCK_SECTOR_SIZE);
  if (sectors + 2 > block_size (scratch) - next)
    PANIC ("%s: out of space on scratch device", name);

  uint8_t *buffer = get_buffer ();
  get_file (file, name, scratch, next, buffer);
  next += sectors;
  palloc_free_page (buffer);
  file_close (file);
}
