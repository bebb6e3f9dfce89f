/* A small file written in blocks of random size. */
#define FILE_SIZE 5678
#define BLOCK_MAX 1031
#include "tests/filesys/base/seq-random.inc"
