/* System calls of the kernel that these tests run in: making things fail,
   and looking at what is in use. */
#ifndef TESTS_MORE_USERPROG_HOOKS_H
#define TESTS_MORE_USERPROG_HOOKS_H

/* Numbers of the calls. */
#define SYS_TEST_BITS 69        /* (void): are the accessed and dirty bits of
                                   all free user pages right at the kernel's
                                   addresses?  Returns how many are, or -1. */
#define SYS_TEST_KILL 70        /* (pid): kills that process; -1 if there is
                                   no such process. */
#define SYS_TEST_MISCHIEF 71    /* (enum test_mischief, address). */
#define SYS_TEST_FAIL 72
#define SYS_TEST_USED 73
#define SYS_TEST_PAINT 74
#define SYS_TEST_UNUSED 75
#define SYS_TEST_COUNT 76       /* int (call, error): how often system call
                                   CALL has ended with -ERROR, 0 being
                                   success. */
#define SYS_TEST_MARK 77        /* (void) */
#define SYS_TEST_GROWN 78       /* int (void): by how much the number of
                                   pages, blocks of memory and threads has
                                   grown since SYS_TEST_MARK. */
#define SYS_TEST_TELL 79        /* (void): prints which pages and blocks
                                   were taken since, and where. */

/* System calls and errors that are counted are below these. */
#define TEST_CALLS 13
#define TEST_ERRORS 40

/* What the kernel must not do, with an address of the program's. */
enum test_mischief
  {
    TEST_NULL,                  /* Read what a null pointer points to. */
    TEST_DIRECTLY,              /* Read user memory where there is none
                                   without uaccess. */
    TEST_LOCKED,                /* Read user memory with a lock held. */
    TEST_OFF,                   /* Read it with interrupts off. */
    TEST_KEEP_LOCK,             /* Return with a lock held, */
    TEST_KEEP_OFF               /* or with interrupts off. */
  };

/* What can be made to fail. */
enum test_failure
  {
    TEST_PAGES,                 /* Allocating pages. */
    TEST_BLOCKS,                /* Allocating blocks. */
    TEST_DISK,                  /* Requests to disks. */
    TEST_FAILURE_CNT
  };

/* What can be in use. */
enum test_resource
  {
    TEST_KERNEL_PAGES,          /* Free pages, in the kernel's pool */
    TEST_USER_PAGES,            /* and in the user's. */
    TEST_HEAP,                  /* Bytes in blocks. */
    TEST_THREADS,
    TEST_RESOURCE_CNT
  };

/* For programs; hooks-user.c. */

/* Lets the Nth WHAT from now on fail, none if N is 0.  Returns how many were
   still to come before the last one, 0 if that has failed. */
int test_fail (enum test_failure what, unsigned n);

/* Takes all user pages, checks their bits, gives them back; returns how many
   they were, or -1 if a bit was wrong. */
int test_bits (void);

/* Kills process PID; returns 0, or -1 if there is none. */
int test_kill (int pid);

/* Returns how much of WHAT is in use (or free). */
int test_used (enum test_resource what);

/* Paints what is unused of the process's kernel stack, and returns how many
   bytes of the paint are still there. */
void test_paint (void);
int test_unused (void);

/* The state of all resources; `resources_check' fails the test if they are
   not all as they were. */
struct resources
  {
    int used[TEST_RESOURCE_CNT];
  };

void resources_note (struct resources *r);
void resources_check (const struct resources *r, const char *when);

#endif /* tests/more/userprog/hooks.h */
