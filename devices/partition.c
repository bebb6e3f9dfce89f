/* Partitions of a disk: see devices/partition.h.

   The first sector of a disk has room for four partitions.  One of them may
   be an extended one, which is a disk in small: its first sector holds
   such a table again, with a partition in it, given relative to that
   table, and perhaps a link to the next table, given relative to the first
   sector of the outermost extended partition.  So there is a chain of
   tables, which a bad disk may make as long as it likes, or a ring. */

#include "devices/partition.h"
#include <debug.h>
#include <inttypes.h>
#include <packed.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include "devices/block.h"

/* A row of a partition table. */
struct entry
  {
    uint8_t status;             /* 0x80: the one to boot from. */
    uint8_t first_chs[3];       /* Where it begins, in an old notation. */
    uint8_t type;               /* What it holds; 0 for an unused row. */
    uint8_t last_chs[3];        /* Where it ends, likewise. */
    uint32_t offset;            /* Where it begins; see above. */
    uint32_t size;              /* In sectors. */
  }
PACKED;

/* A sector with a partition table. */
#define ENTRY_CNT 4
struct table
  {
    uint8_t code[446];          /* A boot loader. */
    struct entry entries[ENTRY_CNT];
    uint16_t signature;
  }
PACKED;

_Static_assert (sizeof (struct table) == BLOCK_SECTOR_SIZE,
                "a partition table is a sector");

#define TABLE_SIGNATURE 0xaa55

/* More tables than any sane disk has. */
#define TABLES_MAX 64

/* What a scan has come to. */
struct scan
  {
    struct block *disk;
    int partition_cnt;          /* Partitions seen. */
    block_sector_t seen[TABLES_MAX];    /* Where tables were read, */
    int table_cnt;              /* so many. */
  };

/* Types of partitions by number, those that a user may meet. */
static const struct
  {
    uint8_t type;
    const char *name;
  }
type_names[] =
  {
    {0x01, "FAT12"}, {0x04, "FAT16 <32M"}, {0x05, "Extended"},
    {0x06, "FAT16"}, {0x07, "HPFS/NTFS"}, {0x0b, "W95 FAT32"},
    {0x0c, "W95 FAT32 (LBA)"}, {0x0e, "W95 FAT16 (LBA)"},
    {0x0f, "W95 Ext'd (LBA)"}, {0x11, "Hidden FAT12"},
    {0x16, "Hidden FAT16"}, {0x17, "Hidden HPFS/NTFS"},
    {0x1b, "Hidden W95 FAT32"}, {0x20, "Pintos OS kernel"},
    {0x21, "Pintos file system"}, {0x22, "Pintos scratch"},
    {0x23, "Pintos swap"}, {0x27, "Hidden NTFS WinRE"}, {0x39, "Plan 9"},
    {0x63, "GNU HURD or SysV"}, {0x80, "Old Minix"},
    {0x81, "Minix / old Linux"}, {0x82, "Linux swap / Solaris"},
    {0x83, "Linux"}, {0x85, "Linux extended"}, {0x8e, "Linux LVM"},
    {0xa5, "FreeBSD"}, {0xa6, "OpenBSD"}, {0xa9, "NetBSD"},
    {0xaf, "HFS / HFS+"}, {0xbf, "Solaris"}, {0xeb, "BeOS fs"},
    {0xee, "GPT"}, {0xef, "EFI (FAT-12/16/32)"},
    {0xfd, "Linux raid autodetect"},
  };

/* Returns the name of partition type TYPE. */
static const char *
type_name (uint8_t type)
{
  for (size_t i = 0; i < sizeof type_names / sizeof *type_names; i++)
    if (type_names[i].type == type)
      return type_names[i].name;
  return "Unknown";
}

/* Returns what partition type TYPE is to the block layer. */
static enum block_type
role_of (uint8_t type)
{
  return (type >= 0x20 && type <= 0x23
          ? BLOCK_KERNEL + (type - 0x20) : BLOCK_FOREIGN);
}

/* True if a partition of TYPE is an extended one. */
static bool
is_extended (uint8_t type)
{
  return type == 0x05 || type == 0x0f || type == 0x85 || type == 0xc5;
}

