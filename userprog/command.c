/* Commands: see userprog/command.h.

   The first word names the program, and all words are its arguments, which
   args.c lays out. */
#include "userprog/command.h"
#include <stddef.h>
#include "threads/malloc.h"
#include "threads/vaddr.h"
#include "userprog/args.h"
#include "userprog/aspace.h"

/* Bytes of stack that a program finds below its arguments, at least; there is
   more as a rule, since it comes in pages. */
#define STACK_ROOM 1024

char *
command_program (const char *command)
{
  size_t length = args_first_word (command, (char[1]) { 0 }, 1);
  char *name = malloc (length + 1);
  if (name != NULL)
    args_first_word (command, name, length + 1);
  return name;
}

int
command_stack (struct aspace *as, const char *command, uint8_t **esp)
{
  struct args args;
  uint8_t *top;
  args_measure (&args, command);
  int error = aspace_add_stack (as, args.size + STACK_ROOM, &top);
  if (error != 0)
    return error;

  *esp = top - args.size;
  for (uint8_t *upage = pg_round_down (*esp); upage < top; upage += PGSIZE)
    args_fill (&args, (uint32_t) top, (uint32_t) upage,
               aspace_stack_page (as, upage), PGSIZE);
  return 0;
}
