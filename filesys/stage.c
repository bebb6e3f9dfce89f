/* How files join the kernel: mounting, actions.  (The stage of storage has
   given the disk its role.) */

#include <debug.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include "filesys/filesys.h"
#include "filesys/fsutil.h"
#include "threads/stage.h"

/* Set by an option, before anything is started. */
static bool format;

static void
set_format (const char *value UNUSED)
{
  format = true;
}

static const struct stage_option options[] =
  {
    {"f", NULL, "Format the file system's device.", set_format},
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

static void
init_late (void)
{
  filesys_init (format);
}

extern const struct stage filesys_stage;
const struct stage filesys_stage =
  {
    .name = "filesys",
    .init_late = init_late,
    .done = filesys_done,
    .options = options,
    .actions = actions
  };
