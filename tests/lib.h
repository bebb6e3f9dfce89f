/* What test programs share: saying what happens, checking, children,
   comparing files.

   A line that a test prints is "(NAME) TEXT", where NAME is the program's.
   Checkers know a failure by the word FAILED in it. */
#ifndef TESTS_LIB_H
#define TESTS_LIB_H

#include <debug.h>
#include <stdbool.h>
#include <stddef.h>
#include <syscall.h>

/* The program's name.  tests/main.c sets it; a program with a main of its
   own defines it itself, with a value. */
extern const char *test_name;

/* While true, msg prints nothing. */
extern bool quiet;

/* Prints a line, all in one write. */
void msg (const char *, ...) PRINTF_FORMAT (1, 2);

/* Prints the line with ": FAILED" behind it, even while quiet, and ends the
   program with status 1. */
void fail (const char *, ...) PRINTF_FORMAT (1, 2) NO_RETURN;

/* Says what is going to be done (a format and its arguments), then does it:
   EXPRESSION must come out true, or the program fails with that line. */
#define CHECK(EXPRESSION, ...)                  \
        do                                      \
          {                                     \
            msg (__VA_ARGS__);                  \
            if (!(EXPRESSION))                  \
              fail (__VA_ARGS__);               \
          }                                     \
        while (0)

/* Puts the CNT elements of SIZE bytes at ARRAY in random order. */
void shuffle (void *array, size_t cnt, size_t size);

/* Starts CNT children by the command lines "PROGRAM 0", "PROGRAM 1" ...,
   and stores which they are in CHILDREN. */
void exec_children (const char *program, pid_t children[], size_t cnt);

/* Waits for these, the I-th of which, from 0, must return I. */
void wait_children (pid_t children[], size_t cnt);

/* Reads FD, where FILE is open, to its end from where it stands: it must
   have SIZE bytes, those at EXPECTED. */
void check_file_handle (int fd, const char *file, const void *expected,
                        size_t size);

/* The same, opening and closing FILE, too. */
void check_file (const char *file, const void *expected, size_t size);

/* SIZE bytes at ACTUAL, which are those of FILE from byte OFS on, must be
   equal to those at EXPECTED. */
void compare_bytes (const void *actual, const void *expected, size_t size,
                    size_t ofs, const char *file);

#endif /* tests/lib.h */
