/* Commands: which program a process is to run, and with what on its
   stack. */
#ifndef USERPROG_COMMAND_H
#define USERPROG_COMMAND_H

#include <stdint.h>

struct aspace;

/* Returns the name of the program that COMMAND is to start, in memory from
   malloc that the caller must free; null if there is none. */
char *command_program (const char *command);

/* Adds to the address space a stack for the program that COMMAND starts, with
   what the program is to find there, and stores its stack pointer into *ESP.
   Returns 0, or -ENOMEM.  May sleep. */
int command_stack (struct aspace *, const char *command, uint8_t **esp);

#endif /* userprog/command.h */
