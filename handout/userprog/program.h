/* Programs: from a file's name to what is in memory. */
#ifndef USERPROG_PROGRAM_H
#define USERPROG_PROGRAM_H

#include <stdint.h>

struct aspace;

/* A program that is loaded. */
struct program
  {
    uint32_t entry;             /* Where it begins. */
  };

/* Loads the program called NAME into the address space.  Returns 0 or a
   negative errno, and then has said on the console what is wrong with the
   program, if it is that.  May sleep. */
int program_load (struct program *, const char *name, struct aspace *);

#endif /* userprog/program.h */
