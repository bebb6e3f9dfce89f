/* What lib/string.c leaves to assembly (lib/string-fast.S).  Names begin
   with two underscores because the user library exports no others than
   documented ones. */
#ifndef LIB_STRING_FAST_H
#define LIB_STRING_FAST_H

#include <stddef.h>
#include <stdint.h>

/* They return DST, so that their callers end by calling them. */

/* Copies SIZE bytes, the lowest first: not for DST inside SRC's area. */
void *__copy_up (void *dst, const void *src, size_t size);

/* Copies SIZE bytes, the highest first: not for SRC inside DST's area. */
void *__copy_down (void *dst, const void *src, size_t size);

/* Fills SIZE bytes with PATTERN, whose four bytes are equal. */
void *__fill (void *dst, uint32_t pattern, size_t size);

#endif /* lib/string-fast.h */