/* True if E describes nothing. */
static bool
is_unused (const struct entry *e)
{
  return e->type == 0 || e->size == 0;
}

/* Registers the partition that E, in the table in sector BASE, describes,
   if it is one. */
static void
found (struct scan *scan, const struct entry *e, block_sector_t base)
{
  uint64_t first = (uint64_t) base + e->offset;
  uint64_t end = first + e->size;
  block_sector_t disk_size = block_size (scan->disk);
  char name[16];
  snprintf (name, sizeof name, "%s%d", block_name (scan->disk),
            ++scan->partition_cnt);

  if (first >= disk_size)
    printf ("%s: Partition starts past end of device (sector %"PRIu64")\n",
            name, first);
  else if (end > disk_size)
    printf ("%s: Partition end (%"PRIu64") past end of device "
            "(%"PRDSNu")\n", name, end, disk_size);
  else
    {
      char info[64];
      snprintf (info, sizeof info, "%s (%02x)", type_name (e->type),
                e->type);
      block_register_part (name, role_of (e->type), info, scan->disk,
                           first, e->size);
    }
}

/* Enters SECTOR as the place of a table.  False if there was one before, or
   there are too many. */
static bool
is_new_table (struct scan *scan, block_sector_t sector)
{
  for (int i = 0; i < scan->table_cnt; i++)
    if (scan->seen[i] == sector)
      return false;
  if (scan->table_cnt == TABLES_MAX)
    return false;
  scan->seen[scan->table_cnt++] = sector;
  return true;
}

/* Reads the table in SECTOR into *TABLE.  False, said why, if that is
   impossible or it is none. */
static bool
read_table (struct scan *scan, uint64_t sector, struct table *table)
{
  const char *name = block_name (scan->disk);
  if (sector >= block_size (scan->disk))
    printf ("%s: Partition table at sector %"PRIu64" past end of device.\n",
            name, sector);
  else if (block_transfer (scan->disk, BLOCK_READ, sector, 1, table) != 0)
    printf ("%s: Partition table at sector %"PRIu64" cannot be read\n",
            name, sector);
  else if (table->signature != TABLE_SIGNATURE && scan->table_cnt == 0)
    printf ("%s: Invalid partition table signature\n", name);
  else if (table->signature != TABLE_SIGNATURE
           || !is_new_table (scan, sector))
    printf ("%s: Invalid extended partition table in sector %"PRIu64"\n",
            name, sector);
  else
    return true;
  return false;
}

/* Says that there is an extended partition whose table is in SECTOR. */
static void
tell_extended (const struct scan *scan, uint64_t sector)
{
  printf ("%s: Extended partition in sector %"PRIu64"\n",
          block_name (scan->disk), sector);
}

/* Registers the partitions of the chain of tables that starts in SECTOR.
   If there are several links in one table, the first counts. */
static void
scan_extended (struct scan *scan, block_sector_t sector)
{
  static struct table table;
  uint64_t next = sector;
  do
    {
      uint64_t base = next;
      next = 0;
      tell_extended (scan, base);
      if (!read_table (scan, base, &table))
        return;
      for (int i = 0; i < ENTRY_CNT; i++)
        {
          const struct entry *e = &table.entries[i];
          if (is_unused (e))
            continue;
          if (!is_extended (e->type))
            found (scan, e, base);
          else if (next == 0)
            next = (uint64_t) sector + e->offset;
        }
    }
  while (next != 0);
}

void
partition_scan (struct block *block)
{
  /* Too large for the stack; only one thread starts the kernel. */
  static struct table table;
  static struct scan scan;
  scan = (struct scan) { .disk = block };

  if (read_table (&scan, 0, &table))
    for (int i = 0; i < ENTRY_CNT; i++)
      {
        const struct entry *e = &table.entries[i];
        if (is_unused (e))
          continue;
        if (is_extended (e->type))
          scan_extended (&scan, e->offset);
        else
          found (&scan, e, 0);
      }
  if (scan.partition_cnt == 0)
    printf ("%s: Device contains no partitions\n", block_name (block));
}
