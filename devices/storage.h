/* Which device plays which role. */
#ifndef DEVICES_STORAGE_H
#define DEVICES_STORAGE_H

#include "devices/block.h"

/* Gives ROLE to the device called NAME, which must exist; or, if NAME is
   null, to the first device that was made for it, if there is one.  Says
   so. */
void storage_assign (enum block_type role, const char *name);

#endif /* devices/storage.h */
