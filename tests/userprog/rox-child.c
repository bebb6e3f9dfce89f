/* A program can be written before and after a child runs it, though not while
   the child does. */
#include "tests/lib.h"
#include "tests/main.h"

#define DESCENDANTS "1"

#include "tests/userprog/rox-child.inc"
