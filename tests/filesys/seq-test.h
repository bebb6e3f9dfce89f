/* Writing a file from its beginning to its end. */
#ifndef TESTS_FILESYS_SEQ_TEST_H
#define TESTS_FILESYS_SEQ_TEST_H

#include <stddef.h>

/* Fills the SIZE bytes at BUF with random ones, makes the file FILE with
   INITIAL_SIZE bytes, writes BUF to it in blocks of the sizes that
   BLOCK_SIZE returns, and verifies it.  After every block CHECK, unless it
   is null, is called with the open file and the bytes written so far. */
void seq_test (const char *file, void *buf, size_t size,
               size_t initial_size, size_t (*block_size) (void),
               void (*check) (int fd, long ofs));

#endif /* tests/filesys/seq-test.h */
