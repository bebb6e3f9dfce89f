/* IDE disks: finding them, and turning what the block layer wants into
   requests.

   Two channels with two disks each, at the places where a PC has them.  The
   disks are asked who they are by polling, before their interrupts are
   on; that takes no time that an emulator could make different.

   What moves sectors is chosen here: the bus master, where the PCI bus has
   a controller with one, and on QEMU in the way that keeps runs
   reproducible. */

#include "devices/ide.h"
#include <debug.h>
#include <errno.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include "devices/block.h"
#include "devices/budget.h"
#include "devices/completion.h"
#include "devices/deadlock.h"
#include "devices/emulator.h"
#include "devices/ide-channel.h"
#include "devices/ide-dma.h"
#include "devices/ide-io.h"
#include "devices/partition.h"
#include "devices/timer.h"
#include "threads/interrupt.h"
#include "threads/thread.h"

#define CHANNEL_CNT 2
#define DISK_CNT (CHANNEL_CNT * IDE_UNIT_CNT)

/* Vector of the first channel's interrupt. */
#define FIRST_VECTOR 0x2e

/* What is attached to a channel. */
struct disk
  {
    char name[8];               /* "hda" to "hdd". */
    struct ide_channel *channel;
    int unit;
    bool has_cache;             /* Do writes linger in the disk? */
    bool may_have_cache;        /* Would they after a reset? */
  };

/* Words of what IDE_IDENTIFY gives ([ATA-3] 7.7). */
enum
  {
    ID_SERIAL = 10,             /* 20 characters. */
    ID_MODEL = 27,              /* 40 characters. */
    ID_SIZE = 60,               /* Sectors, in two words. */
    ID_FEATURES = 82,           /* What can be turned on, */
    ID_FEATURES_ON = 85,        /* and what is. */
    ID_WORD_CNT = 256
  };
#define FEATURE_CACHE 0x0020

/* Larger disks are somebody's, not ours. */
#define SIZE_LIMIT (1024 * 1024 * 1024 / BLOCK_SECTOR_SIZE)

/* Patience with disks that take the host's time (see ide-channel.h): some
   seconds of it. */
#define HOST_PATIENCE 20

/* Milliseconds that a disk may take to say who it is. */
#define IDENTIFY_MS 2000

/* Fixed once the kernel has started. */
static struct ide_channel channels[CHANNEL_CNT] =
  {
    { .name = "ide0", .ports = {0x1f0, 0x3f6}, .vector = FIRST_VECTOR },
    { .name = "ide1", .ports = {0x170, 0x376}, .vector = FIRST_VECTOR + 1 },
  };
static struct disk disks[DISK_CNT];
static enum ide_method best = IDE_DMA_AT_ONCE;  /* That is allowed. */
static bool time_jumps;         /* Would a halt be no measure of time? */

void
ide_set_method (const char *method)
{
  if (method != NULL && !strcmp (method, "pio"))
    best = IDE_PIO;
  else if (method != NULL && !strcmp (method, "dma"))
    best = IDE_DMA;
  else
    PANIC ("option `-ide' must be `pio' or `dma'");
}

struct ide_channel *
ide_get_channel (int number)
{
  ASSERT (number >= 0 && number < CHANNEL_CNT);
  return &channels[number];
}

/* Moves sectors; see struct block_operations. */
static int
disk_transfer (void *disk_, enum block_dir dir, block_sector_t first,
               size_t sectors, void *buffer_)
{
  const struct disk *disk = disk_;
  uint8_t *buffer = buffer_;
  size_t most = ((uintptr_t) buffer % 2 == 0
                 ? IDE_SECTORS_MAX : IDE_ODD_SECTORS_MAX);
  int result = 0;
  while (sectors > 0 && result == 0)
    {
      size_t cnt = sectors < most ? sectors : most;
      struct ide_request r =
        {
          .action = dir == BLOCK_READ ? IDE_IN : IDE_OUT,
          .unit = disk->unit,
          .first = first,
          .sectors = cnt,
          .buffer = buffer,
        };
      result = ide_channel_do (disk->channel, &r);
      first += cnt;
      buffer += cnt * BLOCK_SECTOR_SIZE;
      sectors -= cnt;
    }
  return result;
}

static int
disk_flush (void *disk_)
{
  const struct disk *disk = disk_;
  struct ide_request r = { .action = IDE_FLUSH, .unit = disk->unit };
  bool needed = (disk->has_cache
                 || (disk->may_have_cache && disk->channel->was_reset));
  return needed ? ide_channel_do (disk->channel, &r) : 0;
}

static const struct block_operations disk_operations =
  { .transfer = disk_transfer, .flush = disk_flush };

/* Asks the selected unit of C who it is.  False if it does not say, or is
   no disk. */
static bool
identify (struct ide_channel *c, uint16_t id[ID_WORD_CNT])
{
  ide_command_feature (&c->ports, IDE_IDENTIFY, 0);
  if (!ide_wait_idle (&c->ports, IDENTIFY_MS))
    return false;
  uint8_t status = ide_status (&c->ports);
  if (!(status & IDE_DATA) || (status & (IDE_FAULT | IDE_ERROR)))
    return false;
  ide_get_sector (&c->ports, id);
  return true;
}

/* Turns the write cache of the selected unit of C off, if it has one that is
   on, and brings ID up to date. */
