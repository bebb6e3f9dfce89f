/* Start of the kernel: brings up everything in order, then carries out the
   actions of the command line.

   The order matters and is the same for every project; what a project adds
   joins through its stage.  Memory can be allocated from palloc_init on,
   locks work from thread_init on, interrupts come from thread_start on. */

#include "threads/init.h"
#include <console.h>
#include <random.h>
#include <stdio.h>
#include "devices/budget.h"
#include "devices/deadlock.h"
#include "devices/input.h"
#include "devices/kbd.h"
#include "devices/pit.h"
#include "devices/rtc.h"
#include "devices/serial.h"
#include "devices/shutdown.h"
#include "devices/timer.h"
#include "devices/watchdog.h"
#include "threads/boot.h"
#include "threads/cmdline.h"
#include "threads/interrupt.h"
#include "threads/loader.h"
#include "threads/malloc.h"
#include "threads/palloc.h"
#include "threads/settings.h"
#include "threads/stage.h"
#include "threads/thread.h"

int main (void) NO_RETURN;

/* Called by start.S on the stack of the first thread, with interrupts off,
   paging on and bss cleared. */
int
main (void)
{
  boot_init ();
  shutdown_init ();
  settings_init (boot_settings ());
  char **actions = cmdline_parse_options (cmdline_read ());

  thread_init ();
  console_init ();
  printf ("Pintos booting with %'u kB RAM...\n", init_ram_pages * 4);
  if (settings_text ()[0] != '\0')
    printf ("Settings: %s\n", settings_text ());

  palloc_init (cmdline_user_page_limit ());
  malloc_init ();
  paging_init ();
  stage_init_memory ();

  pit_init ();
  intr_init ();
  timer_init ();
  budget_init ();
  deadlock_init ();
  watchdog_init ();
  kbd_init ();
  input_init ();
  stage_init_traps ();
  if (!cmdline_seeded ())
    random_init (rtc_get_time () / 60);

  thread_start ();
  serial_init_queue ();
  timer_calibrate ();
  stage_init_late ();
  printf ("Boot complete.\n");

  cmdline_run_actions (actions);

  shutdown ();
  deadlock_end ();
  thread_exit ();
}
