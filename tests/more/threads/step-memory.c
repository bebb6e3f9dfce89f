/* Allocating and freeing, with an allocation or a release at every point
   between two instructions: nothing is given out twice or lost. */

#include "tests/more/threads/check.h"
#include "tests/more/threads/step.h"
#include "threads/malloc.h"
#include "threads/palloc.h"

#define BLOCK 1024              /* Three of them fill an arena. */
#define CNT 4

static void *blocks[CNT];       /* What the operation has. */
static void *other;             /* What the intruder has. */

static void
get_blocks (void)
{
  for (int i = 0; i < CNT; i++)
    blocks[i] = malloc (BLOCK);
}

static void
get_other_block (void)
{
  other = malloc (BLOCK);
}

static void
get_page (void)
{
  blocks[0] = palloc_get_page (0);
}

static void
get_other_page (void)
{
  other = palloc_get_page (0);
}

static void
get_two_pages (void)
{
  blocks[0] = palloc_get_multiple (0, 2);
}

/* Frees what was allocated, as blocks or as pages, COUNT in a row, and checks
   that all are different. */
static void
check_got (unsigned at, bool intruded, int cnt)
{
  for (int i = 0; i < cnt; i++)
    {
      CHECK (blocks[i] != NULL, "point %u: no memory", at);
      CHECK (blocks[i] != other, "point %u: given out twice", at);
      for (int j = 0; j < i; j++)
        CHECK (blocks[i] != blocks[j], "point %u: given out twice", at);
    }
  CHECK (!intruded || other != NULL, "point %u: no memory for others", at);
}

static void
check_blocks (void)
{
  bool intruded;
  unsigned at = 0;
  size_t pages = palloc_free_cnt (0);
  do
    {
      other = NULL;
      intruded = step (get_blocks, get_other_block, at);
      check_got (at, intruded, CNT);
      free (other);
      for (int i = 0; i < CNT; i++)
        free (blocks[i]);
      /* The class may keep one arena. */
      CHECK (palloc_free_cnt (0) + 1 >= pages, "point %u: pages got lost",
             at);
      at++;
    }
  while (intruded);
  msg ("blocks: no point to get between");
}

static void
check_pages (void)
{
  bool intruded;
  unsigned at = 0;
  size_t pages = palloc_free_cnt (0);
  do
    {
      other = NULL;
      intruded = step (get_page, get_other_page, at);
      check_got (at, intruded, 1);
      CHECK (palloc_free_cnt (0) + 1 + intruded == pages,
             "point %u: pages got lost", at);
      palloc_free_page (other);
      palloc_free_page (blocks[0]);
      at++;
    }
  while (intruded);
  msg ("pages: no point to get between");
}

static void
get_other_two_pages (void)
{
  other = palloc_get_multiple (0, 2);
}

/* Two rows of pages: either may be refused if they meet, but what was
   already claimed for it must be given back. */
static void
check_rows (void)
{
  bool intruded;
  unsigned at = 0;
  size_t pages = palloc_free_cnt (0);
  do
    {
      other = NULL;
      intruded = step (get_two_pages, get_other_two_pages, at);
      size_t taken = 2 * ((blocks[0] != NULL) + (other != NULL));
      CHECK (blocks[0] == NULL || blocks[0] != other,
             "point %u: given out twice", at);
      CHECK (palloc_free_cnt (0) + taken == pages,
             "point %u: pages got lost", at);
      palloc_free_multiple (other, 2);
      palloc_free_multiple (blocks[0], 2);
      at++;
    }
  while (intruded);
  msg ("rows of pages: no point to get between");
}

/* Of two allocations under way the one that begins second must fail. */
static void
check_failing (const char *what, step_func *operation, step_func *intrude,
               bool pages)
{
  bool intruded;
  unsigned at = 0;
  do
    {
      blocks[0] = other = NULL;
      if (pages)
        palloc_fail_nth (2);
      else
        malloc_fail_nth (2);
      intruded = step (operation, intrude, at);
      if (intruded)
        CHECK ((blocks[0] == NULL) + (other == NULL) == 1,
               "%s, point %u: %d of 2 failed", what, at,
               (blocks[0] == NULL) + (other == NULL));
      if (!pages)
        {
          free (blocks[0]);
          free (other);
        }
      else
        {
          palloc_free_multiple (blocks[0], operation == get_two_pages ? 2 : 1);
          palloc_free_page (other);
        }
      at++;
    }
  while (intruded);
  palloc_fail_nth (0);
  malloc_fail_nth (0);
  msg ("%s: one of two fails", what);
}

static void
get_block (void)
{
  blocks[0] = malloc (BLOCK);
}

void
test_step_memory (void)
{
  check_blocks ();
  check_pages ();
  check_rows ();
  check_failing ("page", get_page, get_other_page, true);
  check_failing ("block", get_block, get_other_block, false);
  check_failing ("two pages", get_two_pages, get_other_page, true);
}
