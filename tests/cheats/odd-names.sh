# shellcheck shell=sh
# tries: a file whose name is a command for a shell or for make
# refused: not a plain name
# shellcheck disable=SC2016
echo 'int cheat;' > 'threads/$(shell touch cheated);touch cheated;.c'
