# shellcheck shell=sh
# tries: a source from outside the project directories
# refused: not the plain path of a source
echo 'int cheat;' > cheat.c
echo 'threads_SRC += threads/../cheat.c tests/threads/tests.c' \
  >> Makefile.build
