/* Commands: see userprog/command.h.

   A command is the name of a program, the whole of it, and the program finds
   nothing on its stack. */
#include "userprog/command.h"
#include <debug.h>
#include <stddef.h>
#include <string.h>
#include "threads/malloc.h"
#include "threads/vaddr.h"
#include "userprog/aspace.h"

char *
command_program (const char *command)
{
  size_t size = strlen (command) + 1;
  char *name = malloc (size);
  if (name != NULL)
    strlcpy (name, command, size);
  return name;
}

/* The stack is a page, and *ESP its end: whoever pops a word, or looks for an
   argument, gets beyond it. */
int
command_stack (struct aspace *as, const char *command UNUSED, uint8_t **esp)
{
  return aspace_add_stack (as, PGSIZE, esp);
}
