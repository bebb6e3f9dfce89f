/* The PCI bus: see devices/pci.h.

   Configuration mechanism 1: one port takes the address, another gives and
   takes the word that is there ([PCI] 3.2.2.3.2). */

#include "devices/pci.h"
#include <debug.h>
#include <stddef.h>
#include "threads/io.h"

/* Ports. */
#define PORT_ADDRESS 0xcf8
#define PORT_DATA 0xcfc

/* In the address: this is one.  Also reads back as written, if there is a
   bus. */
#define ADDRESS_ENABLE 0x80000000u

/* What is read where there is no device. */
#define NO_DEVICE 0xffffffffu

#define DEVICE_CNT 32
#define FUNCTION_CNT 8

/* Selects the word at OFFSET of F. */
static void
select (const struct pci_function *f, uint8_t offset)
{
  ASSERT (offset % 4 == 0);
  outl (PORT_ADDRESS, (ADDRESS_ENABLE | (uint32_t) f->device << 11
                       | (uint32_t) f->function << 8 | offset));
}

uint32_t
pci_read (const struct pci_function *f, uint8_t offset)
{
  select (f, offset);
  return inl (PORT_DATA);
}

void
pci_write (const struct pci_function *f, uint8_t offset, uint32_t value)
{
  select (f, offset);
  outl (PORT_DATA, value);
}

bool
pci_find_class (uint8_t class, uint8_t subclass, struct pci_function *f)
{
  outl (PORT_ADDRESS, ADDRESS_ENABLE);
  if (inl (PORT_ADDRESS) != ADDRESS_ENABLE)
    return false;

  for (f->device = 0; f->device < DEVICE_CNT; f->device++)
    for (f->function = 0; f->function < FUNCTION_CNT; f->function++)
      if (pci_read (f, PCI_ID) != NO_DEVICE
          && (pci_read (f, PCI_CLASS) >> 16
              == (uint32_t) (class << 8 | subclass)))
        return true;
  return false;
}
