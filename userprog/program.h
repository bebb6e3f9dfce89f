/* Programs: from a file's name to what is in memory. */
#ifndef USERPROG_PROGRAM_H
#define USERPROG_PROGRAM_H

#include <stdint.h>

struct aspace;
struct file;

/* A program that is loaded. */
struct program
  {
    struct file *file;          /* Where it comes from; open. */
    uint32_t entry;             /* Where it begins. */
  };

/* Loads the program called NAME into the address space.  Returns 0 or a
   negative errno, and then has said on the console what is wrong with the
   program, if it is that.  May sleep. */
int program_load (struct program *, const char *name, struct aspace *);

/* Lets go of the file of a program, which may have been loaded in vain or not
   at all (all members are 0 then), once the address space is gone. */
void program_close (struct program *);

#endif /* userprog/program.h */
