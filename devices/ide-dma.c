/* The bus master of the IDE controller: see devices/ide-dma.h. */

#include "devices/ide-dma.h"
#include <debug.h>
#include "devices/pci.h"
#include "threads/io.h"
#include "threads/vaddr.h"

/* The controller's class: mass storage, IDE; and the bit of the interface
   that says that it has a bus master. */
#define CLASS_STORAGE 0x01
#define SUBCLASS_IDE 0x01
#define INTERFACE_MASTER 0x80

/* Base address with the bus master's ports, and where to put them if the
   firmware has put them nowhere: no device of a PC has ports there. */
#define MASTER_BAR 4
#define MASTER_PORTS 0xc000
#define BAR_MASK 0xfffcu

/* Ports of each channel. */
#define PORTS_PER_CHANNEL 8
#define REG_COMMAND(D) ((D)->base)
#define REG_STATUS(D) ((D)->base + 2)
#define REG_TABLE(D) ((D)->base + 4)

/* Bits of the command. */
#define COMMAND_START 0x01
#define COMMAND_TO_MEMORY 0x08

/* Bits of the status; the last two are cleared by writing ones. */
#define STATUS_ACTIVE 0x01
#define STATUS_ERROR 0x02
#define STATUS_INTERRUPT 0x04

/* In a row of the table: the last one. */
#define PRD_LAST 0x80000000u

/* No region may cross a multiple of this. */
#define REGION_SIZE 0x10000u

_Static_assert (sizeof (struct ide_prd) == 8, "hardware layout");

void
ide_dma_find (struct ide_dma *const dma[2])
{
  dma[0]->base = dma[1]->base = 0;

  struct pci_function f;
  if (!pci_find_class (CLASS_STORAGE, SUBCLASS_IDE, &f)
      || !(pci_read (&f, PCI_CLASS) >> 8 & INTERFACE_MASTER))
    return;

  uint16_t base = pci_read (&f, PCI_BAR (MASTER_BAR)) & BAR_MASK;
  if (base == 0)
    {
      pci_write (&f, PCI_BAR (MASTER_BAR), MASTER_PORTS);
      base = pci_read (&f, PCI_BAR (MASTER_BAR)) & BAR_MASK;
    }
  /* The upper half is a status whose bits are cleared by ones. */
  uint32_t command = pci_read (&f, PCI_COMMAND) & 0xffff;
  pci_write (&f, PCI_COMMAND,
             command | PCI_COMMAND_IO | PCI_COMMAND_MASTER);
  if (base != 0)
    for (int i = 0; i < 2; i++)
      dma[i]->base = base + i * PORTS_PER_CHANNEL;
}

void
ide_dma_prepare (struct ide_dma *d, void *buffer, size_t size,
                 bool to_memory)
{
  uint32_t address = vtop (buffer);
  ASSERT (address % 2 == 0);
  ASSERT (size > 0);

  struct ide_prd *prd = d->prds;
  while (size > 0)
    {
      ASSERT (prd < d->prds + IDE_PRD_CNT);
      size_t piece = REGION_SIZE - address % REGION_SIZE;
      if (piece > size)
        piece = size;
      size -= piece;
      prd->address = address;
      prd->size_flags = piece % REGION_SIZE | (size == 0 ? PRD_LAST : 0);
      address += piece;
      prd++;
    }

  outb (REG_COMMAND (d), to_memory ? COMMAND_TO_MEMORY : 0);
  outl (REG_TABLE (d), vtop (d->prds));
  outb (REG_STATUS (d),
        inb (REG_STATUS (d)) | STATUS_ERROR | STATUS_INTERRUPT);
}

void
ide_dma_start (struct ide_dma *d)
{
  outb (REG_COMMAND (d), inb (REG_COMMAND (d)) | COMMAND_START);
}

bool
ide_dma_stop (struct ide_dma *d)
{
  outb (REG_COMMAND (d), inb (REG_COMMAND (d)) & ~COMMAND_START);
  return !(inb (REG_STATUS (d)) & (STATUS_ACTIVE | STATUS_ERROR));
}

bool
ide_dma_interrupted (const struct ide_dma *d)
{
  return (inb (REG_STATUS (d)) & STATUS_INTERRUPT) != 0;
}

bool
ide_dma_active (const struct ide_dma *d)
{
  return (inb (REG_STATUS (d)) & STATUS_ACTIVE) != 0;
}
