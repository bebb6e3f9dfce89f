/* Taking all memory there is, and giving it back. */

#include "tests/more/threads/pages.h"
#include "threads/vaddr.h"

void
pile_up (struct pile *pile, enum palloc_flags flags)
{
  void **page;

  pile->top = NULL;
  pile->cnt = 0;
  while ((page = palloc_get_page (flags)) != NULL)
    {
      *page = pile->top;
      pile->top = page;
      pile->cnt++;
    }
}

bool
pile_is_sound (struct pile *pile)
{
  const size_t last = PGSIZE / sizeof (void *) - 1;
  size_t number = 0;

  for (void **page = pile->top; page != NULL; page = *page)
    page[1] = page[last] = (void *) ++number;
  for (void **page = pile->top; page != NULL; page = *page, number--)
    if (page[1] != (void *) (pile->cnt - number + 1)
        || page[last] != page[1])
      return false;
  return number == 0;
}

void
pile_free (struct pile *pile)
{
  while (pile->top != NULL)
    {
      void **page = pile->top;
      pile->top = *page;
      palloc_free_page (page);
    }
  pile->cnt = 0;
}

size_t
free_pages (enum palloc_flags flags)
{
  struct pile pile;

  pile_up (&pile, flags);
  size_t cnt = pile.cnt;
  pile_free (&pile);
  return cnt;
}
