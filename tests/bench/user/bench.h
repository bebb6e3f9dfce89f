/* Benchmarks of what programs see: measuring in user mode.

   As in the kernel (tests/bench/bench.h) a row is the median of a series of
   samples less what sampling costs, in instructions, and printed in a line
   that utils/bench reads. */
#ifndef TESTS_BENCH_USER_BENCH_H
#define TESTS_BENCH_USER_BENCH_H

#include <stdint.h>

#define SAMPLES 31

/* System calls of the kernel with benchmarks: one that does nothing, one
   that prints the message of a process that exits, one that reads a number
   of sectors from the file system's disk, and one that returns how many
   requests that disk has had. */
#define SYS_BENCH_NULL 64
#define SYS_BENCH_MESSAGE 65
#define SYS_BENCH_READ 66
#define SYS_BENCH_REQUESTS 67

/* Returns the time stamp counter's low half: call.S. */
uint32_t clock (void);

/* Makes system call NUMBER with argument ARG; and does all that this takes
   but for the call: call.S. */
int call1 (int number, int arg);
int call1_without_int (int number, int arg);

/* What is measured: it is called for each sample. */
typedef void operation_func (void *aux);

/* Executes 1,000 instructions: tests/bench/spin.S. */
operation_func bench_spin;

/* Only returns: call.S. */
operation_func bench_return;

/* Returns the median of what OPERATION takes with AUX; its call and its
   return do not count. */
uint32_t measure (operation_func *operation, void *aux);

/* Returns how many requests OPERATION makes of the disk with AUX, when it
   has been done before. */
uint32_t count_requests (operation_func *operation, void *aux);

/* Prints RESULT as that of row NAME in tests/bench/rows.user. */
void report (const char *name, uint32_t result);

/* Measures files. */
void bench_files (void);

#endif /* tests/bench/user/bench.h */
