/* The kernel's own addresses of user pages have accessed and dirty bits, one
   pair for each page, with more memory than a page table maps, too. */
#include "tests/lib.h"
#include "tests/main.h"
#include "tests/more/userprog/hooks.h"

/* User pages that 24 MB of RAM have at least. */
#define ENOUGH 2500

void
test_main (void)
{
  int cnt = test_bits ();
  if (cnt < ENOUGH)
    fail ("%d pages are right", cnt);
  msg ("right");
}
