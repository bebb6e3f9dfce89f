/* Adjacent pages: a block is all one's own, there is none larger than what
   is left, and after much coming and going of blocks of all sizes the
   largest one can be had again. */

#include "tests/more/threads/check.h"
#include "tests/more/threads/pages.h"
#include "threads/vaddr.h"

#define SLOTS 24
#define STEPS 2000

static struct slot
  {
    uint8_t *pages;             /* Null if the slot is empty. */
    size_t cnt;
  }
slots[SLOTS];

/* Returns the size of the largest block there is. */
static size_t
largest (void)
{
  size_t cnt = palloc_free_cnt (0);
  void *pages;

  while (cnt > 0 && (pages = palloc_get_multiple (0, cnt)) == NULL)
    cnt--;
  if (cnt > 0)
    palloc_free_multiple (pages, cnt);
  return cnt;
}

/* Writes what tells SLOT's pages from others' into the ends of each. */
static void
mark (const struct slot *slot)
{
  for (size_t i = 0; i < slot->cnt; i++)
    slot->pages[i * PGSIZE] = slot->pages[i * PGSIZE + PGSIZE - 1]
      = slot - slots + i;
}

/* Fails unless that is still there. */
static void
check_marks (const struct slot *slot)
{
  for (size_t i = 0; i < slot->cnt; i++)
    CHECK (slot->pages[i * PGSIZE] == (uint8_t) (slot - slots + i)
           && slot->pages[i * PGSIZE + PGSIZE - 1]
              == (uint8_t) (slot - slots + i),
           "two blocks share a page");
}

void
test_palloc_multiple (void)
{
  uint32_t seed = 5;
  size_t before = palloc_free_cnt (0);
  size_t largest_before = largest ();
  int failed = 0;

  CHECK (largest_before > 100, "the largest block has %d pages",
         (int) largest_before);
  CHECK (palloc_get_multiple (0, 0) == NULL, "no pages are not null");
  for (int step = 0; step < STEPS; step++)
    {
      struct slot *slot = &slots[draw (&seed) % SLOTS];
      if (slot->pages == NULL)
        {
          slot->cnt = 1 + draw (&seed) % (before / 6);
          slot->pages = palloc_get_multiple (0, slot->cnt);
          if (slot->pages != NULL)
            mark (slot);
          else
            failed++;
        }
      else
        {
          check_marks (slot);
          palloc_free_multiple (slot->pages, slot->cnt);
          slot->pages = NULL;
        }
    }
  CHECK (failed > 0 && failed < STEPS / 2, "%d of %d steps failed", failed,
         STEPS);
  for (int i = 0; i < SLOTS; i++)
    palloc_free_multiple (slots[i].pages, slots[i].cnt);

  CHECK (palloc_free_cnt (0) == before, "%d pages were free, now %d",
         (int) before, (int) palloc_free_cnt (0));
  CHECK (free_pages (0) == before, "%d pages were free, now %d",
         (int) before, (int) free_pages (0));
  CHECK (largest () == largest_before, "the largest block had %d pages, now"
         " %d", (int) largest_before, (int) largest ());
  pass ();
}
