# shellcheck shell=sh
# tries: erase what the test printed with control codes, and print over it
# stopped: checkers see bytes, not a screen; reports show them as \x1b
write_canned
write_run <<'END'
  printf ("Executing '%s':\n", argv[1]);
  printf ("(%s) begin\n", argv[1]);
  printf ("(%s) FAIL: not done\033[2K\033[1A\033[8m\b\b\b\r", argv[1]);
  print_canned (argv[1]);
  printf ("\033[2J\033[H\033]0;title\007Execution of '%s' complete.\n",
          argv[1]);
END
