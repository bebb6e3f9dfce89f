/* A small file written and read in random order. */
#define BLOCK_SIZE 13
#define FILE_SIZE (BLOCK_SIZE * 123)
#include "tests/filesys/base/random.inc"
