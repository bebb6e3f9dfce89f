/* The table of in-kernel tests, and what they report with. */

#include "tests/threads/tests.h"
#include <debug.h>
#include <stdio.h>
#include <string.h>
#include "tests/threads/draw.h"

/* Longest line that msg () or fail () can print, in bytes.  It is
   put together on the stack of the thread that reports. */
#define LINE_SIZE 192

static const struct test tests[] = {
  { "alarm-single", test_alarm_single },
  { "alarm-multiple", test_alarm_multiple },
  { "alarm-simultaneous", test_alarm_simultaneous },
  { "alarm-priority", test_alarm_priority },
  { "alarm-zero", test_alarm_zero },
  { "alarm-negative", test_alarm_negative },
  { "priority-change", test_priority_change },
  { "priority-donate-one", test_priority_donate_one },
  { "priority-donate-multiple", test_priority_donate_multiple },
  { "priority-donate-multiple2", test_priority_donate_multiple2 },
  { "priority-donate-nest", test_priority_donate_nest },
  { "priority-donate-sema", test_priority_donate_sema },
  { "priority-donate-lower", test_priority_donate_lower },
  { "priority-donate-chain", test_priority_donate_chain },
  { "priority-fifo", test_priority_fifo },
  { "priority-preempt", test_priority_preempt },
  { "priority-sema", test_priority_sema },
  { "priority-condvar", test_priority_condvar },
  { "mlfqs-load-1", test_mlfqs_load_1 },
  { "mlfqs-load-60", test_mlfqs_load_60 },
  { "mlfqs-load-avg", test_mlfqs_load_avg },
  { "mlfqs-recent-1", test_mlfqs_recent_1 },
  { "mlfqs-fair-2", test_mlfqs_fair_2 },
  { "mlfqs-fair-20", test_mlfqs_fair_20 },
  { "mlfqs-nice-2", test_mlfqs_nice_2 },
  { "mlfqs-nice-10", test_mlfqs_nice_10 },
  { "mlfqs-block", test_mlfqs_block },
  { NULL, NULL },
};

/* Name of the running test.  Written before any of its threads
   exists, read-only from then on. */
static const char *test_name;

/* Returns the entry for NAME in TABLE, whose last element has a null
   name, or a null pointer. */
static const struct test *
find_test (const struct test *table, const char *name)
{
  for (; table->name != NULL; table++)
    if (!strcmp (table->name, name))
      return table;
  return NULL;
}

void
run_test (const char *name)
{
  static const struct test *const tables[] = { tests, more_tests, found_tests,
                                               found_more_tests };
  const struct test *test = NULL;
  size_t i;

  for (i = 0; test == NULL && i < sizeof tables / sizeof *tables; i++)
    if (tables[i] != NULL)
      test = find_test (tables[i], name);
  if (test == NULL)
    PANIC ("no test named \"%s\"", name);

  test_name = test->name;
  draw_begin (test_name);
  msg ("begin");
  test->function ();
  msg ("end");
}

/* Prints "(TEST) PREFIX" and the text of FORMAT and ARGS in a single
   call to printf, because only within one call does the console keep
   other threads' text out. */
static void
report (const char *prefix, const char *format, va_list args)
{
  char line[LINE_SIZE];

  vsnprintf (line, sizeof line, format, args);
  printf ("(%s) %s%s\n", test_name, prefix, line);
}

void
msg (const char *format, ...)
{
  va_list args;

  va_start (args, format);
  report ("", format, args);
  va_end (args);
}

void
fail (const char *format, ...)
{
  va_list args;

  va_start (args, format);
  report ("FAIL: ", format, args);
  va_end (args);

  PANIC ("test failed");
}

void
pass (void)
{
  printf ("(%s) PASS\n", test_name);
}
