/* The tests of this suite: what stock's own leave open. */
#ifndef TESTS_MORE_THREADS_TESTS_H
#define TESTS_MORE_THREADS_TESTS_H

#include "tests/threads/tests.h"

extern test_func test_sleep_idle;
extern test_func test_sleep_order;
extern test_func test_sleep_same_tick;
extern test_func test_donate_try;
extern test_func test_donate_cond;
extern test_func test_donate_chain_64;
extern test_func test_donate_many;
extern test_func test_donate_random;
extern test_func test_raise_ready;
extern test_func test_raise_sema;
extern test_func test_raise_cond;
extern test_func test_raise_lock;
extern test_func test_thread_1000;
extern test_func test_thread_exhaust;
extern test_func test_thread_churn;
extern test_func test_thread_foreach;
extern test_func test_sema_interrupt;
extern test_func test_mlfqs_200;
extern test_func test_rwlock_turns;
extern test_func test_rwlock_priority;
extern test_func test_rwlock_donate;
extern test_func test_rwlock_group;
extern test_func test_rwlock_random;
extern test_func test_step_sema;
extern test_func test_step_lock;
extern test_func test_step_cond;
extern test_func test_step_memory;
extern test_func test_sema_self_test;
extern test_func test_sema_try;
extern test_func test_intq_turns;
extern test_func test_cond_broadcast;
extern test_func test_level_kept;
extern test_func test_time_slice;
extern test_func test_mlfqs_inherit;
extern test_func test_malloc_refill;
extern test_func test_cmdline_plain; /* @reference */
extern test_func test_palloc_exhaust;
extern test_func test_palloc_multiple;
extern test_func test_palloc_fill;
extern test_func test_malloc_exhaust;
extern test_func test_malloc_classes;
extern test_func test_malloc_random;
extern test_func test_realloc_rules;
extern test_func test_calloc_rules;
extern test_func test_fail_nth;
extern test_func test_memory_all;
extern test_func test_stack_over_10;
extern test_func test_stack_over_page;
extern test_func test_stack_over_yield;
extern test_func test_double_fault;
extern test_func test_panic_block_on;
extern test_func test_panic_cond_broadcast;
extern test_func test_panic_cond_signal;
extern test_func test_panic_cond_wait;
extern test_func test_panic_create_handler;
extern test_func test_panic_enable_handler;
extern test_func test_panic_foreach_on;
extern test_func test_panic_free_stack;
extern test_func test_panic_free_twice;
extern test_func test_panic_free_wild;
extern test_func test_panic_handler_twice;
extern test_func test_panic_lock_exit; /* @reference */
extern test_func test_panic_lock_free;
extern test_func test_panic_lock_handler;
extern test_func test_panic_lock_other;
extern test_func test_panic_lock_try_twice;
extern test_func test_panic_lock_twice;
extern test_func test_panic_null_read;
extern test_func test_panic_page_out;
extern test_func test_panic_page_twice;
extern test_func test_panic_priority;
extern test_func test_panic_rodata_write;
extern test_func test_panic_rwlock_read;
extern test_func test_panic_rwlock_twice;
extern test_func test_panic_rwlock_write;
extern test_func test_panic_sema_handler;
extern test_func test_panic_sema_null;
extern test_func test_panic_sleep_off;
extern test_func test_panic_text_write;
extern test_func test_panic_unblock_ready;
extern test_func test_panic_yield_handler;
extern test_func test_jitter_race; /* @reference */
extern test_func test_verdict_waits; /* @reference */
extern test_func test_verdict_busy; /* @reference */
extern test_func test_verdict_cycle; /* @reference */
extern test_func test_verdict_lost; /* @reference */
extern test_func test_verdict_input; /* @reference */
extern test_func test_verdict_tick; /* @reference */
extern test_func test_verdict_hang; /* @reference */
extern test_func test_verdict_halt; /* @reference */

#endif /* tests/more/threads/tests.h */
