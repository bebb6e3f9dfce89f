/* The PCI bus: finding a device and its registers.

   Each function of each device has 256 bytes of configuration space, read
   and written in words of 32 bits.  Only bus 0 is looked at, where the
   devices of the PC's chip set are.  Interrupts off, or while the kernel
   starts. */
#ifndef DEVICES_PCI_H
#define DEVICES_PCI_H

#include <stdbool.h>
#include <stdint.h>

/* A function of a device on bus 0. */
struct pci_function
  {
    uint8_t device;             /* 0 to 31. */
    uint8_t function;           /* 0 to 7. */
  };

/* Offsets in the configuration space. */
#define PCI_ID 0x00             /* Device in the high half, vendor. */
#define PCI_COMMAND 0x04        /* Status in the high half, command. */
#define PCI_CLASS 0x08          /* Class, subclass, interface, revision. */
#define PCI_BAR(N) (0x10 + 4 * (N))     /* Base addresses. */

/* Bits of the command. */
#define PCI_COMMAND_IO 0x1      /* It answers at its ports. */
#define PCI_COMMAND_MASTER 0x4  /* It may access memory. */

/* Finds the first function of class CLASS and subclass SUBCLASS, stores it
   into *F and returns true; or returns false if there is none, or no
   bus. */
bool pci_find_class (uint8_t class, uint8_t subclass,
                     struct pci_function *f);

/* Reads, or writes VALUE into, the word at OFFSET, a multiple of 4. */
uint32_t pci_read (const struct pci_function *f, uint8_t offset);
void pci_write (const struct pci_function *f, uint8_t offset,
                uint32_t value);

#endif /* devices/pci.h */
