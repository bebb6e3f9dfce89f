/* The second table of in-kernel tests. */

#include <stddef.h>
#include "tests/more/threads/tests.h"

const struct test more_tests[] =
  {
    {"sleep-idle", test_sleep_idle},
    {"sleep-order", test_sleep_order},
    {"sleep-same-tick", test_sleep_same_tick},
    {"donate-try", test_donate_try},
    {"donate-cond", test_donate_cond},
    {"donate-chain-64", test_donate_chain_64},
    {"donate-many", test_donate_many},
    {"donate-random", test_donate_random},
    {"raise-ready", test_raise_ready},
    {"raise-sema", test_raise_sema},
    {"raise-cond", test_raise_cond},
    {"raise-lock", test_raise_lock},
    {"thread-1000", test_thread_1000},
    {"thread-exhaust", test_thread_exhaust},
    {"thread-churn", test_thread_churn},
    {"thread-foreach", test_thread_foreach},
    {"sema-interrupt", test_sema_interrupt},
    {"mlfqs-200", test_mlfqs_200},
    {"rwlock-turns", test_rwlock_turns},
    {"rwlock-priority", test_rwlock_priority},
    {"rwlock-donate", test_rwlock_donate},
    {"rwlock-group", test_rwlock_group},
    {"rwlock-random", test_rwlock_random},
    {"step-sema", test_step_sema},
    {"step-lock", test_step_lock},
    {"step-cond", test_step_cond},
    {"step-memory", test_step_memory},
    {"sema-self-test", test_sema_self_test},
    {"sema-try", test_sema_try},
    {"intq-turns", test_intq_turns},
    {"cond-broadcast", test_cond_broadcast},
    {"level-kept", test_level_kept},
    {"time-slice", test_time_slice},
    {"mlfqs-inherit", test_mlfqs_inherit},
    {"malloc-refill", test_malloc_refill},
    {"cmdline-plain", test_cmdline_plain}, /* @reference */
    {"palloc-exhaust", test_palloc_exhaust},
    {"palloc-multiple", test_palloc_multiple},
    {"palloc-fill", test_palloc_fill},
    {"malloc-exhaust", test_malloc_exhaust},
    {"malloc-classes", test_malloc_classes},
    {"malloc-random", test_malloc_random},
    {"realloc-rules", test_realloc_rules},
    {"calloc-rules", test_calloc_rules},
    {"fail-nth", test_fail_nth},
    {"memory-4", test_memory_all},
    {"memory-64", test_memory_all},
    {"memory-1024", test_memory_all},
    {"stack-over-10", test_stack_over_10},
    {"stack-over-page", test_stack_over_page},
    {"stack-over-yield", test_stack_over_yield},
    {"double-fault", test_double_fault},
    {"panic-block-on", test_panic_block_on},
    {"panic-cond-broadcast", test_panic_cond_broadcast},
    {"panic-cond-signal", test_panic_cond_signal},
    {"panic-cond-wait", test_panic_cond_wait},
    {"panic-create-handler", test_panic_create_handler},
    {"panic-enable-handler", test_panic_enable_handler},
    {"panic-foreach-on", test_panic_foreach_on},
    {"panic-free-stack", test_panic_free_stack},
    {"panic-free-twice", test_panic_free_twice},
    {"panic-free-wild", test_panic_free_wild},
    {"panic-handler-twice", test_panic_handler_twice},
    {"panic-lock-exit", test_panic_lock_exit}, /* @reference */
    {"panic-lock-free", test_panic_lock_free},
    {"panic-lock-handler", test_panic_lock_handler},
    {"panic-lock-other", test_panic_lock_other},
    {"panic-lock-try-twice", test_panic_lock_try_twice},
    {"panic-lock-twice", test_panic_lock_twice},
    {"panic-null-read", test_panic_null_read},
    {"panic-page-out", test_panic_page_out},
    {"panic-page-twice", test_panic_page_twice},
    {"panic-priority", test_panic_priority},
    {"panic-rodata-write", test_panic_rodata_write},
    {"panic-rwlock-read", test_panic_rwlock_read},
    {"panic-rwlock-twice", test_panic_rwlock_twice},
    {"panic-rwlock-write", test_panic_rwlock_write},
    {"panic-sema-handler", test_panic_sema_handler},
    {"panic-sema-null", test_panic_sema_null},
    {"panic-sleep-off", test_panic_sleep_off},
    {"panic-text-write", test_panic_text_write},
    {"panic-unblock-ready", test_panic_unblock_ready},
    {"panic-yield-handler", test_panic_yield_handler},
    {"jitter-race", test_jitter_race}, /* @reference */
    {"verdict-waits", test_verdict_waits}, /* @reference */
    {"verdict-busy", test_verdict_busy}, /* @reference */
    {"verdict-cycle", test_verdict_cycle}, /* @reference */
    {"verdict-lost", test_verdict_lost}, /* @reference */
    {"verdict-input", test_verdict_input}, /* @reference */
    {"verdict-tick", test_verdict_tick}, /* @reference */
    {"verdict-hang", test_verdict_hang}, /* @reference */
    {"verdict-halt", test_verdict_halt}, /* @reference */
    {NULL, NULL}
  };
