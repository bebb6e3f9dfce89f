/* What the processes of the fuzzer decide by: numbers that depend on the
   seed, the process and the call alone, so that a call is the same whether or
   not those before it were made; and the plan, which says which calls to
   make. */
#ifndef TESTS_MORE_USERPROG_FUZZ_PLAN_H
#define TESTS_MORE_USERPROG_FUZZ_PLAN_H

#include <stdbool.h>
#include <stdint.h>

/* A process of the fuzzer. */
struct fuzz_process
  {
    uint32_t seed;              /* Of the whole run. */
    int worker;                 /* Which worker it is, or belongs to. */
    int parent_call;            /* Call by which the worker has started it,
                                   or -1 if it is the worker. */
  };

/* Begins the numbers for call CALL of P. */
void fuzz_begin (const struct fuzz_process *p, int call);

/* Returns the next of them, below LIMIT. */
uint32_t fuzz_draw (uint32_t limit);

/* Returns the status that P exits with. */
int fuzz_status (const struct fuzz_process *p);

/* Reads the plan for P from the file "plan". */
void fuzz_load_plan (const struct fuzz_process *p);

/* Is call CALL to be made?  All are if no plan was read, or if there is no
   line for the process in it. */
bool fuzz_planned (int call);

/* Are calls to be printed? */
bool fuzz_traced (void);

#endif /* tests/more/userprog/fuzz-plan.h */
