/* Offsets and sizes of files. */
#ifndef FILESYS_OFF_T_H
#define FILESYS_OFF_T_H

#include <stdint.h>

/* A place in a file, or a number of bytes of one. */
typedef int32_t off_t;

/* To print one: printf ("%" PROTd, offset). */
#define PROTd PRId32

#endif /* filesys/off_t.h */
