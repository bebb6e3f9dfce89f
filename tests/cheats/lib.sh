# What the cheats share; read by each of them.  The current directory is the
# tree to be handed in, $here is tests/cheats.
# shellcheck shell=sh

# Writes threads/canned.c: print_canned (TEST) prints what TEST prints when it
# passes without a secret, and returns whether it knows TEST; canned_line ()
# returns one such line after the other.
write_canned () {
  cat > threads/canned.h <<'END'
#ifndef THREADS_CANNED_H
#define THREADS_CANNED_H
#include <stdbool.h>
bool print_canned (const char *test);
const char *canned_line (const char *test);
#endif
END
  {
    cat <<'END'
#include "threads/canned.h"
#include <stdio.h>
#include <string.h>
static const struct { const char *test, *line; } canned[] =
  {
END
    sed 's/^(\([^)]*\)) .*/    {"\1", "&"},/' "${here:?}/canned.txt"
    cat <<'END'
  };
bool
print_canned (const char *test)
{
  bool known = false;
  for (unsigned i = 0; i < sizeof canned / sizeof *canned; i++)
    if (!strcmp (canned[i].test, test))
      {
        printf ("%s\n", canned[i].line);
        known = true;
      }
  return known;
}
const char *
canned_line (const char *test)
{
  static unsigned next;
  while (next < sizeof canned / sizeof *canned)
    if (!strcmp (canned[next++].test, test))
      return canned[next - 1].line;
  return "";
}
END
  } > threads/canned.c
  add_source threads/canned.c
}

# Adds a file to the list of sources of its directory.
add_source () {
  sed "s|^${1%%/*}_SRC  *= .*|&\\
${1%%/*}_SRC += $1|" Makefile.build > Makefile.new
  mv Makefile.new Makefile.build
}

# Replaces the action `run' of the kernel: standard input is what it does with
# argv[1], the name of the test.
write_run () {
  {
    cat <<'END'
#include <debug.h>
#include <stdio.h>
#include <string.h>
#include "devices/power.h"
#include "devices/shutdown.h"
#include "devices/timer.h"
#include "tests/threads/tests.h"
#include "threads/canned.h"
#include "threads/settings.h"
#include "threads/stage.h"
static void
run_action (char **argv)
{
END
    cat
    cat <<'END'
}
static const struct stage_action actions[] =
  {
    {"run", 2, "TEST", "", run_action},
    {NULL, 0, NULL, NULL, NULL}
  };
extern const struct stage ktest_stage;
const struct stage ktest_stage = { .name = "ktest", .actions = actions };
END
  } > threads/ktest.c
}

# Edits a file: replaces the line that contains $2 by standard input.
replace_line () {
  cat > edit.new
  awk -v text="$2" 'index ($0, text) && !done {
    while ((getline line < "edit.new") > 0) print line
    done = 1
    next
  } { print }' "$1" > edit.out
  cmp -s "$1" edit.out && echo "cheat: no \`$2' in $1" >&2 && exit 9
  mv edit.out "$1"
  rm -f edit.new
}
