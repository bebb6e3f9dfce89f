# shellcheck shell=sh
# tries: put files of the grader's into the kernel, to print them
# unbuilt: nothing of the host but programs is in the sandbox
cat > threads/steal.S <<'END'
        .section .rodata
        .globl stolen
stolen: .incbin "/etc/passwd"
        .byte 0
END
add_source threads/steal.S
write_canned
write_run <<'END'
  extern const char stolen[];
  printf ("Executing '%s':\n%s\n", argv[1], stolen);
END
