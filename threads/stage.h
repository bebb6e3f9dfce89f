/* Stages: how a project's part joins the kernel.

   Which subsystems a kernel has is decided by what is linked and by the
   table `stages' (threads/stages.c), never by conditional compilation in
   the code.  A project fills one `struct stage' in its own stage.c; every
   member may be null.  The lower rooms reach a stage only through the
   functions below, so nothing points up. */
#ifndef THREADS_STAGE_H
#define THREADS_STAGE_H

#include <stdbool.h>
#include <stddef.h>

struct intr_frame;
struct syscall_set; /* @syscall-process */
struct thread;

/* An option of the kernel command line: `-NAME' or `-NAME=VALUE'. */
struct stage_option
  {
    const char *name;           /* Without the dash; null ends a table. */
    const char *value;          /* What the help calls the value, or null
                                   if the option takes none. */
    const char *help;           /* One line. */
    void (*set) (const char *value);    /* VALUE is null without `='. */
  };

/* An action of the kernel command line. */
struct stage_action
  {
    const char *name;           /* Null ends a table. */
    int words;                  /* Words it takes, its name included. */
    const char *args;           /* What the help calls the arguments. */
    const char *help;           /* One line. */
    void (*run) (char **argv);  /* argv[0] is the name; may sleep. */
  };

struct stage
  {
    const char *name;

    /* Start, in this order; see main in threads/init.c. */
    void (*init_memory) (void); /* After paging; interrupts off. */
    void (*init_traps) (void);  /* After the device handlers; off. */
    void (*init_late) (void);   /* Interrupts on, timer calibrated. */

    /* End: writes back what must not be lost.  May sleep. */
    void (*done) (void);

    /* Statistics: before the console's, and after the keyboard's. */
    void (*print_stats) (void);
    void (*print_last_stats) (void);

    /* Command line. */
    const struct stage_option *options;
    const struct stage_action *actions;

    /* System calls it adds; see userprog/syscall-table.h. @syscall-process */
    const struct syscall_set *syscalls; /* @syscall-process */

    /* Hooks.  All but thread_exit are called with interrupts off. */
    void (*thread_switched) (struct thread *now_running);
    void (*thread_exit) (void); /* In the thread that ends; may sleep. */
    void (*user_return) (struct intr_frame *);  /* Before user mode, in
                                   threads that have `ask_stages' set. */
  };

/* The stages that there can be, in the order in which they start; null
   stands for one that is not part of this kernel.  Of two actions or options
   with one name the last stage's counts. */
extern const struct stage *const stages[];
extern const size_t stage_cnt;

/* What stage_thread_switched stands for: the only hook for thread switches
   that there is, or what calls all of them, or null.  Set by
   stage_init_memory, so that a switch costs little. */
extern void (*stage_switch_hook) (struct thread *now_running);

/* Each calls the member of that name in every stage that has it, `done'
   in reverse order. */
void stage_init_memory (void);
void stage_init_traps (void);
void stage_init_late (void);
void stage_done (void);
void stage_print_stats (void);
void stage_print_last_stats (void);
static inline void
stage_thread_switched (struct thread *now_running)
{
  if (stage_switch_hook != NULL)
    stage_switch_hook (now_running);
}
void stage_thread_exit (void);
void stage_user_return (struct intr_frame *);

/* Carries out option NAME with VALUE (null without `=').  False if no stage
   has such an option. */
bool stage_set_option (const char *name, const char *value);

/* Returns the action called NAME, or null. */
const struct stage_action *stage_find_action (const char *name);

#endif /* threads/stage.h */
