/* The stages of the kernel that is being built.

   With init.c, which runs them, this is the composition of the kernel: the
   only place, besides the members of `struct thread', where the projects'
   macros may be looked at.  Kernels made for measuring (benchmarks, some
   variants) have a stage more, which calls itself extra_stage; it is named
   here as a weak symbol, which is null where there is none. */

#include "threads/stage.h"
#include <stddef.h>
#include <string.h>

extern const struct stage ktest_stage;
extern const struct stage extra_stage __attribute__ ((weak));

const struct stage *const stages[] =
  {
    &ktest_stage,
    &extra_stage,
    NULL
  };

#define STAGE_CNT (sizeof stages / sizeof *stages - 1)

/* Goes through all stages, S pointing into the table. */
#define FOR_EACH_STAGE(S)                                               \
        for (const struct stage *const *S = stages; *S != NULL; S++)

bool stage_watches_switches;

void
stage_init_memory (void)
{
  FOR_EACH_STAGE (s)
    {
      if ((*s)->thread_switched != NULL)
        stage_watches_switches = true;
      if ((*s)->init_memory != NULL)
        (*s)->init_memory ();
    }
}

void
stage_init_traps (void)
{
  FOR_EACH_STAGE (s)
    if ((*s)->init_traps != NULL)
      (*s)->init_traps ();
}

void
stage_init_late (void)
{
  FOR_EACH_STAGE (s)
    if ((*s)->init_late != NULL)
      (*s)->init_late ();
}

void
stage_done (void)
{
  for (size_t i = STAGE_CNT; i-- > 0;)
    if (stages[i] != NULL && stages[i]->done != NULL)
      stages[i]->done ();
}

void
stage_print_stats (void)
{
  FOR_EACH_STAGE (s)
    if ((*s)->print_stats != NULL)
      (*s)->print_stats ();
}

void
stage_print_last_stats (void)
{
  FOR_EACH_STAGE (s)
    if ((*s)->print_last_stats != NULL)
      (*s)->print_last_stats ();
}

void
stage_thread_switched (struct thread *now_running)
{
  FOR_EACH_STAGE (s)
    if ((*s)->thread_switched != NULL)
      (*s)->thread_switched (now_running);
}

void
stage_thread_exit (void)
{
  FOR_EACH_STAGE (s)
    if ((*s)->thread_exit != NULL)
      (*s)->thread_exit ();
}

void
stage_user_return (struct intr_frame *f)
{
  FOR_EACH_STAGE (s)
    if ((*s)->user_return != NULL)
      (*s)->user_return (f);
}

bool
stage_set_option (const char *name, const char *value)
{
  FOR_EACH_STAGE (s)
    for (const struct stage_option *o = (*s)->options;
         o != NULL && o->name != NULL; o++)
      if (!strcmp (o->name, name))
        {
          o->set (value);
          return true;
        }
  return false;
}

const struct stage_action *
stage_find_action (const char *name)
{
  FOR_EACH_STAGE (s)
    for (const struct stage_action *a = (*s)->actions;
         a != NULL && a->name != NULL; a++)
      if (!strcmp (a->name, name))
        return a;
  return NULL;
}
