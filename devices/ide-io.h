/* Registers of an IDE (ATA) channel: giving commands, asking how it goes,
   moving sectors by programmed I/O.

   A channel has two places for disks, units 0 and 1, of which one at a time
   is selected.  Nothing here waits for an interrupt; who may call is said
   in devices/ide-channel.h.  References: [ATA-3]. */
#ifndef DEVICES_IDE_IO_H
#define DEVICES_IDE_IO_H

#include <stdbool.h>
#include <stdint.h>

/* Where a channel's registers are. */
struct ide_ports
  {
    uint16_t base;              /* Command block, 8 ports. */
    uint16_t control;           /* Device control, alternate status. */
  };

/* Units of a channel. */
#define IDE_UNIT_CNT 2

/* Most sectors that a command can move, and the number of those that it can
   name. */
#define IDE_SECTORS_MAX 256
#define IDE_ADDRESS_CNT (1u << 28)

/* Bits of the status. */
#define IDE_BUSY 0x80           /* Nothing else is valid. */
#define IDE_READY 0x40          /* Takes commands. */
#define IDE_FAULT 0x20          /* Broken. */
#define IDE_DATA 0x08           /* Wants to move a sector. */
#define IDE_ERROR 0x01          /* The command failed. */

/* Commands ([ATA-3] 7). */
enum ide_command
  {
    IDE_READ_PIO = 0x20,
    IDE_WRITE_PIO = 0x30,
    IDE_READ_DMA = 0xc8,
    IDE_WRITE_DMA = 0xca,
    IDE_FLUSH_CACHE = 0xe7,
    IDE_IDENTIFY = 0xec,
    IDE_SET_FEATURES = 0xef
  };

/* Feature to be set: no write cache. */
#define IDE_FEATURE_NO_CACHE 0x82

/* Returns the status.  The first also takes back the request for an
   interrupt. */
uint8_t ide_status (const struct ide_ports *p);
uint8_t ide_peek_status (const struct ide_ports *p);

/* Lets the channel raise interrupts, or not.  Forgets any that is
   pending. */
void ide_enable_interrupts (const struct ide_ports *p, bool enable);

/* Spins until the device is not busy, and then returns true; or returns
   false when it is still busy after MS milliseconds. */
bool ide_wait_idle (const struct ide_ports *p, int ms);

/* Selects UNIT, with what belongs into its register for the sector FIRST.
   False if the channel is busy and stays so. */
bool ide_select (const struct ide_ports *p, int unit, uint32_t first);

/* True if there seems to be something at the selected unit. */
bool ide_is_present (const struct ide_ports *p);

/* Gives the selected unit COMMAND for SECTORS sectors from FIRST on, or with
   FEATURE. */
void ide_command_sectors (const struct ide_ports *p,
                          enum ide_command command, uint32_t first,
                          unsigned sectors);
void ide_command_feature (const struct ide_ports *p,
                          enum ide_command command, uint8_t feature);

/* Moves a sector, for which IDE_DATA must be set, into or out of BUFFER. */
void ide_get_sector (const struct ide_ports *p, void *buffer);
void ide_put_sector (const struct ide_ports *p, const void *buffer);

/* Resets both units, which are then busy for a while. */
void ide_reset (const struct ide_ports *p);

#endif /* devices/ide-io.h */
