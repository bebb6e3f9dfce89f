/* The checksum of the POSIX program cksum. */
#ifndef TESTS_CKSUM_H
#define TESTS_CKSUM_H

#include <stddef.h>

/* Returns the checksum of the SIZE bytes at BUF. */
unsigned long cksum (const void *buf, size_t size);

#endif /* tests/cksum.h */
