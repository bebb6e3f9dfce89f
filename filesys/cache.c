/* Sectors of the file system's device: straight to the disk.

   Disks move whole sectors.  For a part of one there are a few buffers,
   whose number bounds how many such requests can be under way; who finds
   none waits until another's request is done.  So nothing here can fail for
   want of memory, and since a buffer is held during one sector's reading
   and writing only, with nothing taken meanwhile, the wait ends. */

#include "filesys/cache.h"
#include <debug.h>
#include <stdint.h>
#include <string.h>
#include "threads/interrupt.h"
#include "threads/synch.h"

/* Fixed after cache_init. */
static struct block *device;

/* Buffers: a page of them. */
#define BUFFER_CNT 8
static uint8_t buffers[BUFFER_CNT][BLOCK_SECTOR_SIZE];

/* How many are free; and which, a bit for each, interrupts off. */
static struct semaphore free_cnt;
static unsigned free_buffers;

/* What new sectors are filled from; never written. */
#define ZERO_SECTORS 8
static uint8_t zeros[ZERO_SECTORS * BLOCK_SECTOR_SIZE];

void
cache_init (struct block *block)
{
  ASSERT (block != NULL);
  device = block;
  sema_init (&free_cnt, BUFFER_CNT);
  free_buffers = (1u << BUFFER_CNT) - 1;
}

block_sector_t
cache_size (void)
{
  return block_size (device);
}

const char *
cache_name (void)
{
  return block_name (device);
}

/* Returns a buffer that nobody else uses until put_buffer.  Sleeps. */
static uint8_t *
get_buffer (void)
{
  sema_down (&free_cnt);
  enum intr_level old_level = intr_disable ();
  ASSERT (free_buffers != 0);
  unsigned i = __builtin_ctz (free_buffers);
  free_buffers &= ~(1u << i);
  intr_set_level (old_level);
  return buffers[i];
}

/* Gives BUFFER, which get_buffer returned, to others. */
static void
put_buffer (uint8_t *buffer)
{
  unsigned i = (buffer - buffers[0]) / BLOCK_SECTOR_SIZE;
  enum intr_level old_level = intr_disable ();
  free_buffers |= 1u << i;
  intr_set_level (old_level);
  sema_up (&free_cnt);
}

int
cache_read (block_sector_t sector, size_t ofs, void *data, size_t size)
{
  ASSERT (ofs <= BLOCK_SECTOR_SIZE && size <= BLOCK_SECTOR_SIZE - ofs);

  uint8_t *buffer = get_buffer ();
  int error = block_transfer (device, BLOCK_READ, sector, 1, buffer);
  if (!error)
    memcpy (data, buffer + ofs, size);
  put_buffer (buffer);
  return error;
}

int
cache_write (block_sector_t sector, size_t ofs, const void *data,
             size_t size)
{
  ASSERT (ofs <= BLOCK_SECTOR_SIZE && size <= BLOCK_SECTOR_SIZE - ofs);

  uint8_t *buffer = get_buffer ();
  int error = block_transfer (device, BLOCK_READ, sector, 1, buffer);
  if (!error)
    {
      memcpy (buffer + ofs, data, size);
      error = block_transfer (device, BLOCK_WRITE, sector, 1, buffer);
    }
  put_buffer (buffer);
  return error;
}

int
cache_read_whole (block_sector_t first, size_t cnt, void *data)
{
  return block_transfer (device, BLOCK_READ, first, cnt, data);
}

int
cache_write_whole (block_sector_t first, size_t cnt, const void *data)
{
  /* One prototype for both directions; writing leaves the data alone. */
  return block_transfer (device, BLOCK_WRITE, first, cnt, (void *) data);
}

int
cache_zero (block_sector_t first, size_t cnt)
{
  while (cnt > 0)
    {
      size_t piece = cnt < ZERO_SECTORS ? cnt : ZERO_SECTORS;
      int error = block_transfer (device, BLOCK_WRITE, first, piece, zeros);
      if (error)
        return error;
      first += piece;
      cnt -= piece;
    }
  return 0;
}

int
cache_flush (void)
{
  return block_flush (device);
}
