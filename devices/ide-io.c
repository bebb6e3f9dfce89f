/* Registers of an IDE channel: see devices/ide-io.h. */

#include "devices/ide-io.h"
#include <debug.h>
#include "devices/block.h"
#include "devices/timer.h"
#include "threads/io.h"

/* Registers in the command block. */
#define REG_DATA(P) ((P)->base)
#define REG_FEATURE(P) ((P)->base + 1)
#define REG_COUNT(P) ((P)->base + 2)
#define REG_LBA0(P) ((P)->base + 3)     /* Bits 0 to 7 of a sector, */
#define REG_LBA1(P) ((P)->base + 4)     /* 8 to 15, */
#define REG_LBA2(P) ((P)->base + 5)     /* 16 to 23. */
#define REG_DEVICE(P) ((P)->base + 6)
#define REG_STATUS(P) ((P)->base + 7)   /* When read, */
#define REG_COMMAND(P) ((P)->base + 7)  /* when written. */

/* The device register: sectors are named by number, a unit, bits 24 to 27
   of the sector. */
#define DEVICE_LBA 0xe0
#define DEVICE_UNIT(UNIT) ((UNIT) << 4)

/* Bits of the device control register. */
#define CONTROL_RESET 0x04
#define CONTROL_NO_INTERRUPT 0x02

/* Two bytes that a place without a device does not keep. */
#define PROBE_COUNT 0x5a
#define PROBE_LBA0 0xa5

/* How long selecting may take; there is no command to wait for. */
#define SELECT_MS 50

/* Words in a sector. */
#define SECTOR_WORDS (BLOCK_SECTOR_SIZE / 2)

uint8_t
ide_status (const struct ide_ports *p)
{
  return inb (REG_STATUS (p));
}

uint8_t
ide_peek_status (const struct ide_ports *p)
{
  return inb (p->control);
}

void
ide_enable_interrupts (const struct ide_ports *p, bool enable)
{
  outb (p->control, enable ? 0 : CONTROL_NO_INTERRUPT);
  ide_status (p);
}

/* Waits the 400 ns after which the status is valid when another unit was
   selected or a command given: reading a register takes 100 ns. */
static void
settle (const struct ide_ports *p)
{
  for (int i = 0; i < 4; i++)
    ide_peek_status (p);
}

bool
ide_wait_idle (const struct ide_ports *p, int ms)
{
  for (int i = 0; i < ms * 100; i++)
    {
      if (!(ide_peek_status (p) & IDE_BUSY))
        return true;
      timer_udelay (10);
    }
  return false;
}

bool
ide_select (const struct ide_ports *p, int unit, uint32_t first)
{
  if (!ide_wait_idle (p, SELECT_MS))
    return false;
  outb (REG_DEVICE (p), DEVICE_LBA | DEVICE_UNIT (unit) | first >> 24);
  settle (p);
  return ide_wait_idle (p, SELECT_MS);
}

bool
ide_is_present (const struct ide_ports *p)
{
  uint8_t status = ide_peek_status (p);
  if (status == 0 || status == 0xff)
    return false;
  outb (REG_COUNT (p), PROBE_COUNT);
  outb (REG_LBA0 (p), PROBE_LBA0);
  return (inb (REG_COUNT (p)) == PROBE_COUNT
          && inb (REG_LBA0 (p)) == PROBE_LBA0);
}

void
ide_command_sectors (const struct ide_ports *p, enum ide_command command,
                     uint32_t first, unsigned sectors)
{
  ASSERT (sectors <= IDE_SECTORS_MAX);
  outb (REG_COUNT (p), sectors & 0xff);         /* 0 means 256. */
  outb (REG_LBA0 (p), first);
  outb (REG_LBA1 (p), first >> 8);
  outb (REG_LBA2 (p), first >> 16);
  outb (REG_COMMAND (p), command);
  settle (p);
}

void
ide_command_feature (const struct ide_ports *p, enum ide_command command,
                     uint8_t feature)
{
  outb (REG_FEATURE (p), feature);
  outb (REG_COMMAND (p), command);
  settle (p);
}

void
ide_get_sector (const struct ide_ports *p, void *buffer)
{
  insw (REG_DATA (p), buffer, SECTOR_WORDS);
}

void
ide_put_sector (const struct ide_ports *p, const void *buffer)
{
  outsw (REG_DATA (p), buffer, SECTOR_WORDS);
}

void
ide_reset (const struct ide_ports *p)
{
  outb (p->control, CONTROL_RESET | CONTROL_NO_INTERRUPT);
  timer_udelay (10);
  outb (p->control, 0);
  timer_udelay (10);
}
