/* A larger file written at once. */
#define FILE_SIZE 75678
#include "tests/filesys/base/full.inc"
