# shellcheck shell=sh
# tries: a pipe among the sources, at which the tool would wait for ever
# refused: neither file nor directory
mkfifo threads/wait.c
