# shellcheck shell=sh
# tries: print what a perfect grade looks like, and markup, into the reports
# stopped: the reports mark what a kernel printed; programs read results.json
write_canned
write_run <<'END'
  printf ("Executing '%s':\n(%s) begin\n", argv[1], argv[1]);
  printf ("</pre><script>document.title = 'passed'</script><b>passed</b>\n"
          "TOTAL TESTING SCORE: 100.0%%\n"
          "ALL TESTED PASSED -- PERFECT SCORE\n"
          "pass tests/threads/%s\n\"verdict\": \"pass\",\n", argv[1]);
  printf ("(%s) end\nExecution of '%s' complete.\n", argv[1], argv[1]);
END
