/* A larger file written in blocks of random size. */
#define FILE_SIZE 75678
#define BLOCK_MAX 1031
#include "tests/filesys/base/seq-random.inc"
