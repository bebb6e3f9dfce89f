/* Block devices: see devices/block.h.

   A request for a partition becomes one for the device it is on, which may
   be a partition in turn; then the driver carries it out in the thread that
   asked.  There is no queue here: who can do only one thing at a time, like
   a disk, keeps a queue of its own. */

#include "devices/block.h"
#include <debug.h>
#include <errno.h>
#include <list.h>
#include <stdio.h>
#include <string.h>
#include "threads/cpu.h"
#include "threads/intr-level.h"
#include "threads/malloc.h"

struct block
  {
    /* Fixed once registered. */
    char name[16];
    block_sector_t size;        /* In sectors. */
    enum block_type type;
    struct list_elem elem;      /* In all_blocks. */
    const struct block_operations *ops; /* Null for a part, */
    void *aux;
    struct block *whole;        /* which is on this device, */
    block_sector_t first;       /* from this sector on. */

    /* Protected by interrupts off. */
    struct block_stats stats;
  };

/* Written while the kernel starts, by one thread. */
static struct list all_blocks = LIST_INITIALIZER (all_blocks);
static struct block *roles[BLOCK_ROLE_CNT];

/* Requests until one is to fail, 0 if none is.  Protected by interrupts
   off. */
static unsigned fail_countdown;

const char *
block_type_name (enum block_type type)
{
  static const char *const names[BLOCK_CNT] =
    {
      [BLOCK_KERNEL] = "kernel",
      [BLOCK_FILESYS] = "filesys",
      [BLOCK_SCRATCH] = "scratch",
      [BLOCK_SWAP] = "swap",
      [BLOCK_RAW] = "raw",
      [BLOCK_FOREIGN] = "foreign",
    };

  ASSERT (type < BLOCK_CNT);
  return names[type];
}

struct block *
block_get_role (enum block_type role)
{
  ASSERT (role < BLOCK_ROLE_CNT);
  return roles[role];
}

void
block_set_role (enum block_type role, struct block *block)
{
  ASSERT (role < BLOCK_ROLE_CNT);
  roles[role] = block;
}

/* The device whose list element is E, or null if E is the end. */
static struct block *
block_at (struct list_elem *e)
{
  return e != list_end (&all_blocks) ? list_entry (e, struct block, elem)
                                     : NULL;
}

struct block *
block_first (void)
{
  return block_at (list_begin (&all_blocks));
}

struct block *
block_next (struct block *block)
{
  return block_at (list_next (&block->elem));
}

struct block *
block_get_by_name (const char *name)
{
  struct block *b;
  for (b = block_first (); b != NULL; b = block_next (b))
    if (!strcmp (b->name, name))
      break;
  return b;
}

const char *
block_name (struct block *b)
{
  return b->name;
}

enum block_type
block_type (struct block *b)
{
  return b->type;
}

block_sector_t
block_size (struct block *b)
{
  return b->size;
}

/* True if the COUNT sectors from FIRST on lie on B. */
static bool
contains (const struct block *b, block_sector_t first, size_t count)
{
  return first <= b->size && count <= b->size - first;
}

/* Counts down for block_fail_nth; true if this request has to fail. */
static bool
must_fail (void)
{
  enum intr_level old_level = intr_disable ();
  bool now = fail_countdown > 0 && --fail_countdown == 0;
  intr_set_level (old_level);
  return now;
}

/* Has the driver of B, which is not a part, move sectors. */
static int
drive (struct block *b, enum block_dir dir, block_sector_t first,
       size_t sectors, uint8_t *buffer)
{
  if (fail_countdown > 0 && must_fail ())
    return -EIO;
  if (b->ops->transfer != NULL)
    return b->ops->transfer (b->aux, dir, first, sectors, buffer);
  for (; sectors > 0; sectors--, first++, buffer += BLOCK_SECTOR_SIZE)
    if (dir == BLOCK_READ)
      b->ops->read (b->aux, first, buffer);
    else
      b->ops->write (b->aux, first, buffer);
  return 0;
}

/* Enters into the statistics of B, and of what B is a part of, a request
   that took CYCLES and ended with RESULT. */
static void
count (struct block *b, enum block_dir dir, size_t sectors, uint64_t cycles,
       int result)
{
  enum intr_level old_level = intr_disable ();
  for (; b != NULL; b = b->whole)
    {
      struct block_stats *s = &b->stats;
      s->requests[dir]++;
      s->sectors[dir] += sectors;
      s->cycles[dir] += cycles;
      if (cycles > s->longest[dir])
        s->longest[dir] = cycles;
      if (result != 0)
        s->failures[dir]++;
    }
  intr_set_level (old_level);
}

