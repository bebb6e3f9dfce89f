/* Structures without padding, for layouts that hardware or disks fix. */
#ifndef LIB_PACKED_H
#define LIB_PACKED_H

/* Goes after the closing brace: struct sector { ... } PACKED; */
#define PACKED __attribute__ ((packed))

#endif /* lib/packed.h */
