/* The partition scan on disks that exist only here: what it says and
   registers, word for word, for tables that are right and for tables that
   are broken in every way that came to mind; and for random ones, where
   whatever it registers must lie on the disk and it must come to an end. */

#include <assert.h>
#include <errno.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "devices/block.h"
#include "devices/partition.h"

/* What was said and registered. */
static char told[65536];
static size_t told_length;

static void __attribute__ ((format (printf, 1, 2)))
tell (const char *format, ...)
{
  va_list args;
  va_start (args, format);
  int length = vsnprintf (told + told_length, sizeof told - told_length,
                          format, args);
  va_end (args);
  assert (length >= 0 && told_length + length < sizeof told);
  told_length += length;
}

/* The room speaks through printf. */
#define printf tell
#include "devices/partition.c"
#undef printf

/* The disk: sectors that are not zero, and how many there are in all. */
struct block
  {
    block_sector_t size;
    int sector_cnt;
    struct { uint32_t number; struct table table; } sectors[70];
    int64_t bad;                /* A sector that cannot be read, or -1. */
  };
static struct block disk;
static int read_cnt;

const char *
block_name (struct block *b)
{
  assert (b == &disk);
  return "hda";
}

block_sector_t
block_size (struct block *b)
{
  return b->size;
}

int
block_transfer (struct block *b, enum block_dir dir, block_sector_t first,
                size_t sectors, void *buffer)
{
  assert (dir == BLOCK_READ && first < b->size && sectors == 1);
  read_cnt++;
  if (b->bad == first)
    return -EIO;
  memset (buffer, 0, BLOCK_SECTOR_SIZE);
  for (int i = 0; i < b->sector_cnt; i++)
    if (b->sectors[i].number == first)
      memcpy (buffer, &b->sectors[i].table, BLOCK_SECTOR_SIZE);
  return 0;
}

struct block *
block_register_part (const char *name, enum block_type type,
                     const char *extra_info, struct block *whole,
                     block_sector_t first, block_sector_t size)
{
  assert (whole == &disk);
  assert (first < disk.size && size >= 1 && size <= disk.size - first);
  assert (type < BLOCK_CNT && strlen (name) < 16);
  tell ("+%s %d %u %u %s\n", name, (int) type, first, size, extra_info);
  return NULL;
}

/* Makes the disk an empty one of SIZE sectors. */
static void
new_disk (block_sector_t size)
{
  memset (&disk, 0, sizeof disk);
  disk.size = size;
  disk.bad = -1;
  told_length = 0;
  told[0] = '\0';
  read_cnt = 0;
}

/* Puts a table with four entries (type, offset, size) into sector
   NUMBER. */
static void
table (uint32_t number, const uint32_t entries[4][3])
{
  struct table t;
  memset (&t, 0, sizeof t);
  for (int i = 0; i < 4; i++)
    {
      t.entries[i].type = entries[i][0];
      t.entries[i].offset = entries[i][1];
      t.entries[i].size = entries[i][2];
    }
  t.signature = TABLE_SIGNATURE;
  disk.sectors[disk.sector_cnt].number = number;
  disk.sectors[disk.sector_cnt++].table = t;
}
#define TABLE(NUMBER, ...) table (NUMBER, (const uint32_t[4][3]) {__VA_ARGS__})

/* Scans, and compares with what is expected. */
static void
expect (const char *expected)
{
  partition_scan (&disk);
  if (strcmp (told, expected))
    {
      fprintf (stderr, "expected:\n%s\nbut:\n%s\n", expected, told);
      abort ();
    }
}

static void
right_tables (void)
{
  new_disk (1000);
  TABLE (0, {0x20, 1, 100}, {0x21, 101, 200}, {0x22, 301, 300},
         {0x23, 601, 399});
  expect ("+hda1 0 1 100 Pintos OS kernel (20)\n"
          "+hda2 1 101 200 Pintos file system (21)\n"
          "+hda3 2 301 300 Pintos scratch (22)\n"
          "+hda4 3 601 399 Pintos swap (23)\n");

  /* Holes in the table, a type that nobody knows. */
  new_disk (1000);
  TABLE (0, {0}, {0x83, 1, 1}, {0}, {0x99, 999, 1});
  expect ("+hda1 5 1 1 Linux (83)\n+hda2 5 999 1 Unknown (99)\n");

  /* No entry at all; a size or a type alone is none. */
  new_disk (1000);
  TABLE (0, {0x21, 5, 0}, {0, 5, 5});
  expect ("hda: Device contains no partitions\n");

  /* A chain: links count from the first table, partitions from theirs. */
  for (int i = 0; i < 4; i++)
    {
      static const uint8_t types[] = {0x05, 0x0f, 0x85, 0xc5};
      new_disk (1000);
      TABLE (0, {0x21, 10, 20}, {types[i], 100, 500}, {0x22, 700, 10});
      TABLE (100, {0x83, 1, 50}, {types[i], 100, 100});
      TABLE (200, {0x82, 2, 60}, {types[3 - i], 50, 100});
      TABLE (150, {0x23, 3, 7});
      expect ("+hda1 1 10 20 Pintos file system (21)\n"
              "hda: Extended partition in sector 100\n"
              "+hda2 5 101 50 Linux (83)\n"
              "hda: Extended partition in sector 200\n"
              "+hda3 5 202 60 Linux swap / Solaris (82)\n"
              "hda: Extended partition in sector 150\n"
              "+hda4 3 153 7 Pintos swap (23)\n"
              "+hda5 2 700 10 Pintos scratch (22)\n");
    }

  /* Two extended partitions, the link before the partition. */
  new_disk (1000);
  TABLE (0, {0x0f, 100, 100}, {0x05, 300, 100});
  TABLE (100, {0x05, 50, 10}, {0x83, 1, 1});
  TABLE (150, {0x83, 1, 2});
  TABLE (300, {0x83, 1, 3});
  expect ("hda: Extended partition in sector 100\n"
          "+hda1 5 101 1 Linux (83)\n"
          "hda: Extended partition in sector 150\n"
          "+hda2 5 151 2 Linux (83)\n"
          "hda: Extended partition in sector 300\n"
          "+hda3 5 301 3 Linux (83)\n");
}

