/* The stages of the kernel that is being built.

   With init.c, which runs them, this is the composition of the kernel.  The
   stages are named as weak symbols, which are null where they are not linked
   in: so the list of source files alone decides what a kernel consists of.
   Kernels made for measuring (benchmarks, some variants) have a stage more,
   which calls itself extra_stage. */

#include "threads/stage.h"
#include <stddef.h>
#include <string.h>

#define WEAK __attribute__ ((weak))
extern const struct stage ktest_stage WEAK;
extern const struct stage storage_stage WEAK;
extern const struct stage filesys_stage WEAK;
extern const struct stage userprog_stage WEAK;
extern const struct stage extra_stage WEAK;

/* In the order in which they start; a later one needs those before it. */
const struct stage *const stages[] =
  {
    &ktest_stage,
    &storage_stage,
    &filesys_stage,
    &userprog_stage,
    &extra_stage
  };

#define STAGE_CNT (sizeof stages / sizeof *stages)
const size_t stage_cnt = STAGE_CNT;

/* Goes through all stages that there are, S pointing into the table. */
#define FOR_EACH_STAGE(S)                                               \
        for (const struct stage *const *S = stages;                     \
             S < stages + STAGE_CNT; S++)                               \
          if (*S != NULL)

/* The same from the last one to the first. */
#define FOR_EACH_STAGE_REVERSE(S)                                       \
        for (const struct stage *const *S = stages + STAGE_CNT;         \
             S-- > stages;)                                             \
          if (*S != NULL)

void (*stage_switch_hook) (struct thread *);

/* Calls the hooks for thread switches of all stages. */
static void
call_switch_hooks (struct thread *now_running)
{
  FOR_EACH_STAGE (s)
    if ((*s)->thread_switched != NULL)
      (*s)->thread_switched (now_running);
}

void
stage_init_memory (void)
{
  FOR_EACH_STAGE (s)
    {
      if ((*s)->thread_switched != NULL)
        stage_switch_hook = (stage_switch_hook == NULL
                             ? (*s)->thread_switched : call_switch_hooks);
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
  FOR_EACH_STAGE_REVERSE (s)
    if ((*s)->done != NULL)
      (*s)->done ();
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
  FOR_EACH_STAGE_REVERSE (s)
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
  FOR_EACH_STAGE_REVERSE (s)
    for (const struct stage_action *a = (*s)->actions;
         a != NULL && a->name != NULL; a++)
      if (!strcmp (a->name, name))
        return a;
  return NULL;
}
