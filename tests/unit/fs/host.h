/* Comes before everything else (-include) when the file system's rooms are
   compiled for the host: what they want from the C library, and other names
   for what the host has, too. */
#ifndef TESTS_UNIT_FS_HOST_H
#define TESTS_UNIT_FS_HOST_H

#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define off_t fs_off_t

#undef strlcpy
#define strlcpy fs_strlcpy
size_t fs_strlcpy (char *, const char *, size_t);

void hex_dump (uintptr_t, const void *, size_t, _Bool);

/* What rooms print goes nowhere. */
#define printf fs_printf
int fs_printf (const char *, ...);

/* The kernel's memory, which may run out. */
#define malloc fs_malloc
#define free fs_free

#endif /* tests/unit/fs/host.h */
