/* What the boot loader left us: see threads/boot.h.

   Memory is described in the same form both ways: start.S lays the BIOS's
   answers out as Multiboot does.  The user's words end up where the boot
   sector has them, at LOADER_ARG_CNT, whichever way we came; so that page
   is never given to anybody. */
#include "threads/boot.h"
#include <debug.h>
#include <stdbool.h>
#include <string.h>
#include "threads/gdt.h"
#include "threads/idt.h"
#include "threads/intr-stubs.h"
#include "threads/loader.h"
#include "threads/settings.h"
#include "threads/start.h"
#include "threads/vaddr.h"

/* What a Multiboot loader leaves in EAX, and the parts of its information
   structure that we read; `flags' says which of them are valid. */
#define MULTIBOOT_MAGIC 0x2badb002
#define HAS_MEMORY 0x001
#define HAS_CMDLINE 0x004
#define HAS_MAP 0x040
#define HAS_LOADER_NAME 0x200

struct multiboot_info
  {
    uint32_t flags;
    uint32_t lower_kb, upper_kb;        /* HAS_MEMORY. */
    uint32_t boot_device;
    uint32_t cmdline;                   /* HAS_CMDLINE. */
    uint32_t modules[2], symbols[4];
    uint32_t map_length, map_addr;      /* HAS_MAP. */
    uint32_t drives[2], config_table;
    uint32_t loader_name;               /* HAS_LOADER_NAME. */
  };

/* One entry of the memory map. */
struct map_entry
  {
    uint32_t size;                      /* Of what follows, in bytes. */
    uint64_t base, length;              /* In bytes. */
    uint32_t type;
  } __attribute__ ((packed));

/* Types of entries.  QEMU's qboot leaves one of type 0, which is void. */
#define MAP_VOID 0
#define MAP_USABLE 1

/* What start.S leaves at LOADER_BIOS_MEMORY. */
struct bios_memory
  {
    uint32_t lower_kb;                  /* kB from 0 on. */
    uint32_t upper_kb;                  /* kB from 1 MB on. */
    uint32_t map_end;                   /* Address of the end of `map'. */
    struct map_entry map[];
  };

_Static_assert (sizeof (struct map_entry) == 24
                && sizeof (struct bios_memory) == 12,
                "start.S lays these out");

/* Everything below is written before there are threads and only read
   afterwards. */

/* boot_save's copies. */
static struct map_entry map[64];
static size_t map_cnt;
static uint32_t lower_kb, upper_kb;
static bool direct;                     /* Started by a Multiboot loader? */
static bool path_first;                 /* Does cmdline begin with a path? */
static char cmdline[1024];

/* What boot_init makes of them. */
#define LOW_PAGES (0xa0000 / PGSIZE)    /* Pages below the VGA's memory. */
static struct boot_range ranges[LOW_PAGES / 2 + 1];
static size_t range_cnt;
static char settings[SETTINGS_MAX + 1];
uint32_t init_ram_pages;

/* The area in start.S. */
extern const char boot_settings_area[];

/* Returns the kernel virtual address of the SIZE bytes at physical address
   PADDR, or a null pointer if the kernel cannot reach them. */
static const void *
reach (uint32_t paddr, uint32_t size)
{
  return paddr < PHYS_MAX && size <= PHYS_MAX - paddr ? ptov (paddr) : NULL;
}

/* Copies the entries of the memory map from START up to END. */
static void
save_map (const uint8_t *start, const uint8_t *end)
{
  const size_t max = sizeof map / sizeof *map;
  while (start != NULL && end - start >= (int) sizeof *map && map_cnt < max)
    {
      memcpy (&map[map_cnt], start, sizeof *map);
      start += map[map_cnt].size + sizeof map->size;
      if (map[map_cnt].type != MAP_VOID)
        map_cnt++;
    }
}

/* Copies the string at physical address PADDR into cmdline: its tail if it
   is too long, because all but a path is at the end. */
