/* Parents and children.

   Nobody keeps track of them yet: a parent learns nothing about its
   children. */
#include <debug.h>
#include "userprog/process.h"

/* Does not wait; returns -1 at once, whatever CHILD is. */
int
process_wait (tid_t child UNUSED)
{
  return -1;
}
