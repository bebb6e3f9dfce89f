/* Arrays of bits.

   Changing one bit is atomic on one processor: it needs no lock against
   others who change other bits, in interrupt handlers, too.  What works on
   several bits is not, even against changes of single ones: callers need a
   lock of their own.  No function sleeps but bitmap_create and
   bitmap_destroy, which allocate memory, and those for files. */
#ifndef LIB_KERNEL_BITMAP_H
#define LIB_KERNEL_BITMAP_H

#include <inttypes.h>
#include <stdbool.h>
#include <stddef.h>

struct bitmap;
struct file;

/* Life cycle. */
struct bitmap *bitmap_create (size_t bit_cnt);
struct bitmap *bitmap_create_in_buf (size_t bit_cnt, void *,
                                     size_t byte_cnt);
size_t bitmap_buf_size (size_t bit_cnt);
void bitmap_destroy (struct bitmap *);

/* Number of bits. */
size_t bitmap_size (const struct bitmap *);

/* One bit. */
void bitmap_set (struct bitmap *, size_t idx, bool);
void bitmap_mark (struct bitmap *, size_t idx);
void bitmap_reset (struct bitmap *, size_t idx);
void bitmap_flip (struct bitmap *, size_t idx);
bool bitmap_test (const struct bitmap *, size_t idx);

/* CNT bits from START on, or all. */
void bitmap_set_all (struct bitmap *, bool);
void bitmap_set_multiple (struct bitmap *, size_t start, size_t cnt, bool);
size_t bitmap_count (const struct bitmap *, size_t start, size_t cnt, bool);
bool bitmap_contains (const struct bitmap *, size_t start, size_t cnt, bool);
bool bitmap_any (const struct bitmap *, size_t start, size_t cnt);
bool bitmap_none (const struct bitmap *, size_t start, size_t cnt);
bool bitmap_all (const struct bitmap *, size_t start, size_t cnt);

/* What a search that finds nothing returns. */
#define BITMAP_ERROR SIZE_MAX

/* A row of CNT equal bits. */
size_t bitmap_scan (const struct bitmap *, size_t start, size_t cnt, bool);
size_t bitmap_scan_and_flip (struct bitmap *, size_t start, size_t cnt,
                             bool);

/* The words that hold the bits, for those who store them elsewhere: the
   lowest bit of the first word is bit 0.  bitmap_file_size says how many
   bytes they take.  Bits behind the last are false at first and never
   change; if others put something else there, it has no effect. */
uint32_t *bitmap_words (struct bitmap *);
size_t bitmap_file_size (const struct bitmap *);

/* From and to a file, in kernels that have a file system; implemented
   there (filesys/free-map.c).  They sleep.  False if the file was too short
   or the disk failed. */
bool bitmap_read (struct bitmap *, struct file *);
bool bitmap_write (const struct bitmap *, struct file *);

/* To the console, in hex. */
void bitmap_dump (const struct bitmap *);

#endif /* lib/kernel/bitmap.h */
