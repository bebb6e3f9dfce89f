# shellcheck shell=sh
# tries: commands in the lists of sources
# refused: not the plain path of a source
# shellcheck disable=SC2016
echo 'threads_SRC += $(shell echo PASS > /tmp/cheated; touch ../../cheated)' \
  >> Makefile.build
