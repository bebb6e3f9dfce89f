/* Threads of equal priority get blocks and pages, fill them, look whether
   they are still theirs, and give them back. */

#include <stddef.h>
#include <string.h>
#include "tests/more/threads/check.h"
#include "threads/malloc.h"
#include "threads/palloc.h"
#include "threads/synch.h"
#include "threads/vaddr.h"

#define THREADS 3
#define TURNS 120
#define HELD 4                  /* Blocks that a thread has at a time. */
#define MARK 16                 /* Bytes of each that are looked at. */

static struct semaphore done;

static thread_func use;
test_func test_race_memory;

void
test_race_memory (void)
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
  msg ("all memory stayed whose it was");
}

/* Fails unless BLOCK begins with MARKs. */
static void
look (const uint8_t *block, uint8_t mark)
{
  for (int i = 0; i < MARK; i++)
    CHECK (block[i] == mark, "a block was given to two");
}

static void
use (void *mark_)
{
  const uint8_t mark = *(const uint8_t *) mark_;
  uint8_t *held[HELD] = {NULL};
  for (int i = 0; i < TURNS; i++)
    {
      uint8_t **place = &held[i % HELD];
      if (*place != NULL)
        {
          look (*place, mark);
          free (*place);
        }
      *place = malloc (MARK);
      CHECK (*place != NULL, "no memory for a block");
      memset (*place, mark, MARK);

      uint8_t *page = palloc_get_page (0);
      CHECK (page != NULL, "no page");
      memset (page, mark, MARK);
      look (page, mark);
      palloc_free_page (page);
    }
  for (int i = 0; i < HELD; i++)
    {
      look (held[i], mark);
      free (held[i]);
    }
  sema_up (&done);
}
