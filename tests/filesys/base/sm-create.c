/* A small file that was only created. */
#define FILE_SIZE 5678
#include "tests/filesys/create.inc"
