/* What the fuzzer and its processes agree on. */
#ifndef TESTS_MORE_USERPROG_FUZZ_H
#define TESTS_MORE_USERPROG_FUZZ_H

#include <stddef.h>
#include <stdint.h>

#define FUZZ_WORKERS 4
#define FUZZ_CHILD "fuzz-child"
#define FUZZ_NAMES 14           /* Names of files; the directory is small. */

/* Stores name number NAME, from 0, in TEXT. */
void fuzz_name (int name, char *text, size_t size);

/* Returns the byte at offset OFS of files called NAME, if it was written; if
   not, it is 0, which no such byte is. */
uint8_t fuzz_byte (int name, uint32_t ofs);

#endif /* tests/more/userprog/fuzz.h */
