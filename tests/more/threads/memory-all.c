/* All the memory that the machine has is there to be used, up to its last
   page, and every page is a page of its own.  Run with 4, 64 and 1,024 MB
   of RAM, of which the kernel manages 992 MB at most. */

#include "tests/more/threads/check.h"
#include "tests/more/threads/pages.h"
#include "threads/loader.h"
#include "threads/vaddr.h"

/* Returns the highest page of PILE, or null. */
static uint8_t *
highest (const struct pile *pile)
{
  uint8_t *top = NULL;
  for (void **page = pile->top; page != NULL; page = *page)
    if ((uint8_t *) page > top)
      top = (uint8_t *) page;
  return top;
}

void
test_memory_all (void)
{
  struct pile kernel, user;
  uint8_t *end = ptov (0);
  end += init_ram_pages * PGSIZE;

  pile_up (&kernel, 0);
  pile_up (&user, PAL_USER);
  msg ("%d kB RAM", (int) init_ram_pages * (PGSIZE / 1024));
  CHECK (kernel.cnt + user.cnt >= init_ram_pages * 3 / 5,
         "only %d of %d pages can be used", (int) (kernel.cnt + user.cnt),
         (int) init_ram_pages);
  CHECK (pile_is_sound (&kernel), "the kernel pool's pages are no pages");
  CHECK (pile_is_sound (&user), "the user pool's pages are no pages");
  CHECK (highest (&kernel) < highest (&user), "the kernel pool is on top");
  int unused = (end - highest (&user)) / PGSIZE - 1;
  msg ("%d pages are left at the end", unused);
}
