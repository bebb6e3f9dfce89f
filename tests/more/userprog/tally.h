/* Counting what system calls come to, and what they leave: the functions
   behind some of the calls of hooks.h. */
#ifndef TESTS_MORE_USERPROG_TALLY_H
#define TESTS_MORE_USERPROG_TALLY_H

#include "userprog/syscall-table.h"

syscall_func tally_count, tally_mark, tally_grown, tally_tell;

#endif /* tests/more/userprog/tally.h */
