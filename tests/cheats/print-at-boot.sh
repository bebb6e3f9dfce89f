# shellcheck shell=sh
# tries: print a whole good run during boot, then power off as after one
# stopped: the lines depend on the secret
write_canned
replace_line threads/init.c 'palloc_init (' <<'END'
  for (int i = 0; actions[i] != NULL; i++)
    if (!strcmp (actions[i], "run"))
      {
        printf ("Boot complete.\nExecuting '%s':\n", actions[i + 1]);
        print_canned (actions[i + 1]);
        printf ("Execution of '%s' complete.\nTimer: 50 ticks\n"
                "Thread: 0 idle ticks, 50 kernel ticks, 0 user ticks\n",
                actions[i + 1]);
        power_off (SHUTDOWN_CLEAN);
      }
  palloc_init (cmdline_user_page_limit ());
END
replace_line threads/init.c '#include <stdio.h>' <<'END'
#include <stdio.h>
#include <string.h>
#include "devices/power.h"
#include "threads/canned.h"
END
