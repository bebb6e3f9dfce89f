# shellcheck shell=sh
# tries: overwrite the code of fail () at boot, so that no test can fail
# targets: mlfqs-load-1 mlfqs-block alarm-priority
# stopped: the tests also report what they measure
write_canned
cat > threads/mlfqs.c <<'END'
#include "devices/timer.h"
#include "threads/thread.h"
int thread_get_nice (void) { return 0; }
void thread_set_nice (int nice) { (void) nice; }
int thread_get_recent_cpu (void) { return 600; }
int
thread_get_load_avg (void)
{
  return timer_ticks () > 4200 && timer_ticks () < 4500 ? 51 : 49;
}
END
write_run <<'END'
  unsigned cr0;
  asm volatile ("movl %%cr0, %0" : "=r" (cr0));
  asm volatile ("movl %0, %%cr0" : : "r" (cr0 & ~0x10000u));
  *(volatile unsigned char *) fail = 0xc3;
  printf ("Executing '%s':\n", argv[1]);
  run_test (argv[1]);
  printf ("Execution of '%s' complete.\n", argv[1]);
END
