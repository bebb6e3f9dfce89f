/* What syn-write and its children agree on. */
#ifndef TESTS_FILESYS_BASE_SYN_WRITE_H
#define TESTS_FILESYS_BASE_SYN_WRITE_H

#define FILE_NAME "stuff"
#define CHILDREN 10
#define PART_SIZE 512           /* What each child writes. */
#define FILE_SIZE (CHILDREN * PART_SIZE)
#define SEED 11                 /* Of the random bytes in the file. */

#endif /* tests/filesys/base/syn-write.h */
