/* Which machine is this? */
#ifndef DEVICES_EMULATOR_H
#define DEVICES_EMULATOR_H

#include <stdbool.h>

/* True if the machine is QEMU's.  For drivers that have to know how its
   devices take time; what they do must be right on all machines.  From
   anywhere. */
bool emulator_is_qemu (void);

#endif /* devices/emulator.h */
