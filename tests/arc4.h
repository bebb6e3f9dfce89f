/* The RC4 stream cipher: bytes that look random and can be had again. */
#ifndef TESTS_ARC4_H
#define TESTS_ARC4_H

#include <stddef.h>
#include <stdint.h>

/* A key stream somewhere on its way. */
struct arc4
  {
    uint8_t s[256];             /* A permutation of all bytes. */
    uint8_t i, j;               /* The places in it exchanged last. */
  };

/* Begins the key stream of the SIZE bytes at KEY. */
void arc4_init (struct arc4 *, const void *key, size_t size);

/* Encrypts the SIZE bytes at BUF; doing so from the same state once more
   decrypts them. */
void arc4_crypt (struct arc4 *, void *buf, size_t size);

#endif /* tests/arc4.h */