static void
save_cmdline (uint32_t paddr)
{
  const char *s = reach (paddr, 1);
  if (s == NULL)
    return;
  size_t length = strlen (s);
  if (length >= sizeof cmdline)
    s += length - (sizeof cmdline - 1);
  strlcpy (cmdline, s, sizeof cmdline);
}

void
boot_save (uint32_t magic, uintptr_t info)
{
  direct = magic == MULTIBOOT_MAGIC;
  if (!direct)
    {
      const struct bios_memory *bios = ptov (LOADER_BIOS_MEMORY);
      lower_kb = bios->lower_kb;
      upper_kb = bios->upper_kb;
      save_map ((const uint8_t *) bios->map, ptov (bios->map_end));
      return;
    }

  const struct multiboot_info *mbi = reach (info, sizeof *mbi);
  if (mbi == NULL)
    return;
  if (mbi->flags & HAS_MEMORY)
    {
      lower_kb = mbi->lower_kb;
      upper_kb = mbi->upper_kb;
    }
  if (mbi->flags & HAS_MAP)
    {
      const uint8_t *start = reach (mbi->map_addr, mbi->map_length);
      save_map (start, start + mbi->map_length);
    }
  if (mbi->flags & HAS_CMDLINE)
    save_cmdline (mbi->cmdline);
  if (mbi->flags & HAS_LOADER_NAME)
    {
      const char *name = reach (mbi->loader_name, sizeof "qemu");
      path_first = name != NULL && !memcmp (name, "qemu", strlen ("qemu"));
    }
}

/* True if the map says that all of [START, END) is usable. */
static bool
usable (uint64_t start, uint64_t end)
{
  bool found = false;
  for (size_t i = 0; i < map_cnt; i++)
    {
      uint64_t base = map[i].base, limit = base + map[i].length;
      if (map[i].type == MAP_USABLE)
        found |= base <= start && end <= limit;
      else if (base < end && start < limit)
        return false;
    }
  return found;
}

/* Returns the end of the usable memory that begins at START without a
   gap. */
static uint64_t
usable_end (uint64_t start)
{
  uint64_t end = start;
  for (size_t i = 0; i < map_cnt; i++)
    {
      uint64_t limit = map[i].base + map[i].length;
      if (map[i].type == MAP_USABLE && map[i].base <= end && end < limit)
        {
          end = limit;
          i = -1;               /* Another may go on from here. */
        }
    }
  for (size_t i = 0; i < map_cnt; i++)
    if (map[i].type != MAP_USABLE && map[i].length > 0
        && map[i].base < end && map[i].base + map[i].length > start)
      end = map[i].base > start ? map[i].base : start;
  return end;
}

/* True if page number PAGE, below LOW_PAGES, is free for the kernel.  Page 0
   has what is left of the BIOS's data; it costs little to spare it. */
static bool
low_page_free (uint32_t page)
{
  if (page == 0 || page == LOADER_ARGS / PGSIZE
      || page == LOADER_STACK_PAGE / PGSIZE)
    return false;
  if (map_cnt > 0)
    return usable ((uint64_t) page * PGSIZE, (uint64_t) (page + 1) * PGSIZE);
  else
    return page + 1 <= lower_kb / (PGSIZE / 1024);
}

/* Finds out which memory there is. */
static void
find_memory (void)
{
  for (uint32_t page = 0; page < LOW_PAGES; page++)
    if (low_page_free (page))
      {
        if (range_cnt == 0 || ranges[range_cnt - 1].end != page)
          ranges[range_cnt++].start = page;
        ranges[range_cnt - 1].end = page + 1;
      }

  uint64_t end = map_cnt > 0 ? usable_end (LOADER_KERN_BASE)
                 : LOADER_KERN_BASE + (uint64_t) upper_kb * 1024;
  if (end > PHYS_MAX)
    end = PHYS_MAX;
  init_ram_pages = end / PGSIZE;
  ranges[range_cnt].start = LOADER_KERN_BASE / PGSIZE;
  ranges[range_cnt++].end = init_ram_pages;

  if (vtop (_end) > end)
    PANIC ("kernel needs %u kB of memory, but the machine has %u kB",
           (unsigned) vtop (_end) / 1024, (unsigned) end / 1024);
}

