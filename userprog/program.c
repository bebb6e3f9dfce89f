/* Programs: see userprog/program.h.

   The file stays open while the program runs, and open so that nobody can
   write to it. */
#include "userprog/program.h"
#include <errno.h>
#include <stddef.h>
#include <stdio.h>
#include "filesys/file.h"
#include "filesys/filesys.h"
#include "userprog/elf.h"

/* Says that program NAME cannot be loaded, and WHY. */
static void
report (const char *name, const char *why)
{
  printf ("load: %s: %s\n", name, why);
}

int
program_load (struct program *program, const char *name, struct aspace *as)
{
  program->file = NULL;
  int error = filesys_find (name, &program->file);
  if (error != 0)
    {
      if (error != -ENOMEM)
        report (name, "open failed");
      return error;
    }

  file_deny_write (program->file);
  error = elf_load (program->file, as, &program->entry);
  if (error == -ENOEXEC || error == -EIO)
    report (name, "error loading executable");
  return error;
}

void
program_close (struct program *program)
{
  file_close (program->file);
}
