/* The block allocator: see threads/malloc.h.

   There are size classes of 16, 32, ... 1,024 bytes.  A class has *arenas*:
   pages with a header and as many blocks of the class as fit behind it.  A
   bitmap in the header says which blocks are free, so that the blocks
   themselves hold nothing of ours that their users could destroy, and a
   block that is freed twice is noticed.  Arenas with a free block are in
   their class's list, the full ones are in none; a free block's arena is
   found by rounding its address down.

   An arena without a block in use goes back to the page allocator, but each
   class keeps one, or a block allocated and freed again and again would
   take its page along.

   A larger block has an arena of its own: as many adjacent pages as it
   needs with the header. */
#include "threads/malloc.h"
#include <debug.h>
#include <round.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>
#include "threads/cpu.h"
#include "threads/intr-level.h"
#include "threads/palloc.h"
#include "threads/vaddr.h"

/* Block sizes are powers of two: these exponents and those between. */
#define MIN_SHIFT 4
#define MAX_SHIFT 10

/* A size class. */
struct class
  {
    /* Fixed. */
    unsigned shift;             /* Blocks have 1 << shift bytes. */
    unsigned block_cnt;         /* Blocks in an arena. */

    /* Protected by interrupts off. */
    struct arena *arenas;       /* The first with a free block. */
    unsigned empty_cnt;         /* Arenas without a block in use. */
  };

/* Value of `magic' in every arena. */
#define ARENA_MAGIC 0x9a548eed

#define MAP_WORDS 8

/* The header of an arena. */
struct arena
  {
    /* Fixed. */
    unsigned magic;             /* ARENA_MAGIC. */
    struct class *class;        /* Null for a large block. */

    /* Protected by interrupts off, or, in a large block's arena, owned by
       the block's owner. */
    size_t free_cnt;            /* Free blocks; a large one: its pages. */
    struct arena *next;         /* If free_cnt > 0: the next such arena, */
    struct arena **link;        /* and the pointer that points to us. */
    uint32_t free_map[MAP_WORDS];       /* One bit a block: free. */
  };

/* Offset of the first block in an arena. */
#define HEADER_SIZE ROUND_UP (sizeof (struct arena), 8)

_Static_assert ((PGSIZE - HEADER_SIZE) >> MIN_SHIFT <= MAP_WORDS * 32,
                "bitmap too small for the smallest blocks");

static struct class classes[MAX_SHIFT + 1];     /* By shift. */

/* Bytes of all blocks in use, as rounded up.  Protected by interrupts off. */
static size_t used_size;

/* Allocations until one fails on purpose; 0 for never.  Protected by
   interrupts off. */
static unsigned fail_countdown;

void
malloc_init (void)
{
  for (unsigned shift = MIN_SHIFT; shift <= MAX_SHIFT; shift++)
    {
      struct class *class = &classes[shift];
      class->shift = shift;
      class->block_cnt = (PGSIZE - HEADER_SIZE) >> shift;
    }
}

/* Returns the class for blocks of SIZE bytes, a null pointer if that takes
   whole pages. */
static struct class *
class_of_size (size_t size)
{
  if (size <= 1u << MIN_SHIFT)
    return &classes[MIN_SHIFT];
  if (size > 1u << MAX_SHIFT)
    return NULL;
  return &classes[cpu_highest_bit (size - 1) + 1];
}

/* Returns BLOCK's arena; panics if there is none. */
static struct arena *
arena_of (const void *block)
{
  struct arena *arena = pg_round_down (block);
  ASSERT (is_kernel_vaddr (block));
  ASSERT (arena->magic == ARENA_MAGIC);
  return arena;
}

/* Returns block number IDX of ARENA. */
static void *
block_at (struct arena *arena, size_t idx)
{
  return (uint8_t *) arena + HEADER_SIZE + (idx << arena->class->shift);
}

/* Returns the number of BLOCK in ARENA; panics if no block begins there. */
static size_t
block_index (const struct arena *arena, const void *block)
{
  size_t ofs = pg_ofs (block) - HEADER_SIZE;
  size_t idx = ofs >> arena->class->shift;
  ASSERT (ofs == idx << arena->class->shift);
  ASSERT (idx < arena->class->block_cnt);
  return idx;
}

/* Puts ARENA into its class's list.  Interrupts off. */
static void
link_arena (struct arena *arena)
{
  struct class *class = arena->class;
  arena->next = class->arenas;
  arena->link = &class->arenas;
  if (arena->next != NULL)
    arena->next->link = &arena->next;
  class->arenas = arena;
}

/* Takes ARENA off its class's list.  Interrupts off. */
static void
unlink_arena (struct arena *arena)
{
  *arena->link = arena->next;
  if (arena->next != NULL)
    arena->next->link = arena->link;
}

/* Returns a new arena of CLASS, all of it free and not in the list yet, or
   a null pointer. */
static struct arena *
new_arena (struct class *class)
{
  struct arena *arena = palloc_get_page (0);
  if (arena != NULL)
    {
      unsigned cnt = class->block_cnt;
      arena->magic = ARENA_MAGIC;
      arena->class = class;
      arena->free_cnt = cnt;
      for (unsigned i = 0; i < MAP_WORDS; i++)
        {
          arena->free_map[i] = cnt >= 32 ? UINT32_MAX : (1u << cnt) - 1;
          cnt -= cnt >= 32 ? 32 : cnt;
        }
    }
  return arena;
}

/* Takes a free block of ARENA, which must have one, and returns it.
   Interrupts off. */
