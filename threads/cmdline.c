/* The kernel command line.

   Options that every kernel has are in the table below; each stage may
   have a table of its own, and all actions come from stages.  Help is made
   from the same tables, so it lists what is compiled in. */

#include "threads/cmdline.h"
#include <debug.h>
#include <random.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "devices/shutdown.h"
#include "threads/boot.h"
#include "threads/stage.h"
#include "threads/thread.h"

/* More words than 128 bytes can hold. */
#define MAX_WORDS 64

/* Written by options, before threads are started; then fixed. */
static size_t user_page_limit = SIZE_MAX;
static bool seeded;

/* Prints the options of TABLE, which may be null. */
static void
help_options (const struct stage_option *table)
{
  for (; table != NULL && table->name != NULL; table++)
    {
      char form[32];
      snprintf (form, sizeof form, "-%s%s%s", table->name,
                table->value != NULL ? "=" : "",
                table->value != NULL ? table->value : "");
      printf ("  %-18s %s\n", form, table->help);
    }
}

/* Prints the actions of TABLE, which may be null. */
static void
help_actions (const struct stage_action *table)
{
  for (; table != NULL && table->name != NULL; table++)
    {
      char form[32];
      snprintf (form, sizeof form, "%s%s%s", table->name,
                table->words > 1 ? " " : "",
                table->words > 1 ? table->args : "");
      printf ("  %-18s %s\n", form, table->help);
    }
}

static const struct stage_option common_options[];

static void NO_RETURN
set_help (const char *value UNUSED)
{
  printf ("\nUsage: [OPTION...] [ACTION...]\n"
          "All options come before the first action.\n");
  printf ("\nAvailable actions:\n");
  for (size_t i = 0; i < stage_cnt; i++)
    if (stages[i] != NULL)
      help_actions (stages[i]->actions);
  printf ("\nOptions:\n");
  help_options (common_options);
  for (size_t i = 0; i < stage_cnt; i++)
    if (stages[i] != NULL)
      help_options (stages[i]->options);
  shutdown_power_off ();
}

static void
set_power_off (const char *value UNUSED)
{
  shutdown_configure (SHUTDOWN_POWER_OFF);
}

static void
set_reboot (const char *value UNUSED)
{
  shutdown_configure (SHUTDOWN_REBOOT);
}

static void
set_seed (const char *value)
{
  if (value == NULL)
    PANIC ("option `-rs' needs a value (use -h for help)");
  random_init (atoi (value));
  seeded = true;
}

static void
set_mlfqs (const char *value UNUSED)
{
  thread_mlfqs = true;
}

static const struct stage_option common_options[] =
  {
    {"h", NULL, "Print this help and power off.", set_help},
    {"q", NULL, "Power off after the actions, or after a panic.",
     set_power_off},
    {"r", NULL, "Reboot instead.", set_reboot},
    {"rs", "SEED", "Seed the random number generator.", set_seed},
    {"mlfqs", NULL, "Schedule by multi-level feedback queues.", set_mlfqs},
    {NULL, NULL, NULL, NULL}
  };

char **
cmdline_read (void)
{
  static char *argv[MAX_WORDS + 1];
  size_t cnt = boot_words (argv, MAX_WORDS);
  argv[cnt] = NULL;

  printf ("Kernel command line:");
  for (size_t i = 0; i < cnt; i++)
    printf (strchr (argv[i], ' ') == NULL ? " %s" : " '%s'", argv[i]);
  printf ("\n");
  return argv;
}

/* Carries out the option that WORD spells, a dash in front. */
static void
set_option (char *word)
{
  char *save;
  char *name = strtok_r (word + 1, "=", &save);
  char *value = strtok_r (NULL, "", &save);

  for (const struct stage_option *o = common_options;
       name != NULL && o->name != NULL; o++)
    if (!strcmp (name, o->name))
      {
        o->set (value);
        return;
      }
  if (name == NULL || !stage_set_option (name, value))
    PANIC ("unknown option `-%s' (use -h for help)",
           name != NULL ? name : "");
}

char **
cmdline_parse_options (char **argv)
{
  for (; *argv != NULL && **argv == '-'; argv++)
    set_option (*argv);
  return argv;
}

size_t
cmdline_user_page_limit (void)
{
  return user_page_limit;
}

void
cmdline_limit_user_pages (size_t limit)
{
  user_page_limit = limit;
}

bool
cmdline_seeded (void)
{
  return seeded;
}

void
cmdline_run_actions (char **argv)
{
  while (*argv != NULL)
    {
      const struct stage_action *action = stage_find_action (*argv);
      if (action == NULL)
        PANIC ("unknown action `%s' (use -h for help)", *argv);
      for (int i = 1; i < action->words; i++)
        if (argv[i] == NULL)
          PANIC ("action `%s' requires %d argument(s)", *argv,
                 action->words - 1);
      action->run (argv);
      argv += action->words;
    }
}
