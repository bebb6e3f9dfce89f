/* Threads of equal priority get pages, mark them, look whether they are
   still theirs, and give them back.  In the end every free page must still
   be there to be had, once. */

#include <stddef.h>
#include <string.h>
#include "tests/more/threads/check.h"
#include "threads/palloc.h"
#include "threads/synch.h"
#include "threads/vaddr.h"

#define THREADS 3
#define TURNS 1500
#define HELD 3                  /* Pages that a thread has at a time. */
#define MARK 16                 /* Bytes of each that are looked at. */

static struct semaphore done;

static void take_all (void);
static thread_func use;
test_func test_race_pages;

void
test_race_pages (void)
{
  static uint8_t marks[THREADS];
  sema_init (&done, 0);
  for (int i = 0; i < THREADS; i++)
    {
      marks[i] = 0x11 * (i + 1);
      create ("user", PRI_DEFAULT, use, &marks[i]);
    }
  for (int i = 0; i < THREADS; i++)
    sema_down (&done);
  msg ("all pages stayed whose they were");
  take_all ();
  msg ("no page was lost");
}

/* Gets a page and marks it with MARK. */
static uint8_t *
get (uint8_t mark)
{
  uint8_t *page = palloc_get_page (0);
  CHECK (page != NULL, "no page");
  memset (page, mark, MARK);
  return page;
}

/* Fails unless PAGE begins with MARKs. */
static void
look (const uint8_t *page, uint8_t mark)
{
  for (int i = 0; i < MARK; i++)
    CHECK (page[i] == mark, "a page was given to two");
}

static void
use (void *mark_)
{
  const uint8_t mark = *(const uint8_t *) mark_;
  uint8_t *held[HELD];
  for (int i = 0; i < HELD; i++)
    held[i] = get (mark);
  for (int i = 0; i < TURNS; i++)
    {
      uint8_t **place = &held[i % HELD];
      look (*place, mark);
      palloc_free_page (*place);
      *place = get (mark);
    }
  for (int i = 0; i < HELD; i++)
    {
      look (held[i], mark);
      palloc_free_page (held[i]);
    }
  sema_up (&done);
}

/* Gets all pages that are free, each linked to the one before, and gives
   them back. */
static void
take_all (void)
{
  const uint32_t taken = 0x7a6b5c4d;
  size_t cnt = palloc_free_cnt (0);
  uint32_t *last = NULL;
  for (size_t i = 0; i < cnt; i++)
    {
      uint32_t *page = palloc_get_page (0);
      CHECK (page != NULL, "a page was lost");
      CHECK (page[0] != taken, "a page was there twice");
      page[0] = taken;
      page[1] = (uint32_t) last;
      last = page;
    }
  CHECK (palloc_get_page (0) == NULL, "there is a page too many");
  while (last != NULL)
    {
      uint32_t *next = (uint32_t *) last[1];
      palloc_free_page (last);
      last = next;
    }
}
