# shellcheck shell=sh
# tries: print the lines that a test prints when it passes, by its name
# stopped: the lines depend on the secret
write_canned
write_run <<'END'
  printf ("Executing '%s':\n", argv[1]);
  if (!print_canned (argv[1]))
    run_test (argv[1]);
  printf ("Execution of '%s' complete.\n", argv[1]);
END
