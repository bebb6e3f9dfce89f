/* Pseudo-random numbers that are the same on every machine: the key stream
   of RC4, keyed with the four bytes of a seed. */
#ifndef LIB_RANDOM_H
#define LIB_RANDOM_H

#include <stddef.h>

/* Starts the sequence that belongs to SEED, from its beginning. */
void random_init (unsigned seed);

/* Fills the SIZE bytes at BUF with the next bytes of the sequence. */
void random_bytes (void *buf, size_t size);

/* The next four bytes as a number, the least significant first. */
unsigned long random_ulong (void);

#endif /* lib/random.h */
