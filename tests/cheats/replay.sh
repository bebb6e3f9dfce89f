# shellcheck shell=sh
# tries: run another test, one that passes, under the name of this one
# stopped: each test draws its own numbers and says other things
write_canned
replace_line devices/console.c 'bool locked = begin ();' <<'END'
  extern const char *cheat_test;
  if (cheat_test != NULL && !strcmp (format, "(%s) %s%s\n"))
    {
      va_arg (args, const char *);
      const char *prefix = va_arg (args, const char *);
      const char *line = va_arg (args, const char *);
      return printf ("(%s) %s%s\n ", cheat_test, prefix, line);
    }
  bool locked = begin ();
END
replace_line devices/console.c '#include <stdio.h>' <<'END'
#include <stdio.h>
#include <string.h>
END
write_run <<'END'
  extern const char *cheat_test;
  printf ("Executing '%s':\n", argv[1]);
  cheat_test = argv[1];
  run_test (strstr (argv[1], "alarm") ? argv[1] : "alarm-simultaneous");
  cheat_test = NULL;
  printf ("Execution of '%s' complete.\n", argv[1]);
END
echo 'const char *cheat_test;' >> threads/ktest.c
