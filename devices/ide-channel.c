/* A channel of the IDE controller.

   A request is queued, begun, perhaps interrupted for several times, and
   concluded:

     ide_channel_do --> queue --> active --> completion
                          ^          |
                          +--failed--+

   All this happens with interrupts off, partly in the channel's interrupt
   handler and partly in the threads that make requests.  A request that
   fails goes back to the head of the queue, but only so often.  One that is
   not heard of until its deadline makes the channel be reset; that takes its
   time as well, so the tick looks whether it is done.  Hence every request
   is concluded after a bounded time, whatever the device does.

   When a channel had to be reset, what it was asked to do was too much for
   it, so it goes on with a simpler method. */

#include "devices/ide-channel.h"
#include <debug.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include "devices/block.h"
#include "devices/pit.h"
#include "threads/intr-level.h"
#include "threads/palloc.h"
#include "threads/vaddr.h"

/* How often a request is tried. */
#define ATTEMPTS_MAX 4

/* Ticks without news after which a request has failed: disks may have to
   start their motors; and after which a reset has. */
#define REQUEST_TICKS (30 * TIMER_FREQ)
#define RESET_TICKS (30 * TIMER_FREQ)

/* Milliseconds until a disk must want the first sector of a write. */
#define WANT_DATA_MS 50

_Static_assert (IDE_ODD_SECTORS_MAX * BLOCK_SECTOR_SIZE == PGSIZE,
                "what has an odd address fits into a page");

/* True if the bus master moves R's sectors. */
static bool
by_dma (const struct ide_channel *c, const struct ide_request *r)
{
  return c->method != IDE_PIO && r->action != IDE_FLUSH;
}

/* True if the bus master cannot reach R's buffer. */
static bool
is_odd (const struct ide_request *r)
{
  return (uintptr_t) r->buffer % 2 != 0;
}

/* Goes on with a simpler method, if there is one, since DOUBT is in the way
   of C's. */
static void
simplify (struct ide_channel *c, const char *doubt)
{
  if (c->method != IDE_PIO)
    c->method--;
  c->doubt = doubt;
}

/* Tells why C's method was changed.  (Not when it is changed: a thread's
   stack may be deep in use by then, but a handler has room.) */
static void
tell_doubt (struct ide_channel *c)
{
  static const char *const consequence[] =
    {
      [IDE_PIO] = "going on with PIO",
      [IDE_DMA] = "going on with DMA; this run is not reproducible",
    };
  printf ("%s: %s, %s\n", c->name, c->doubt, consequence[c->method]);
  c->doubt = NULL;
}

/* Resets C, whose disks then forget what they were told to be like. */
static void
reset (struct ide_channel *c)
{
  if (c->dma.base != 0)
    ide_dma_stop (&c->dma);
  ide_reset (&c->ports);
  c->was_reset = true;
}

/* Begins R by DMA.  False if it failed already. */
static bool
begin_dma (struct ide_channel *c, struct ide_request *r)
{
  bool in = r->action == IDE_IN;
  size_t size = r->sectors * BLOCK_SECTOR_SIZE;
  if (is_odd (r) && !in)
    memcpy (c->odd_page, r->buffer, size);
  ide_dma_prepare (&c->dma, is_odd (r) ? c->odd_page : r->buffer, size, in);
  ide_command_sectors (&c->ports, in ? IDE_READ_DMA : IDE_WRITE_DMA,
                       r->first, r->sectors);
  ide_dma_start (&c->dma);
  if (c->method != IDE_DMA_AT_ONCE)
    return true;

  /* The interrupt is pending now, and the handler does the rest. */
  ide_dma_stop (&c->dma);
  if (ide_dma_interrupted (&c->dma) && !ide_dma_active (&c->dma))
    return true;
  simplify (c, "requests take the host's time");
  reset (c);
  return false;
}

/* Begins R by PIO.  False if it failed already. */
static bool
begin_pio (struct ide_channel *c, struct ide_request *r)
{
  bool in = r->action == IDE_IN;
  ide_command_sectors (&c->ports, in ? IDE_READ_PIO : IDE_WRITE_PIO,
                       r->first, r->sectors);
  if (in)
    return true;

  /* No interrupt announces the first sector. */
  if (!ide_wait_idle (&c->ports, WANT_DATA_MS)
      || !(ide_peek_status (&c->ports) & IDE_DATA))
    return false;
  ide_put_sector (&c->ports, r->buffer);
  r->moved = 1;
  return true;
}

/* Begins R, whose turn it is.  False if it failed already. */
static bool
begin (struct ide_channel *c, struct ide_request *r)
{
  r->moved = 0;
  c->timeouts = 0;
  c->deadline = pit_ticks () + REQUEST_TICKS;
  if (!ide_select (&c->ports, r->unit, r->first))
    return false;
  if (by_dma (c, r))
    return begin_dma (c, r);
  if (r->action != IDE_FLUSH)
    return begin_pio (c, r);
  ide_command_feature (&c->ports, IDE_FLUSH_CACHE, 0);
  return true;
}