static void *
take (struct arena *arena)
{
  struct class *class = arena->class;
  ASSERT (arena->magic == ARENA_MAGIC);

  unsigned word = 0;
  while (arena->free_map[word] == 0)
    word++;
  unsigned bit = __builtin_ctz (arena->free_map[word]);
  arena->free_map[word] &= ~(1u << bit);

  if (arena->free_cnt == class->block_cnt)
    class->empty_cnt--;
  if (--arena->free_cnt == 0)
    unlink_arena (arena);
  used_size += 1u << class->shift;
  return block_at (arena, word * 32 + bit);
}

/* Puts BLOCK, number IDX of ARENA, back.  Returns whether the arena is to be
   freed; it is then in no list any more.  Interrupts off. */
static bool
put (struct arena *arena, size_t idx)
{
  struct class *class = arena->class;
  arena->free_map[idx / 32] |= 1u << idx % 32;
  used_size -= 1u << class->shift;

  if (++arena->free_cnt == 1)
    link_arena (arena);
  if (arena->free_cnt < class->block_cnt)
    return false;

  if (class->empty_cnt == 0)
    {
      class->empty_cnt++;
      return false;
    }
  unlink_arena (arena);
  return true;
}

/* True if block number IDX of ARENA is free. */
static bool
is_free (const struct arena *arena, size_t idx)
{
  return arena->free_map[idx / 32] >> idx % 32 & 1;
}

/* Counts BYTES more in use, or less if negative. */
static void
count_used (int bytes)
{
  enum intr_level old_level = intr_disable ();
  used_size += bytes;
  intr_set_level (old_level);
}

/* Returns a block of SIZE bytes on pages of its own, or a null pointer. */
static void *
malloc_large (size_t size)
{
  if (size > SIZE_MAX - HEADER_SIZE - PGSIZE)
    return NULL;
  size_t page_cnt = DIV_ROUND_UP (size + HEADER_SIZE, PGSIZE);
  struct arena *arena = palloc_get_multiple (0, page_cnt);
  if (arena == NULL)
    return NULL;
  arena->magic = ARENA_MAGIC;
  arena->class = NULL;
  arena->free_cnt = page_cnt;
  count_used (page_cnt * PGSIZE);
  return (uint8_t *) arena + HEADER_SIZE;
}

/* Returns a block of CLASS when there was no arena with a free one, or a
   null pointer. */
static void *
malloc_new_arena (struct class *class)
{
  struct arena *arena = new_arena (class);
  if (arena == NULL)
    return NULL;
  enum intr_level old_level = intr_disable ();
  class->empty_cnt++;
  link_arena (arena);
  void *block = take (arena);
  intr_set_level (old_level);
  return block;
}

void *
malloc (size_t size)
{
  struct class *class = class_of_size (size);
  struct arena *arena = NULL;
  void *block = NULL;

  if (size == 0)
    return NULL;

  enum intr_level old_level = intr_disable ();
  bool fails = fail_countdown > 0 && --fail_countdown == 0;
  if (class != NULL && !fails)
    {
      arena = class->arenas;
      if (arena != NULL)
        block = take (arena);
    }
  intr_set_level (old_level);

  if (block != NULL || fails)
    return block;
  return class != NULL ? malloc_new_arena (class) : malloc_large (size);
}

void *
calloc (size_t a, size_t b)
{
  size_t size = a * b;
  if (a != 0 && size / a != b)
    return NULL;

  void *block = malloc (size);
  if (block != NULL)
    memset (block, 0, size);
  return block;
}

/* Returns how many bytes BLOCK has room for. */
static size_t
block_size (const void *block)
{
  const struct arena *arena = arena_of (block);
  return (arena->class != NULL ? (size_t) 1 << arena->class->shift
          : arena->free_cnt * PGSIZE - HEADER_SIZE);
}

void *
realloc (void *old_block, size_t size)
{
  if (old_block == NULL)
    return malloc (size);
  if (size == 0)
    {
      free (old_block);
      return NULL;
    }

  /* Stay where we are, unless that would waste three quarters. */
  size_t old_size = block_size (old_block);
  if (size <= old_size && (size >= old_size / 4
                           || old_size == 1u << MIN_SHIFT))
    return old_block;

  void *new_block = malloc (size);
  if (new_block != NULL)
    {
      memcpy (new_block, old_block, size < old_size ? size : old_size);
      free (old_block);
    }
  return new_block;
}

void
free (void *block)
{
  if (block == NULL)
    return;

  struct arena *arena = arena_of (block);
  struct class *class = arena->class;
  if (class == NULL)
    {
      ASSERT (pg_ofs (block) == HEADER_SIZE);
      count_used (-(int) (arena->free_cnt * PGSIZE));
      palloc_free_multiple (arena, arena->free_cnt);
      return;
    }

  size_t idx = block_index (arena, block);
  ASSERT (!is_free (arena, idx));
#ifndef NDEBUG
  memset (block, 0xcc, 1u << class->shift);
#endif
  enum intr_level old_level = intr_disable ();
  bool unused = put (arena, idx);
  intr_set_level (old_level);
  if (unused)
    palloc_free_page (arena);
}

size_t
malloc_used (void)
{
  enum intr_level old_level = intr_disable ();
  size_t size = used_size;
  intr_set_level (old_level);
  return size;
}

unsigned
malloc_fail_nth (unsigned n)
{
  enum intr_level old_level = intr_disable ();
  unsigned left = fail_countdown;
  fail_countdown = n;
  intr_set_level (old_level);
  return left;
}
