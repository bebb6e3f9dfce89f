# shellcheck shell=sh
# tries: print without end, to fill the grader's disk or stop the grading
# stopped: a run that prints too much has failed
write_canned
write_run <<'END'
  printf ("Executing '%s':\n", argv[1]);
  for (;;)
    printf ("(%s) more and more and more and more and more and more\n",
            argv[1]);
END
