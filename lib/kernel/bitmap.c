/* Arrays of bits, in words of 32.

   What works on many bits goes word by word: searching for a free page among
   thousands must not look at every bit. */
#include <bitmap.h>
#include <debug.h>
#include <round.h>
#include <stdio.h>
#include <string.h>
#include "threads/malloc.h"

/* The array.  Its words follow it in the same block of memory. */
struct bitmap
  {
    size_t bit_cnt;             /* Bits in it. */
    uint32_t *words;            /* They, the lowest bit of a word first. */
  };

/* Bits in a word. */
#define WORD_BITS 32

/* The word in B that has bit IDX, and the bit's mask there. */
static inline uint32_t *
word_of (const struct bitmap *b, size_t idx)
{
  return &b->words[idx / WORD_BITS];
}

static inline uint32_t
mask_of (size_t idx)
{
  return (uint32_t) 1 << idx % WORD_BITS;
}

/* Bytes in the words for BIT_CNT bits. */
static inline size_t
words_size (size_t bit_cnt)
{
  /* Not DIV_ROUND_UP, which overflows for sizes close to SIZE_MAX. */
  return (bit_cnt / WORD_BITS + (bit_cnt % WORD_BITS != 0))
         * sizeof (uint32_t);
}

/* Are the CNT bits from START on in B? */
static inline bool
is_range (const struct bitmap *b, size_t start, size_t cnt)
{
  return start <= b->bit_cnt && cnt <= b->bit_cnt - start;
}

/* Makes a bitmap of BIT_CNT bits, all false.  Returns it, or a null pointer
   if there is no memory; bitmap_destroy gives it back.  May sleep. */
struct bitmap *
bitmap_create (size_t bit_cnt)
{
  size_t size = bitmap_buf_size (bit_cnt);
  void *buf = malloc (size);

  return buf != NULL ? bitmap_create_in_buf (bit_cnt, buf, size) : NULL;
}

/* Makes a bitmap of BIT_CNT bits, all false, in the SIZE bytes at BUF, which
   must be at least bitmap_buf_size (BIT_CNT).  Returns it.  It lives as long
   as BUF; bitmap_destroy is not for it. */
struct bitmap *
bitmap_create_in_buf (size_t bit_cnt, void *buf, size_t size)
{
  struct bitmap *b = buf;

  ASSERT (buf != NULL);
  ASSERT (size >= bitmap_buf_size (bit_cnt));

  b->bit_cnt = bit_cnt;
  b->words = (uint32_t *) (b + 1);
  memset (b->words, 0, words_size (bit_cnt));
  return b;
}

/* Bytes that bitmap_create_in_buf needs for BIT_CNT bits. */
size_t
bitmap_buf_size (size_t bit_cnt)
{
  return sizeof (struct bitmap) + words_size (bit_cnt);
}

/* Frees B, which bitmap_create made, or does nothing if it is null.  May
   sleep. */
void
bitmap_destroy (struct bitmap *b)
{
  free (b);
}

/* How many bits B has. */
size_t
bitmap_size (const struct bitmap *b)
{
  return b->bit_cnt;
}

/* Sets bit IDX of B to VALUE.  Atomic. */
void
bitmap_set (struct bitmap *b, size_t idx, bool value)
{
  if (value)
    bitmap_mark (b, idx);
  else
    bitmap_reset (b, idx);
}

/* Sets bit IDX of B to true.  Atomic. */
void
bitmap_mark (struct bitmap *b, size_t idx)
{
  ASSERT (idx < b->bit_cnt);
  __atomic_or_fetch (word_of (b, idx), mask_of (idx), __ATOMIC_RELAXED);
}

/* Sets bit IDX of B to false.  Atomic. */
void
bitmap_reset (struct bitmap *b, size_t idx)
{
  ASSERT (idx < b->bit_cnt);
  __atomic_and_fetch (word_of (b, idx), ~mask_of (idx), __ATOMIC_RELAXED);
}

/* Turns bit IDX of B around.  Atomic. */
void
bitmap_flip (struct bitmap *b, size_t idx)
{
  ASSERT (idx < b->bit_cnt);
  __atomic_xor_fetch (word_of (b, idx), mask_of (idx), __ATOMIC_RELAXED);
}

/* Is bit IDX of B true? */
bool
bitmap_test (const struct bitmap *b, size_t idx)
{
  ASSERT (idx < b->bit_cnt);
  return (*word_of (b, idx) & mask_of (idx)) != 0;
}

/* Sets all bits of B to VALUE. */
void
bitmap_set_all (struct bitmap *b, bool value)
{
  bitmap_set_multiple (b, 0, b->bit_cnt, value);
}

/* The bits of a word that a range concerns: those from START on, if that is
   inside the word that begins with bit BASE, and below END, if that is. */
