/* What unit tests are written with.

   A unit is a file NAME.c with a function `test', linked with the rooms of
   the library that it is about and with a platform: either the host, with
   the compiler's sanitizers, or nothing at all (a free-standing 32-bit
   program, compiled just like the kernel).  The same source serves both, so
   it uses the library and what is below, and nothing else. */
#ifndef TESTS_UNIT_UNIT_H
#define TESTS_UNIT_UNIT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The unit. */
void test (void);

/* A case: CONDITION must hold.  The place and the context are printed
   otherwise, and the test goes on. */
#define CHECK(CONDITION) \
  unit_check ((CONDITION), __FILE__, __LINE__, #CONDITION)
void unit_check (bool, const char *file, int line, const char *condition);

/* Numbers that tell which of many similar cases is being checked. */
void unit_context (uint64_t, uint64_t, uint64_t);

/* Does FUNCTION, called with AUX, panic?  Counts as no case. */
bool unit_panics (void (*function) (void *aux), void *aux);

/* Pseudo-random numbers, the same in every run: any, or below LIMIT. */
uint32_t unit_random (void);
uint32_t unit_random_below (uint32_t limit);

/* A 64-bit number of random length, so that small ones, large ones and ones
   close to powers of two are all likely. */
uint64_t unit_random_wide (void);

/* What the library has printed since the last call, or the beginning of
   it.  For units linked with output.c. */
const char *unit_output (void);

/* The memory that the library's malloc gives: how many blocks are out; let
   allocations fail from the one after the next CNT on (-1: never).  For
   units linked with memory.c. */
int unit_blocks (void);
void unit_allow_mallocs (int cnt);

/* Has the host's vsnprintf format into BUF.  On the host only. */
int host_vsnprintf (char *buf, size_t size, const char *format,
                    __builtin_va_list);

/* What a platform provides. */
void platform_write (const char *, size_t);
void platform_exit (int status) __attribute__ ((noreturn));
void *platform_malloc (size_t);
void platform_free (void *);
int unit_main (void);

#endif /* tests/unit/unit.h */