static void
turn_cache_off (struct ide_channel *c, uint16_t id[ID_WORD_CNT])
{
  if (!(id[ID_FEATURES_ON] & FEATURE_CACHE))
    return;
  ide_command_feature (&c->ports, IDE_SET_FEATURES, IDE_FEATURE_NO_CACHE);
  if (ide_wait_idle (&c->ports, IDENTIFY_MS))
    identify (c, id);
}

/* Stores the CNT characters, two in each of WORDS, into S without the
   blanks that follow them. */
static void
get_text (char *s, const uint16_t words[], size_t cnt)
{
  size_t length = 0;
  for (size_t i = 0; i < cnt; i++)
    {
      s[i] = i % 2 == 0 ? words[i / 2] >> 8 : words[i / 2] & 0xff;
      if (s[i] != ' ' && s[i] != '\0')
        length = i + 1;
    }
  s[length] = '\0';
}

/* Registers D, about which ID was found out. */
static void
register_disk (struct disk *d, const uint16_t id[ID_WORD_CNT])
{
  block_sector_t size = id[ID_SIZE] | (uint32_t) id[ID_SIZE + 1] << 16;
  if (size >= SIZE_LIMIT)
    {
      printf ("%s: ignoring ", d->name);
      print_human_readable_size ((uint64_t) size * BLOCK_SECTOR_SIZE);
      printf ("disk for safety\n");
      return;
    }

  char model[41], serial[21], info[96];
  get_text (model, &id[ID_MODEL], 40);
  get_text (serial, &id[ID_SERIAL], 20);
  snprintf (info, sizeof info, "model \"%s\", serial \"%s\"", model, serial);
  partition_scan (block_register (d->name, BLOCK_RAW, info, size,
                                  &disk_operations, d));
}

/* Looks for a disk at unit UNIT of C.  If there is one, makes it *D, stores
   what it says into ID, and returns true. */
static bool
find_disk (struct ide_channel *c, int unit, struct disk *d,
           uint16_t id[ID_WORD_CNT])
{
  if (!ide_select (&c->ports, unit, 0) || !ide_is_present (&c->ports)
      || !identify (c, id))
    return false;
  turn_cache_off (c, id);
  snprintf (d->name, sizeof d->name, "hd%c", 'a' + (int) (d - disks));
  d->channel = c;
  d->unit = unit;
  d->may_have_cache = (id[ID_FEATURES] & FEATURE_CACHE) != 0;
  d->has_cache = (id[ID_FEATURES_ON] & FEATURE_CACHE) != 0;
  return true;
}

/* Handler of both channels' interrupts. */
static void
interrupt (struct intr_frame *frame)
{
  ide_channel_interrupt (&channels[frame->vec_no - FIRST_VECTOR]);
}

static void
at_tick (void)
{
  for (int i = 0; i < CHANNEL_CNT; i++)
    ide_channel_tick (&channels[i]);
}

/* True if a request is under way. */
static bool
is_busy (void)
{
  for (int i = 0; i < CHANNEL_CNT; i++)
    if (ide_channel_is_busy (&channels[i]))
      return true;
  return false;
}

/* True if a disk is going to wake a thread. */
static bool
may_wake (void)
{
  return is_busy () || completion_pending ();
}

/* True if a request takes as long as the host takes. */
static bool
waits_for_host (void)
{
  for (int i = 0; i < CHANNEL_CNT; i++)
    if (time_jumps && ide_channel_is_working (&channels[i]))
      return true;
  return false;
}

/* When nobody is ready.  While a request takes the host's time and virtual
   time jumps, a halted processor would go through hours of it. */
static bool
at_idle (void)
{
  return completion_at_idle () && !waits_for_host ();
}

/* Chooses how to talk to C. */
static enum ide_method
choose_method (const struct ide_channel *c)
{
  enum ide_method possible = (c->dma.base == 0 ? IDE_PIO
                              : time_jumps ? IDE_DMA_AT_ONCE : IDE_DMA);
  return possible < best ? possible : best;
}

/* Starts channel C, whose disks are D. */
static void
start_channel (struct ide_channel *c, struct disk d[IDE_UNIT_CNT])
{
  static uint16_t id[IDE_UNIT_CNT][ID_WORD_CNT];
  bool found[IDE_UNIT_CNT];

  ide_enable_interrupts (&c->ports, false);
  for (int unit = 0; unit < IDE_UNIT_CNT; unit++)
    found[unit] = find_disk (c, unit, &d[unit], id[unit]);
  if (!found[0] && !found[1])
    return;

  c->patience = time_jumps ? HOST_PATIENCE : 0;
  ide_channel_start (c, choose_method (c));
  if (time_jumps && c->method != IDE_DMA_AT_ONCE)
    printf ("%s: %s takes the host's time; this run is not reproducible\n",
            c->name, c->method == IDE_PIO ? "PIO" : "DMA");
  for (int unit = 0; unit < IDE_UNIT_CNT; unit++)
    if (found[unit])
      register_disk (&d[unit], id[unit]);
}

void
ide_init (void)
{
  completion_start ();
  time_jumps = emulator_is_qemu ();
  timer_watch_ticks (at_tick);
  thread_on_idle (at_idle);
  budget_except (waits_for_host);
  ide_dma_find ((struct ide_dma *[]) {&channels[0].dma, &channels[1].dma});
  for (int i = 0; i < CHANNEL_CNT; i++)
    {
      struct ide_channel *c = &channels[i];
      intr_register_ext (c->vector, interrupt, c->name);
      deadlock_on_vector (c->vector, may_wake);
      start_channel (c, &disks[i * IDE_UNIT_CNT]);
    }
}