int
block_transfer (struct block *block, enum block_dir dir,
                block_sector_t first, size_t sectors, void *buffer)
{
  if (!contains (block, first, sectors)
      || (dir == BLOCK_WRITE && block->type == BLOCK_FOREIGN))
    return -EINVAL;
  if (sectors == 0)
    return 0;

  struct block *device = block;
  for (; device->whole != NULL; device = device->whole)
    first += device->first;

  uint64_t start = cpu_tsc ();
  int result = drive (device, dir, first, sectors, buffer);
  count (block, dir, sectors, cpu_tsc () - start, result);
  return result;
}

/* The contract's calls: a sector, or a panic. */
static void
transfer_or_panic (struct block *block, enum block_dir dir,
                   block_sector_t sector, void *buffer)
{
  if (!contains (block, sector, 1))
    PANIC ("Access past end of device %s (sector=%"PRDSNu", size=%"PRDSNu")",
           block->name, sector, block->size);
  ASSERT (dir == BLOCK_READ || block->type != BLOCK_FOREIGN);

  if (block_transfer (block, dir, sector, 1, buffer) == 0)
    return;
  for (; block->whole != NULL; block = block->whole)
    sector += block->first;
  PANIC ("%s: disk %s failed, sector=%"PRDSNu, block->name,
         dir == BLOCK_READ ? "read" : "write", sector);
}

void
block_read (struct block *block, block_sector_t sector, void *buffer)
{
  transfer_or_panic (block, BLOCK_READ, sector, buffer);
}

void
block_write (struct block *block, block_sector_t sector, const void *buffer)
{
  transfer_or_panic (block, BLOCK_WRITE, sector, (void *) buffer);
}

int
block_flush (struct block *block)
{
  while (block->whole != NULL)
    block = block->whole;
  return block->ops->flush != NULL ? block->ops->flush (block->aux) : 0;
}

unsigned
block_fail_nth (unsigned n)
{
  enum intr_level old_level = intr_disable ();
  unsigned to_come = fail_countdown;
  fail_countdown = n;
  intr_set_level (old_level);
  return to_come;
}

void
block_get_stats (struct block *block, struct block_stats *stats)
{
  enum intr_level old_level = intr_disable ();
  *stats = block->stats;
  intr_set_level (old_level);
}

void
block_print_stats (void)
{
  for (int i = 0; i < BLOCK_ROLE_CNT; i++)
    if (roles[i] != NULL)
      printf ("%s (%s): %llu reads, %llu writes\n",
              roles[i]->name, block_type_name (roles[i]->type),
              roles[i]->stats.requests[BLOCK_READ],
              roles[i]->stats.requests[BLOCK_WRITE]);
}

void
block_print_details (void)
{
  static const char *const verbs[] =
    { [BLOCK_READ] = "read", [BLOCK_WRITE] = "write" };

  for (struct block *b = block_first (); b != NULL; b = block_next (b))
    for (int dir = BLOCK_READ; dir <= BLOCK_WRITE; dir++)
      {
        const struct block_stats *s = &b->stats;
        if (s->requests[dir] > 0)
          printf ("%s: %llu %s requests of %llu sectors, %llu failed; "
                  "cycles: %llu on average, %llu at most\n",
                  b->name, s->requests[dir], verbs[dir], s->sectors[dir],
                  s->failures[dir], s->cycles[dir] / s->requests[dir],
                  s->longest[dir]);
      }
}

/* Enters NEW, with its type, size and driver or whole filled in, under
   NAME. */
static struct block *
enter (const struct block *new, const char *name, const char *extra_info)
{
  struct block *b = malloc (sizeof *b);
  if (b == NULL)
    PANIC ("Failed to allocate memory for block device descriptor");
  *b = *new;
  strlcpy (b->name, name, sizeof b->name);
  list_push_back (&all_blocks, &b->elem);

  printf ("%s: %'"PRDSNu" sectors (", b->name, b->size);
  print_human_readable_size ((uint64_t) b->size * BLOCK_SECTOR_SIZE);
  printf (")");
  if (extra_info != NULL)
    printf (", %s", extra_info);
  printf ("\n");
  return b;
}

struct block *
block_register (const char *name, enum block_type type,
                const char *extra_info, block_sector_t size,
                const struct block_operations *ops, void *aux)
{
  ASSERT (type < BLOCK_CNT);
  const struct block b
    = { .type = type, .size = size, .ops = ops, .aux = aux };
  return enter (&b, name, extra_info);
}

struct block *
block_register_part (const char *name, enum block_type type,
                     const char *extra_info, struct block *whole,
                     block_sector_t first, block_sector_t size)
{
  ASSERT (type < BLOCK_CNT);
  ASSERT (contains (whole, first, size));
  const struct block b
    = { .type = type, .size = size, .whole = whole, .first = first };
  return enter (&b, name, extra_info);
}
