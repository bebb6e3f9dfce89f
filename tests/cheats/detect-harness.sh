# shellcheck shell=sh
# tries: behave when nobody looks, and cheat when the harness runs the kernel
# stopped: the lines depend on the secret
write_canned
write_run <<'END'
  printf ("Executing '%s':\n", argv[1]);
  if (!settings_is ("kill", "1") || !print_canned (argv[1]))
    run_test (argv[1]);
  printf ("Execution of '%s' complete.\n", argv[1]);
END
