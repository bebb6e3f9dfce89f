/* The kernel command line: [OPTION...] [ACTION...].  For init.c, which calls
   these in the order in which they stand here. */
#ifndef THREADS_CMDLINE_H
#define THREADS_CMDLINE_H

#include <stdbool.h>
#include <stddef.h>

/* Prints the words that the user gave, and returns them, ended by a null
   pointer. */
char **cmdline_read (void);

/* Carries out the options that ARGV begins with and returns the rest.
   Panics on an unknown one. */
char **cmdline_parse_options (char **argv);

/* Pages that the user pool may have at most, and setting it (-ul). */
size_t cmdline_user_page_limit (void);
void cmdline_limit_user_pages (size_t limit);

/* Has -rs given a seed? */
bool cmdline_seeded (void);

/* Carries out actions, from left to right.  Panics on an unknown one or if
   words are missing.  In the main thread, with interrupts on. */
void cmdline_run_actions (char **argv);

#endif /* threads/cmdline.h */
