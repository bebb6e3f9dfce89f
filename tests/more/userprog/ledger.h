/* A ledger of the memory that the kernel has in use: which pages and blocks,
   and who took them.  It sees the allocators' callers through the linker
   (--wrap), so the allocators need not know. */
#ifndef TESTS_MORE_USERPROG_LEDGER_H
#define TESTS_MORE_USERPROG_LEDGER_H

/* Marks what is in use so far.  From anywhere. */
void ledger_mark (void);

/* Returns by how much the number of pages and blocks in use has grown since
   the mark.  From anywhere. */
int ledger_count (void);

/* Prints those that were taken since, each with the call stack of who took
   it. */
void ledger_print (void);

#endif /* tests/more/userprog/ledger.h */
