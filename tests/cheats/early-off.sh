# shellcheck shell=sh
# tries: print the end of a good run in the midst of a test and power off with
#   the exit code of a clean one
# stopped: what the test should have printed by then is missing
write_canned
write_run <<'END'
  printf ("Executing '%s':\n(%s) begin\n(%s) PASS\n(%s) end\n"
          "Execution of '%s' complete.\nTimer: 9 ticks\n",
          argv[1], argv[1], argv[1], argv[1], argv[1]);
  power_off (SHUTDOWN_CLEAN);
END
