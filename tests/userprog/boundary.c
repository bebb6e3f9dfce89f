/* Places in memory where something ends. */
#include "tests/userprog/boundary.h"
#include <round.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define PAGE 4096
#define MARGIN 2048

/* The linker's script puts this section behind all others, so nothing of
   the program comes after its last page.  (In C there is no way to
   say that the section takes no room in the file.) */
asm (".pushsection .testEndmem, \"aw\", @nobits\n"
     "end_of_data: .skip 8192\n"
     ".popsection");
extern char end_of_data[8192];

void *
get_boundary_area (void)
{
  /* Wherever this lies, some page begins in its middle half. */
  static char area[2 * PAGE];
  uintptr_t middle = (uintptr_t) area + MARGIN;

  return (void *) ROUND_UP (middle, PAGE);
}

char *
copy_string_across_boundary (const char *s)
{
  size_t before = strlen (s) / 2;
  char *copy = get_boundary_area ();

  copy -= before < PAGE ? before : PAGE;
  memcpy (copy, s, strlen (s) + 1);
  return copy;
}

void *
get_bad_boundary (void)
{
  uintptr_t end = (uintptr_t) end_of_data + sizeof end_of_data;

  return (void *) ROUND_UP (end, PAGE);
}
