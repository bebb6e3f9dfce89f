# shellcheck shell=sh
# tries: a rule in place of a source, in a line that continues
# refused: not the plain path of a source
# shellcheck disable=SC2016
printf 'devices_SRC += devices/vga.c \\\n $(eval kernel.bin: ; true)\n' \
  >> Makefile.build
