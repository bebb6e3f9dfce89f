/* IDE disks. */
#ifndef DEVICES_IDE_H
#define DEVICES_IDE_H

struct ide_channel;

/* Chooses how to talk to disks: "pio", or "dma" without the trick that makes
   QEMU's disks quick.  Otherwise it is the best that there is.  Panics if
   METHOD is neither.  Before ide_init. */
void ide_set_method (const char *method);

/* Finds the disks of both channels and registers them, as hda to hdd, and
   their partitions.  Once; while the kernel starts, interrupts on. */
void ide_init (void);

/* For tests: returns the first (0) or second (1) channel. */
struct ide_channel *ide_get_channel (int number);

#endif /* devices/ide.h */