static inline uint32_t
part (size_t base, size_t start, size_t end)
{
  uint32_t mask = UINT32_MAX;

  if (start > base)
    mask <<= start - base;
  if (end - base < WORD_BITS)
    mask &= mask_of (end) - 1;
  return mask;
}

/* Sets the CNT bits of B from START on to VALUE.  Those beside them may
   change atomically meanwhile. */
void
bitmap_set_multiple (struct bitmap *b, size_t start, size_t cnt, bool value)
{
  size_t end = start + cnt;
  size_t base;

  ASSERT (is_range (b, start, cnt));

  for (base = ROUND_DOWN (start, WORD_BITS); base < end; base += WORD_BITS)
    {
      uint32_t mask = part (base, start, end);

      if (value)
        __atomic_or_fetch (word_of (b, base), mask, __ATOMIC_RELAXED);
      else
        __atomic_and_fetch (word_of (b, base), ~mask, __ATOMIC_RELAXED);
    }
}

/* How many bits of X are set: adds up neighbouring bits, then pairs of them,
   then nibbles; the multiplication adds up the bytes. */
static inline unsigned
count_ones (uint32_t x)
{
  x -= x >> 1 & 0x55555555;
  x = (x & 0x33333333) + (x >> 2 & 0x33333333);
  x = (x + (x >> 4)) & 0x0f0f0f0f;
  return x * 0x01010101U >> 24;
}

/* How many of the CNT bits of B from START on are VALUE. */
size_t
bitmap_count (const struct bitmap *b, size_t start, size_t cnt, bool value)
{
  size_t end = start + cnt;
  size_t ones = 0;
  size_t base;

  ASSERT (is_range (b, start, cnt));

  for (base = ROUND_DOWN (start, WORD_BITS); base < end; base += WORD_BITS)
    ones += count_ones (*word_of (b, base) & part (base, start, end));
  return value ? ones : cnt - ones;
}

/* The first bit of B from START on and below END that is VALUE; END if there
   is none. */
static size_t
find_bit (const struct bitmap *b, size_t start, size_t end, bool value)
{
  const uint32_t inverter = value ? 0 : UINT32_MAX;
  size_t base;

  for (base = ROUND_DOWN (start, WORD_BITS); base < end; base += WORD_BITS)
    {
      uint32_t hits = *word_of (b, base) ^ inverter;

      hits &= part (base, start, end);
      if (hits != 0)
        return base + __builtin_ctz (hits);
    }
  return end;
}

/* Is one of the CNT bits of B from START on VALUE? */
bool
bitmap_contains (const struct bitmap *b, size_t start, size_t cnt,
                 bool value)
{
  ASSERT (is_range (b, start, cnt));
  return find_bit (b, start, start + cnt, value) < start + cnt;
}

/* Is one of the CNT bits of B from START on true? */
bool
bitmap_any (const struct bitmap *b, size_t start, size_t cnt)
{
  return bitmap_contains (b, start, cnt, true);
}

/* Is none of them true? */
bool
bitmap_none (const struct bitmap *b, size_t start, size_t cnt)
{
  return !bitmap_any (b, start, cnt);
}

/* Are all of them true? */
bool
bitmap_all (const struct bitmap *b, size_t start, size_t cnt)
{
  return !bitmap_contains (b, start, cnt, false);
}

/* Finds the first CNT bits in a row of B from START on that are all VALUE.
   Returns the number of the first, or BITMAP_ERROR if there are none.  START
   itself if CNT is 0. */
size_t
bitmap_scan (const struct bitmap *b, size_t start, size_t cnt, bool value)
{
  ASSERT (start <= b->bit_cnt);

  /* From row to row; when one is long enough need not know where it ends. */
  while (cnt <= b->bit_cnt - start)
    {
      size_t other = find_bit (b, start, start + cnt, !value);

      if (other == start + cnt)
        return start;
      start = find_bit (b, other, b->bit_cnt, value);
    }
  return BITMAP_ERROR;
}

/* Finds as bitmap_scan does and turns the bits found around.  Returns what
   that returns. */
size_t
bitmap_scan_and_flip (struct bitmap *b, size_t start, size_t cnt, bool value)
{
  size_t idx = bitmap_scan (b, start, cnt, value);

  if (idx != BITMAP_ERROR)
    bitmap_set_multiple (b, idx, cnt, !value);
  return idx;
}

/* The words that hold B's bits; see bitmap.h. */
uint32_t *
bitmap_words (struct bitmap *b)
{
  return b->words;
}

/* How many bytes they take, in a file or elsewhere. */
size_t
bitmap_file_size (const struct bitmap *b)
{
  return words_size (b->bit_cnt);
}

/* Prints B's words in hex. */
void
bitmap_dump (const struct bitmap *b)
{
  hex_dump (0, b->words, words_size (b->bit_cnt), false);
}
