/* A small file written in blocks that do not suit sectors. */
#define FILE_SIZE 5678
#define BLOCK_SIZE 513
#include "tests/filesys/base/seq-block.inc"
