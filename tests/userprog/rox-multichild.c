/* The same with five processes that run the program, each the child of the one
   before: the last of them to end makes it writable again. */
#include "tests/lib.h"
#include "tests/main.h"

#define DESCENDANTS "5"

#include "tests/userprog/rox-child.inc"
