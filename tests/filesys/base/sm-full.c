/* A small file written at once. */
#define FILE_SIZE 5678
#include "tests/filesys/base/full.inc"
