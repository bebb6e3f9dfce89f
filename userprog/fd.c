/* Descriptor tables and open files.

   A table is an array of pointers that doubles when it is full.  To find the
   lowest free number without looking at every slot there are two levels of
   bits: in `used', a bit for each slot; in `full', a bit for each word of
   `used' that has no zero left.  All three are one block of memory.  While a
   process has few files open, which is nearly always, the block is part of
   the table itself. */

#include "userprog/fd.h"
#include <debug.h>
#include <errno.h>
#include <round.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include "filesys/file.h"
#include "threads/intr-level.h"
#include "threads/malloc.h"

/* Bits in a word of the two bitmaps; a table has a multiple of that. */
#define WORD_BITS 32

/* A table with SLOTS slots and its bitmaps, in words of 4 bytes. */
#define USED_WORDS(SLOTS) ((SLOTS) / WORD_BITS)
#define FULL_WORDS(SLOTS) DIV_ROUND_UP (USED_WORDS (SLOTS), WORD_BITS)
#define TABLE_WORDS(SLOTS) \
        ((SLOTS) + USED_WORDS (SLOTS) + FULL_WORDS (SLOTS))

/* Slots of a new table, and the most that a table can have: from there on,
   its size would no longer be sure to fit into an int. */
#define FIRST_SLOTS WORD_BITS
#define MAX_SLOTS (1 << 24)

struct fd_table
  {
    int slot_cnt;               /* A multiple of WORD_BITS. */
    struct open_file **slots;   /* What is open, by number, or null. */
    uint32_t *used;             /* Bit N: slot N is not null. */
    uint32_t *full;             /* Bit N: word N of `used' is all ones. */
    uint32_t first_block[TABLE_WORDS (FIRST_SLOTS)];
  };

/* The console, which is always there: its references are not counted. */
static struct open_file console_input = { .kind = OPEN_INPUT };
static struct open_file console_output = { .kind = OPEN_OUTPUT };

_Static_assert (sizeof (struct open_file *) == sizeof (uint32_t),
                "slots and bitmaps are one block of words");

struct open_file *
open_file_create (struct file *file)
{
  ASSERT (file != NULL);

  struct open_file *open = malloc (sizeof *open);
  if (open != NULL)
    {
      open->kind = OPEN_FILE;
      open->file = file;
      open->ref_cnt = 1;
    }
  return open;
}

struct open_file *
open_file_ref (struct open_file *open)
{
  enum intr_level old_level = intr_disable ();
  open->ref_cnt++;
  intr_set_level (old_level);
  return open;
}

void
open_file_unref (struct open_file *open)
{
  if (open->kind != OPEN_FILE)
    return;

  enum intr_level old_level = intr_disable ();
  ASSERT (open->ref_cnt > 0);
  bool last = --open->ref_cnt == 0;
  intr_set_level (old_level);

  if (last)
    {
      file_close (open->file);
      free (open);
    }
}

/* Lets T have BLOCK, all zero, as its SLOT_CNT slots and bitmaps. */
static void
use_block (struct fd_table *t, uint32_t *block, int slot_cnt)
{
  t->slot_cnt = slot_cnt;
  t->slots = (struct open_file **) block;
  t->used = block + slot_cnt;
  t->full = t->used + USED_WORDS (slot_cnt);
}

/* Puts OPEN into slot FD of T, which is free. */
static void
fill_slot (struct fd_table *t, int fd, struct open_file *open)
{
  ASSERT (t->slots[fd] == NULL);

  int word = fd / WORD_BITS;
  t->slots[fd] = open;
  t->used[word] |= 1u << fd % WORD_BITS;
  if (t->used[word] == UINT32_MAX)
    t->full[word / WORD_BITS] |= 1u << word % WORD_BITS;
}

/* Takes out what is in slot FD of T and returns it. */
static struct open_file *
empty_slot (struct fd_table *t, int fd)
{
  int word = fd / WORD_BITS;
  struct open_file *open = t->slots[fd];
  t->slots[fd] = NULL;
  t->used[word] &= ~(1u << fd % WORD_BITS);
  t->full[word / WORD_BITS] &= ~(1u << word % WORD_BITS);
  return open;
}

/* Returns the lowest free slot of T, or its number of slots if there is
   none. */
static int
lowest_free (const struct fd_table *t)
{
  int used_words = USED_WORDS (t->slot_cnt);
  for (int i = 0; i < FULL_WORDS (t->slot_cnt); i++)
    if (t->full[i] != UINT32_MAX)
      {
        int word = i * WORD_BITS + __builtin_ctz (~t->full[i]);
        if (word >= used_words)
          break;
        return word * WORD_BITS + __builtin_ctz (~t->used[word]);
      }
  return t->slot_cnt;
}

/* Doubles the slots of T.  Returns false if there is no memory. */
static bool
grow (struct fd_table *t)
{
  int old_cnt = t->slot_cnt;
  struct open_file **old_slots = t->slots;
  if (old_cnt >= MAX_SLOTS)
    return false;

  uint32_t *block = calloc (TABLE_WORDS (2 * old_cnt), sizeof *block);
  if (block == NULL)
    return false;
  use_block (t, block, 2 * old_cnt);
  for (int fd = 0; fd < old_cnt; fd++)
    if (old_slots[fd] != NULL)
      fill_slot (t, fd, old_slots[fd]);
  if (old_slots != (struct open_file **) t->first_block)
    free (old_slots);
  return true;
}

struct fd_table *
fd_table_create (void)
{
  struct fd_table *t = calloc (1, sizeof *t);
  if (t != NULL)
    {
      use_block (t, t->first_block, FIRST_SLOTS);
      fill_slot (t, 0, &console_input);
      fill_slot (t, 1, &console_output);
    }
  return t;
}

void
fd_table_destroy (struct fd_table *t)
{
  if (t == NULL)
    return;

  for (int word = 0; word < USED_WORDS (t->slot_cnt); word++)
    while (t->used[word] != 0)
      {
        int fd = word * WORD_BITS + __builtin_ctz (t->used[word]);
        open_file_unref (empty_slot (t, fd));
      }
  if (t->slots != (struct open_file **) t->first_block)
    free (t->slots);
  free (t);
}

int
fd_install (struct fd_table *t, struct open_file *open)
{
  int fd = lowest_free (t);
  ASSERT (fd >= FD_FIRST);

  if (fd == t->slot_cnt && !grow (t))
    return -ENOMEM;
  fill_slot (t, fd, open);
  return fd;
}

struct open_file *
fd_get (const struct fd_table *t, int fd)
{
  return fd >= 0 && fd < t->slot_cnt ? t->slots[fd] : NULL;
}

int
fd_close (struct fd_table *t, int fd)
{
  if (fd < FD_FIRST || fd_get (t, fd) == NULL)
    return -EBADF;
  open_file_unref (empty_slot (t, fd));
  return 0;
}