static void
broken_tables (void)
{
  new_disk (1000);
  expect ("hda: Invalid partition table signature\n"
          "hda: Device contains no partitions\n");

  new_disk (0);
  expect ("hda: Partition table at sector 0 past end of device.\n"
          "hda: Device contains no partitions\n");

  new_disk (1000);
  disk.bad = 0;
  expect ("hda: Partition table at sector 0 cannot be read\n"
          "hda: Device contains no partitions\n");

  /* Beyond the end: begins there, ends there, and sums that overflow. */
  new_disk (1000);
  TABLE (0, {0x21, 1000, 1}, {0x22, 999, 2}, {0x23, 1, 0xffffffff},
         {0x83, 0xffffffff, 0xffffffff});
  expect ("hda1: Partition starts past end of device (sector 1000)\n"
          "hda2: Partition end (1001) past end of device (1000)\n"
          "hda3: Partition end (4294967296) past end of device (1000)\n"
          "hda4: Partition starts past end of device "
          "(sector 4294967295)\n");

  /* The same within an extended partition. */
  new_disk (1000);
  TABLE (0, {0x05, 900, 100}, {0x21, 1, 1});
  TABLE (900, {0x83, 100, 1}, {0x05, 0xffffffff, 1}, {0x83, -890, 9});
  expect ("hda: Extended partition in sector 900\n"
          "hda1: Partition starts past end of device (sector 1000)\n"
          "hda2: Partition starts past end of device "
          "(sector 4294967306)\n"
          "hda: Extended partition in sector 4294968195\n"
          "hda: Partition table at sector 4294968195 past end of device.\n"
          "+hda3 1 1 1 Pintos file system (21)\n");

  /* An extended partition without a table, one that cannot be read, one
     that is the whole disk. */
  new_disk (1000);
  TABLE (0, {0x05, 5, 1}, {0x05, 1000, 1}, {0x05, 6, 1}, {0x0f, 0, 1000});
  disk.bad = 6;
  expect ("hda: Extended partition in sector 5\n"
          "hda: Invalid extended partition table in sector 5\n"
          "hda: Extended partition in sector 1000\n"
          "hda: Partition table at sector 1000 past end of device.\n"
          "hda: Extended partition in sector 6\n"
          "hda: Partition table at sector 6 cannot be read\n"
          "hda: Extended partition in sector 0\n"
          "hda: Invalid extended partition table in sector 0\n"
          "hda: Device contains no partitions\n");

  /* Rings: a table that links to itself, and two that link to each
     other. */
  new_disk (1000);
  TABLE (0, {0x05, 100, 10}, {0x05, 200, 10});
  TABLE (100, {0x83, 1, 1}, {0x05, 0, 10});
  TABLE (200, {0x83, 1, 1}, {0x05, 10, 10});
  TABLE (210, {0x83, 1, 1}, {0x05, 10, 10});
  expect ("hda: Extended partition in sector 100\n"
          "+hda1 5 101 1 Linux (83)\n"
          "hda: Extended partition in sector 100\n"
          "hda: Invalid extended partition table in sector 100\n"
          "hda: Extended partition in sector 200\n"
          "+hda2 5 201 1 Linux (83)\n"
          "hda: Extended partition in sector 210\n"
          "+hda3 5 211 1 Linux (83)\n"
          "hda: Extended partition in sector 210\n"
          "hda: Invalid extended partition table in sector 210\n");

  /* A chain without end. */
  new_disk (100000);
  TABLE (0, {0x05, 1000, 1});
  for (int i = 0; i < 69; i++)
    TABLE (1000 + i * 10, {0x83, 1, 1}, {0x05, (i + 1) * 10, 1});
  partition_scan (&disk);
  assert (read_cnt == 65);
  assert (strstr (told, "+hda63 5 1621 1 "));
  assert (!strstr (told, "hda64"));
  assert (strstr (told, "Invalid extended partition table in sector 1630"));
}

static uint32_t seed = 1;

/* Returns a number below N. */
static uint32_t
below (uint32_t n)
{
  seed = seed * 1664525u + 1013904223u;
  return (seed >> 8) % n;
}

/* Random tables on a small disk, so that they meet each other. */
static void
random_tables (void)
{
  static const uint32_t types[] = {0x05, 0x0f, 0x85, 0xc5, 0x05, 0x83, 0x21,
                                   0x00};
  for (int i = 0; i < 20000; i++)
    {
      new_disk (1 + below (60));
      disk.bad = (int64_t) below (200) - 1;
      for (uint32_t s = 0; s < disk.size; s++)
        {
          uint32_t e[4][3];
          for (int j = 0; j < 4; j++)
            {
              e[j][0] = below (10) ? types[below (8)] : below (256);
              e[j][1] = below (10) ? below (70) : -below (100);
              e[j][2] = below (10) ? below (70) : -below (100);
            }
          table (s, e);
          if (below (20) == 0)
            disk.sectors[s].table.signature = below (65536);
        }
      partition_scan (&disk);
      assert (read_cnt <= TABLES_MAX * ENTRY_CNT);
      assert (told_length > 0);
    }
}

int
main (void)
{
  right_tables ();
  broken_tables ();
  random_tables ();
  return 0;
}
