/* How programs join the kernel: options, the `run' action, hooks. */

#include <debug.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include "threads/cmdline.h"
#include "threads/stage.h"
#include "userprog/exception.h"
#include "userprog/gdt.h"
#include "userprog/pagedir.h"
#include "userprog/process.h"
#include "userprog/syscall.h"
#include "userprog/tss.h"

static void
set_user_page_limit (const char *value)
{
  if (value == NULL)
    PANIC ("option `-ul' needs a value (use -h for help)");
  cmdline_limit_user_pages (atoi (value));
}

static const struct stage_option options[] =
  {
    {"ul", "COUNT", "Let programs have at most COUNT pages.",
     set_user_page_limit},
    {NULL, NULL, NULL, NULL}
  };

/* Runs a program and waits until it exits. */
static void
run_action (char **argv)
{
  printf ("Executing '%s':\n", argv[1]);
  process_wait (process_execute (argv[1]));
  printf ("Execution of '%s' complete.\n", argv[1]);
}

static const struct stage_action actions[] =
  {
    {"run", 2, "'PROG ARG...'", "Run program PROG with the arguments.",
     run_action},
    {NULL, 0, NULL, NULL, NULL}
  };

static void
init_memory (void)
{
  pagedir_init ();
  tss_init ();
  gdt_init ();
}

static void
init_traps (void)
{
  exception_init ();
  syscall_init ();
}

extern const struct stage userprog_stage;
const struct stage userprog_stage =
  {
    .name = "userprog",
    .init_memory = init_memory,
    .init_traps = init_traps,
    .print_last_stats = exception_print_stats,
    .options = options,
    .actions = actions,
    .syscalls = &userprog_calls, /* @syscall-process */
    .thread_switched = process_switched,
    .thread_exit = process_exit,
    .user_return = process_user_return
  };
