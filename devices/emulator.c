/* Telling emulators apart. */

#include "devices/emulator.h"
#include "threads/intr-level.h"
#include "threads/io.h"

/* QEMU's configuration device, which no option takes away: item 0 is the
   word "QEMU". */
#define PORT_CONFIG_ITEM 0x510
#define PORT_CONFIG_DATA 0x511

bool
emulator_is_qemu (void)
{
  enum intr_level old_level = intr_disable ();
  outw (PORT_CONFIG_ITEM, 0);
  bool same = true;
  for (const char *p = "QEMU"; *p != '\0'; p++)
    if (inb (PORT_CONFIG_DATA) != *p)
      same = false;
  intr_set_level (old_level);
  return same;
}