/* Ends the active request, which has come to RESULT. */
static void
conclude (struct ide_channel *c, int result)
{
  struct ide_request *r = c->active;
  c->active = NULL;
  r->result = result;
  completion_happened (&r->end, (c->method == IDE_DMA_AT_ONCE
                                 && by_dma (c, r)));
}

/* Begins requests until one is under way. */
static void
go_on (struct ide_channel *c)
{
  while (c->active == NULL && !c->resetting && !list_empty (&c->queue))
    {
      struct ide_request *r
        = list_entry (list_pop_front (&c->queue), struct ide_request, elem);
      c->active = r;
      while (!begin (c, r))
        if (++r->attempts == ATTEMPTS_MAX)
          {
            conclude (c, -EIO);
            break;
          }
    }
}

/* The active request is done, OK or not. */
static void
finish (struct ide_channel *c, bool ok)
{
  struct ide_request *r = c->active;
  if (ok)
    conclude (c, 0);
  else if (++r->attempts == ATTEMPTS_MAX)
    conclude (c, -EIO);
  else
    {
      c->active = NULL;
      list_push_front (&c->queue, &r->elem);
    }
  go_on (c);
}

/* Deals with the end of R by DMA; the disk's status is STATUS. */
static void
end_dma (struct ide_channel *c, struct ide_request *r, uint8_t status)
{
  bool ok = (ide_dma_stop (&c->dma)
             && !(status & (IDE_FAULT | IDE_DATA | IDE_ERROR)));
  if (ok && is_odd (r) && r->action == IDE_IN)
    memcpy (r->buffer, c->odd_page, r->sectors * BLOCK_SECTOR_SIZE);
  finish (c, ok);
}

/* Moves the next sector of R by PIO; the disk's status is STATUS. */
static void
continue_pio (struct ide_channel *c, struct ide_request *r, uint8_t status)
{
  uint8_t *sector = r->buffer + r->moved * BLOCK_SECTOR_SIZE;
  c->deadline = pit_ticks () + REQUEST_TICKS;
  if (status & (IDE_FAULT | IDE_ERROR))
    finish (c, false);
  else if (r->action == IDE_IN && (status & IDE_DATA))
    {
      ide_get_sector (&c->ports, sector);
      if (++r->moved == r->sectors)
        finish (c, true);
    }
  else if (r->moved == r->sectors)
    finish (c, r->action != IDE_IN);
  else if (r->action == IDE_OUT && (status & IDE_DATA))
    {
      ide_put_sector (&c->ports, sector);
      r->moved++;
    }
  else
    finish (c, false);
}

void
ide_channel_interrupt (struct ide_channel *c)
{
  struct ide_request *r = c->active;
  bool ours = (r != NULL && !c->resetting
               && (!by_dma (c, r) || ide_dma_interrupted (&c->dma)));
  uint8_t status = ide_status (&c->ports);
  if (r == NULL)
    {
      unsigned cnt = ++c->unexpected_cnt;
      if ((cnt & (cnt - 1)) == 0)
        printf ("%s: unexpected interrupt\n", c->name);
    }
  if (!ours || (status & IDE_BUSY))
    return;

  if (by_dma (c, r))
    end_dma (c, r, status);
  else
    continue_pio (c, r, status);
}

/* Looks whether C has lost patience with its disk. */
static void
check_deadline (struct ide_channel *c)
{
  int64_t now = pit_ticks ();
  if (c->resetting)
    {
      if (now < c->deadline && (ide_peek_status (&c->ports) & IDE_BUSY))
        return;
      c->resetting = false;
      finish (c, false);
    }
  else if (c->active == NULL || now < c->deadline)
    return;
  else if ((ide_peek_status (&c->ports) & IDE_BUSY)
           && c->timeouts < c->patience)
    {
      c->timeouts++;
      c->deadline = now + REQUEST_TICKS;
    }
  else
    {
      simplify (c, "request timed out");
      reset (c);
      c->resetting = true;
      c->deadline = now + RESET_TICKS;
    }
}

void
ide_channel_tick (struct ide_channel *c)
{
  check_deadline (c);
  if (c->doubt != NULL)
    tell_doubt (c);
}

bool
ide_channel_is_busy (const struct ide_channel *c)
{
  return c->active != NULL;
}

bool
ide_channel_is_working (const struct ide_channel *c)
{
  return (c->active != NULL
          && ((ide_peek_status (&c->ports) & IDE_BUSY)
              || (c->dma.base != 0 && ide_dma_active (&c->dma))));
}

int
ide_channel_do (struct ide_channel *c, struct ide_request *r)
{
  ASSERT (r->sectors <= IDE_SECTORS_MAX);
  ASSERT (!is_odd (r) || r->sectors <= IDE_ODD_SECTORS_MAX);

  r->attempts = 0;
  completion_init (&r->end);
  enum intr_level old_level = intr_disable ();
  list_push_back (&c->queue, &r->elem);
  go_on (c);
  intr_set_level (old_level);
  completion_wait (&r->end);
  return r->result;
}

void
ide_channel_start (struct ide_channel *c, enum ide_method method)
{
  list_init (&c->queue);
  c->method = method;
  c->odd_page = palloc_get_page (PAL_ASSERT);
  ide_enable_interrupts (&c->ports, true);
}
