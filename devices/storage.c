/* The stage of kernels that have disks: finds them, and gives those for the
   file system and for exchanging files with the host their roles.  (The
   role of swap is the concern of those who swap.) */

#include "devices/storage.h"
#include <debug.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include "devices/block.h"
#include "devices/ide.h"
#include "devices/memdisk.h"
#include "threads/stage.h"

/* What the command line says.  Written before threads are started. */
static const char *filesys_name;
static const char *scratch_name;
static unsigned memdisk_kb;
static bool print_details;

void
storage_assign (enum block_type role, const char *name)
{
  struct block *b;
  if (name != NULL)
    {
      b = block_get_by_name (name);
      if (b == NULL)
        PANIC ("No such block device \"%s\"", name);
    }
  else
    for (b = block_first (); b != NULL; b = block_next (b))
      if (block_type (b) == role)
        break;

  if (b != NULL)
    {
      printf ("%s: using %s\n", block_type_name (role), block_name (b));
      block_set_role (role, b);
    }
}

static void
find_disks (void)
{
  ide_init ();
  if (memdisk_kb > 0)
    memdisk_create ("mem0", memdisk_kb * (1024 / BLOCK_SECTOR_SIZE));
  storage_assign (BLOCK_FILESYS, filesys_name);
  storage_assign (BLOCK_SCRATCH, scratch_name);
}

static void
print_stats (void)
{
  block_print_stats ();
  if (print_details)
    block_print_details ();
}

static void
set_filesys (const char *value)
{
  filesys_name = value;
}

static void
set_scratch (const char *value)
{
  scratch_name = value;
}

static void
set_ide (const char *value)
{
  ide_set_method (value);
}

static void
set_memdisk (const char *value)
{
  if (value == NULL || atoi (value) <= 0)
    PANIC ("option `-memdisk' needs a size in kB");
  memdisk_kb = atoi (value);
}

static void
set_details (const char *value UNUSED)
{
  print_details = true;
}

static const struct stage_option options[] =
  {
    {"filesys", "BDEV", "Use block device BDEV for the file system.",
     set_filesys},
    {"scratch", "BDEV", "Use block device BDEV for scratch.", set_scratch},
    {"ide", "METHOD", "Talk to disks by `pio' or plain `dma'.", set_ide},
    {"memdisk", "KB", "Make a disk `mem0' of KB kB in memory.",
     set_memdisk},
    {"disk-stats", NULL, "Print what all disks did, and how fast.",
     set_details},
    {NULL, NULL, NULL, NULL}
  };

extern const struct stage storage_stage;
const struct stage storage_stage =
  {
    .name = "storage",
    .init_late = find_disks,
    .print_stats = print_stats,
    .options = options,
  };
