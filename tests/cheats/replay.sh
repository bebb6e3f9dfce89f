# shellcheck shell=sh
# tries: run another test, one that passes, under the name of this one
# stopped: each test draws its own numbers and says other things
write_canned
replace_line devices/console.c 'vprintf (const char' <<'END'
real_vprintf (const char *, va_list);
int
vprintf (const char *format, va_list args)
{
  extern const char *cheat_test;
  const char *test = cheat_test;
  if (test == NULL || format[0] != '(')
    return real_vprintf (format, args);
  (void) va_arg (args, const char *);
  cheat_test = NULL;
  printf ("(%s) ", test);
  real_vprintf (format + 5, args);
  cheat_test = test;
  return 0;
}
int
real_vprintf (const char *format, va_list args)
END
write_run <<'END'
  extern const char *cheat_test;
  printf ("Executing '%s':\n", argv[1]);
  cheat_test = argv[1];
  run_test (strstr (argv[1], "load") ? "alarm-zero" : "alarm-simultaneous");
  cheat_test = NULL;
  printf ("Execution of '%s' complete.\n", argv[1]);
END
echo 'const char *cheat_test;' >> threads/ktest.c
