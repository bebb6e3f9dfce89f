/* A larger file written and read in random order. */
#define BLOCK_SIZE 512
#define FILE_SIZE (BLOCK_SIZE * 150)
#include "tests/filesys/base/random.inc"
