/* How files join the kernel: finding the disk, mounting, actions. */

#include <debug.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include "devices/block.h"
#include "filesys/filesys.h"
#include "filesys/fsutil.h"
#include "threads/stage.h"

/* Set by options, before anything is started. */
static bool format;
static const char *names[BLOCK_ROLE_CNT];       /* Devices asked for. */

static void
set_format (const char *value UNUSED)
{
  format = true;
}

static void
set_filesys (const char *value)
{
  names[BLOCK_FILESYS] = value;
}

static void
set_scratch (const char *value)
{
  names[BLOCK_SCRATCH] = value;
}

static const struct stage_option options[] =
  {
    {"f", NULL, "Format the file system's device.", set_format},
    {"filesys", "BDEV", "Use block device BDEV for the file system.",
     set_filesys},
    {"scratch", "BDEV", "Use block device BDEV for archives.", set_scratch},
    {NULL, NULL, NULL, NULL}
  };

static const struct stage_action actions[] =
  {
    {"ls", 1, "", "List the files in the root directory.", fsutil_ls},
    {"cat", 2, "FILE", "Print FILE to the console.", fsutil_cat},
    {"rm", 2, "FILE", "Delete FILE.", fsutil_rm},
    {"extract", 1, "", "Make files of the archive on the scratch device.",
     fsutil_extract},
    {"append", 2, "FILE", "Append FILE to an archive on the scratch device.",
     fsutil_append},
    {NULL, 0, NULL, NULL, NULL}
  };

/* Gives ROLE to the device that was asked for, or else to the first that
   says it is for that. */
static void
find_device (enum block_type role)
{
  struct block *block;

  if (names[role] != NULL)
    {
      block = block_get_by_name (names[role]);
      if (block == NULL)
        PANIC ("No such block device \"%s\"", names[role]);
    }
  else
    for (block = block_first (); block != NULL; block = block_next (block))
      if (block_type (block) == role)
        break;

  if (block != NULL)
    {
      printf ("%s: using %s\n", block_type_name (role), block_name (block));
      block_set_role (role, block);
    }
}

static void
init_late (void)
{
  find_device (BLOCK_FILESYS);
  find_device (BLOCK_SCRATCH);
  filesys_init (format);
}

extern const struct stage filesys_stage;
const struct stage filesys_stage =
  {
    .name = "filesys",
    .init_late = init_late,
    .done = filesys_done,
    .print_stats = block_print_stats,
    .options = options,
    .actions = actions
  };
