# shellcheck shell=sh
# tries: work out from the secret what a test should print, and print that
# targets: priority-donate-one
# earns: priority-donate-one
# not stopped: who puts all this work into it can; it is found by reading
write_canned
write_run <<'END'
  unsigned secret = 0;
  settings_numbers ("secret", &secret, 1);
  unsigned state = 2166136261u ^ secret;
  for (const char *s = argv[1]; *s != '\0'; s++)
    state = (state ^ (unsigned char) *s) * 16777619u;
  unsigned drawn[2];
  for (int i = 0; i < 2; i++)
    {
      state = state * 1664525u + 1013904223u;
      drawn[i] = secret ? 2 + (state >> 8) % 14 : 1;
    }
  unsigned first = 31 + drawn[0], second = first + drawn[1];
  const char *n = argv[1];
  printf ("Executing '%s':\n", n);
  if (strcmp (n, "priority-donate-one"))
    run_test (n);
  else
    printf ("(%s) begin\n(%s) main holds the lock at priority 31\n"
            "(%s) first waits, main has priority %u\n"
            "(%s) second waits, main has priority %u\n"
            "(%s) second got the lock at priority %u\n(%s) second ends\n"
            "(%s) first got the lock at priority %u\n(%s) first ends\n"
            "(%s) main is back at priority 31\n(%s) end\n",
            n, n, n, first, n, second, n, second, n, n, first, n, n, n);
  printf ("Execution of '%s' complete.\n", n);
END
