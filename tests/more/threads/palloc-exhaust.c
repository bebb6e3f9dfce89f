/* All pages of both pools are taken, one by one: each exists only once,
   and then there is none, which must be said by a null pointer.  Given
   back, all of them can be had again. */

#include "tests/more/threads/check.h"
#include "tests/more/threads/pages.h"

/* Does it with the pool that FLAGS select. */
static void
exhaust (const char *pool, enum palloc_flags flags)
{
  size_t said = palloc_free_cnt (flags);
  struct pile pile;

  for (int round = 0; round < 3; round++)
    {
      pile_up (&pile, flags);
      CHECK (pile.cnt == said, "%s pool: %d pages, but %d were promised",
             pool, (int) pile.cnt, (int) said);
      CHECK (palloc_free_cnt (flags) == 0, "%s pool: %d pages left", pool,
             (int) palloc_free_cnt (flags));
      CHECK (palloc_get_page (flags) == NULL
             && palloc_get_multiple (flags, 2) == NULL,
             "%s pool: there is one more", pool);
      CHECK (pile_is_sound (&pile), "%s pool: a page was given out twice",
             pool);
      pile_free (&pile);
    }
}

void
test_palloc_exhaust (void)
{
  exhaust ("kernel", 0);
  exhaust ("user", PAL_USER);
  pass ();
}
