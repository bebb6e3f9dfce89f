/* Running tests that are part of the kernel.

   The tests themselves, and run_test, are in tests/threads.  `test NAME'
   runs one in every kernel that they are linked into; `run NAME' does the
   same as long as no later stage claims the word for programs. */

#include <stdio.h>
#include "tests/threads/tests.h"
#include "threads/stage.h"

static void
run_action (char **argv)
{
  printf ("Executing '%s':\n", argv[1]);
  run_test (argv[1]);
  printf ("Execution of '%s' complete.\n", argv[1]);
}

static const struct stage_action actions[] =
  {
    {"run", 2, "TEST", "Run the kernel test TEST.", run_action},
    {"test", 2, "TEST", "The same, whatever `run' means.", run_action},
    {NULL, 0, NULL, NULL, NULL}
  };

extern const struct stage ktest_stage;
const struct stage ktest_stage = { .name = "ktest", .actions = actions };
