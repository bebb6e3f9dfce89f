/* What syn-read and its children agree on. */
#ifndef TESTS_FILESYS_BASE_SYN_READ_H
#define TESTS_FILESYS_BASE_SYN_READ_H

#define FILE_NAME "data"
#define FILE_SIZE 1021          /* Not a whole number of sectors. */
#define SEED 7                  /* Of the random bytes in the file. */

#endif /* tests/filesys/base/syn-read.h */
