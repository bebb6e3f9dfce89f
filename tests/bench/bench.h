/* Benchmarks: measuring what kernel operations cost, in instructions.

   A kernel with benchmarks is the default one, object by object, plus the
   files in this directory, which join it through a stage that has an action
   `bench'.  It is meant to run under an emulator whose time stamp counter
   advances by one an instruction; what it prints is for utils/bench. */
#ifndef TESTS_BENCH_BENCH_H
#define TESTS_BENCH_BENCH_H

#include <stddef.h>
#include <stdint.h>
#include "threads/cpu.h"

/* Samples taken of each operation.  Timer interrupts come every ten million
   instructions, so at most a few samples have one in them, and the median
   has none. */
#define SAMPLES 31

/* A series of measurements of one operation. */
struct series
  {
    uint64_t start;             /* Clock at the last `series_start'. */
    uint32_t samples[SAMPLES];
    size_t cnt;                 /* Samples taken, at most SAMPLES. */
  };

/* Begins a measurement.  Everything up to series_stop counts. */
static inline void
series_start (struct series *s)
{
  s->start = cpu_tsc ();
}

/* Ends it.  Those beyond SAMPLES are ignored. */
static inline void
series_stop (struct series *s)
{
  uint32_t now = cpu_tsc ();
  if (s->cnt < SAMPLES)
    s->samples[s->cnt++] = now - (uint32_t) s->start;
}

/* Returns the median of S less what measuring costs itself, and makes S
   empty. */
uint32_t series_median (struct series *s);

/* Prints RESULT, in instructions for one operation, as that of row NAME in
   tests/bench/rows. */
void report (const char *name, uint32_t result);

/* Groups of rows, measured in this order. */
void bench_scheduling (void);
void bench_synch (void);
void bench_donation (void);
void bench_memory (void);
void bench_timer (void);

/* Executes 1,000 instructions: 499 times two, one before, one behind. */
void bench_spin (void);

#endif /* tests/bench/bench.h */
