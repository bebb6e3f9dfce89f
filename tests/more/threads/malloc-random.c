/* Several threads allocate, resize and free blocks of random sizes at the
   same time, and know what must be in each: nothing of it may ever change
   but by their own doing. */

#include "tests/more/threads/check.h"
#include "tests/more/threads/pages.h"
#include "threads/malloc.h"
#include "threads/synch.h"

#define WORKERS 4
#define BLOCKS 30               /* Of each worker. */
#define STEPS 4000              /* Of each worker. */

/* A block and its model: byte I of it is VALUE + I. */
struct model
  {
    uint8_t *block;             /* Null if there is none. */
    size_t size;
    uint8_t value;
  };

static struct model models[WORKERS][BLOCKS];    /* A row a worker. */
static struct semaphore done;

static thread_func worker;

static void
fill (const struct model *m, size_t from)
{
  for (size_t i = from; i < m->size; i++)
    m->block[i] = m->value + i;
}

static void
check (const struct model *m, size_t size)
{
  for (size_t i = 0; i < size; i++)
    CHECK (m->block[i] == (uint8_t) (m->value + i),
           "byte %d of a block of %d is damaged", (int) i, (int) m->size);
}

/* Returns a random size: most are small, some take several pages. */
static size_t
random_size (uint32_t *seed)
{
  unsigned kind = draw (seed) % 20;
  return 1 + draw (seed) % (kind == 0 ? 10000 : kind < 5 ? 1500 : 100);
}

void
test_malloc_random (void)
{
  sema_init (&done, 0);
  for (uintptr_t i = 0; i < WORKERS; i++)
    create ("worker", PRI_DEFAULT, worker, (void *) i);
  for (int i = 0; i < WORKERS; i++)
    sema_down (&done);

  /* What one round left behind, a second one must not add to. */
  size_t before = free_pages (0);
  for (uintptr_t i = 0; i < WORKERS; i++)
    create ("worker", PRI_DEFAULT, worker, (void *) i);
  for (int i = 0; i < WORKERS; i++)
    sema_down (&done);
  CHECK (free_pages (0) + 7 >= before, "%d pages were free, now %d",
         (int) before, (int) free_pages (0));
  pass ();
}

static void
worker (void *number)
{
  struct model *row = models[(uintptr_t) number];
  uint32_t seed = (uintptr_t) number;

  for (int step = 0; step < STEPS; step++)
    {
      struct model *m = &row[draw (&seed) % BLOCKS];
      size_t size = random_size (&seed);

      if (m->block == NULL)
        {
          m->block = malloc (size);
          if (m->block != NULL)
            {
              m->size = size;
              m->value = draw (&seed);
              fill (m, 0);
            }
        }
      else if (draw (&seed) % 3 == 0)
        {
          uint8_t *moved = realloc (m->block, size);
          size_t kept = moved == NULL || m->size < size ? m->size : size;
          if (moved != NULL)
            {
              m->block = moved;
              m->size = size;
            }
          check (m, kept);
          fill (m, kept);
        }
      else
        {
          check (m, m->size);
          free (m->block);
          m->block = NULL;
        }
      if (draw (&seed) % 8 == 0)
        thread_yield ();
    }

  for (int i = 0; i < BLOCKS; i++)
    {
      free (row[i].block);
      row[i].block = NULL;
    }
  sema_up (&done);
}