/* Returns the value of hexadecimal digit C, or -1 if it is none. */
static int
hex_digit (char c)
{
  return (c >= '0' && c <= '9' ? c - '0'
          : c >= 'A' && c <= 'F' ? c - 'A' + 10
          : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1);
}

/* Takes one character off the word at *S, undoing %XX if ENCODED; a percent
   sign without two digits stands for nothing.  False at the word's end. */
static bool
next_char (const char **s, bool encoded, char *c)
{
  while (**s != '\0' && **s != ' ')
    {
      *c = *(*s)++;
      if (!encoded || *c != '%')
        return true;
      if (hex_digit ((*s)[0]) >= 0 && hex_digit ((*s)[1]) >= 0)
        {
          *c = hex_digit ((*s)[0]) * 16 + hex_digit ((*s)[1]);
          *s += 2;
          return true;
        }
    }
  return false;
}

/* Lays the words of S, which are separated by blanks, out as a boot sector
   has them, but for the first SKIP of them. */
static void
store_words (const char *s, bool encoded, int skip)
{
  char *args = ptov (LOADER_ARGS);
  size_t length = 0;
  uint32_t cnt = 0;

  memset (args, 0, LOADER_ARGS_LEN);
  for (;;)
    {
      while (*s == ' ')
        s++;
      if (*s == '\0')
        break;
      for (char c; next_char (&s, encoded, &c); )
        if (skip == 0)
          {
            if (length + 1 >= LOADER_ARGS_LEN)
              PANIC ("command line arguments overflow");
            args[length++] = c;
          }
      if (skip > 0)
        skip--;
      else
        {
          if (length >= LOADER_ARGS_LEN)
            PANIC ("command line arguments overflow");
          args[length++] = '\0';
          cnt++;
        }
    }
  memcpy (ptov (LOADER_ARG_CNT), &cnt, sizeof cnt);
}

/* Splits what a Multiboot loader passed: `PATH |SETTINGS|WORD WORD...' as
   `pintos' writes it, the words with %XX for unusual characters, or plain
   words of somebody who has never heard of that. */
static void
split_cmdline (void)
{
  char *end = strrchr (cmdline, '|');
  if (end != NULL)
    {
      *end = '\0';
      const char *start = strrchr (cmdline, '|');
      if (start != NULL)
        {
          strlcpy (settings, start + 1, sizeof settings);
          store_words (end + 1, true, 0);
          return;
        }
      *end = '|';
    }
  store_words (cmdline, false, path_first ? 1 : 0);
}

void
boot_init (void)
{
  /* From here on, exceptions can be reported. */
  gdt_load (double_fault_entry);
  idt_load ();

  find_memory ();
  strlcpy (settings, boot_settings_area, sizeof settings);
  if (direct)
    split_cmdline ();
}

size_t
boot_words (char *argv[], size_t max)
{
  uint32_t cnt;
  memcpy (&cnt, ptov (LOADER_ARG_CNT), sizeof cnt);

  char *word = ptov (LOADER_ARGS);
  const char *end = word + LOADER_ARGS_LEN;
  for (size_t i = 0; i < cnt; i++)
    {
      size_t length = strnlen (word, end - word);
      if (i >= max || word + length >= end)
        PANIC ("command line arguments overflow");
      argv[i] = word;
      word += length + 1;
    }
  return cnt;
}

const char *
boot_settings (void)
{
  return settings;
}

size_t
boot_ranges (const struct boot_range **r)
{
  *r = ranges;
  return range_cnt;
}
