/* Tests of kernel threads that run inside the kernel.

   A test is a function.  It reports what it sees by msg (); its
   checker (NAME.ck) compares these lines with what should be seen.
   What the test can judge better itself ends in fail () or pass (). */

#ifndef TESTS_THREADS_TESTS_H
#define TESTS_THREADS_TESTS_H

typedef void test_func (void);

/* A test and the name under which the kernel command line asks for
   it. */
struct test
{
  const char *name;
  test_func *function;
};

/* A second table, for suites that are linked into some kernels only.
   Its last element has a null name. */
extern const struct test more_tests[] __attribute__ ((weak));

/* Likewise: tests that were found by their expected output, in
   tests/threads and in the suite that has the second table.  The
   build writes these tables. */
extern const struct test found_tests[] __attribute__ ((weak));
extern const struct test found_more_tests[] __attribute__ ((weak));

/* Runs the test called NAME in the calling thread, announcing its
   begin and end.  Panics if there is no such test.  Sleeps; called
   with interrupts on, once per boot. */
void run_test (const char *name);

/* Prints "(TEST) ", the text that FORMAT and what follows it stand
   for, and a new-line, as one piece.  No format attribute: tests
   written for other kernels pass wider integers than they say. */
void msg (const char *format, ...);

/* Prints the text as a failure and panics. */
void fail (const char *format, ...);

/* Prints that the test has passed, for tests that judge themselves. */
void pass (void);

extern test_func test_alarm_single;
extern test_func test_alarm_multiple;
extern test_func test_alarm_simultaneous;
extern test_func test_alarm_priority;
extern test_func test_alarm_zero;
extern test_func test_alarm_negative;
extern test_func test_priority_change;
extern test_func test_priority_donate_one;
extern test_func test_priority_donate_multiple;
extern test_func test_priority_donate_multiple2;
extern test_func test_priority_donate_nest;
extern test_func test_priority_donate_sema;
extern test_func test_priority_donate_lower;
extern test_func test_priority_donate_chain;
extern test_func test_priority_fifo;
extern test_func test_priority_preempt;
extern test_func test_priority_sema;
extern test_func test_priority_condvar;
extern test_func test_mlfqs_load_1;
extern test_func test_mlfqs_load_60;
extern test_func test_mlfqs_load_avg;
extern test_func test_mlfqs_recent_1;
extern test_func test_mlfqs_fair_2;
extern test_func test_mlfqs_fair_20;
extern test_func test_mlfqs_nice_2;
extern test_func test_mlfqs_nice_10;
extern test_func test_mlfqs_block;

#endif /* tests/threads/tests.h */
