/* The bus master of the IDE controller: moves sectors to and from memory
   without the processor.

   It gets a table of memory regions (the PRD table), is started after the
   disk was given the command, and has to be stopped when the disk has
   raised its interrupt.  Reference: [BMIDE].

   On QEMU a bus master that is stopped before it is done finishes at once,
   before the next instruction of the guest: then a request takes no time
   that depends on the host. */
#ifndef DEVICES_IDE_DMA_H
#define DEVICES_IDE_DMA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A region of memory. */
struct ide_prd
  {
    uint32_t address;           /* Physical, even. */
    uint32_t size_flags;        /* Bytes (0: 64 kB); end of the table. */
  };

/* 128 kB that begin anywhere touch at most three pieces of 64 kB. */
#define IDE_PRD_CNT 3

/* A channel's bus master. */
struct ide_dma
  {
    uint16_t base;              /* First of its ports; 0 if there is none. */
    struct ide_prd prds[IDE_PRD_CNT] __attribute__ ((aligned (32)));
  };

/* Looks for the controller and stores the bus masters of both channels into
   DMA; without one their `base' is 0.  While the kernel starts. */
void ide_dma_find (struct ide_dma *const dma[2]);

/* Prepares D to move SIZE bytes, at most 128 kB, between the disk and
   BUFFER, at an even address: into memory if TO_MEMORY. */
void ide_dma_prepare (struct ide_dma *d, void *buffer, size_t size,
                      bool to_memory);

/* Starts D. */
void ide_dma_start (struct ide_dma *d);

/* Stops D, and returns true if everything has been moved as it should. */
bool ide_dma_stop (struct ide_dma *d);

/* True if the disk has raised its interrupt since ide_dma_prepare. */
bool ide_dma_interrupted (const struct ide_dma *d);

/* True if D is still moving. */
bool ide_dma_active (const struct ide_dma *d);

#endif /* devices/ide-dma.h */
