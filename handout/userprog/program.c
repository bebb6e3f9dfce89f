/* Programs: see userprog/program.h.

   All of a program is read into memory when it starts, and its file is closed
   after that. */
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
  struct file *file;
  int error = filesys_find (name, &file);
  if (error != 0)
    {
      if (error != -ENOMEM)
        report (name, "open failed");
      return error;
    }

  error = elf_load (file, as, &program->entry);
  if (error == -ENOEXEC || error == -EIO)
    report (name, "error loading executable");
  file_close (file);
  return error;
}
