# shellcheck shell=sh
# tries: hide the secret from the tests, so that they print the usual lines
# stopped: the checkers have the secret from the harness
write_canned
replace_line threads/settings.c 'const char *s = find (key);' <<'END'
  const char *s = find (key);
  if (!strcmp (key, "secret"))
    return false;
END
write_run <<'END'
  printf ("Settings: timeout=60 secret=0\nExecuting '%s':\n", argv[1]);
  if (!print_canned (argv[1]))
    run_test (argv[1]);
  printf ("Execution of '%s' complete.\n", argv[1]);
END
