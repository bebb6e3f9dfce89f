/* A larger file that was only created. */
#define FILE_SIZE 75678
#include "tests/filesys/create.inc"
