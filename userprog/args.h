/* Arguments: what a new program finds on its stack.

   A command line is split at blanks into words, which end up at the top of
   the stack as C wants the arguments of main, and below them a frame as if
   _start had been called:

       top -->  the words, each with its null byte, the first one lowest
                0 to 3 bytes of padding
                argv[argc], a null pointer
                ...
                argv[0]
                argv, the address of argv[0]
                argc
       esp -->  0, in place of a return address

   Pure functions: of the command line, of a page of memory, and of user
   addresses, which are mere numbers here.  From anywhere. */
#ifndef USERPROG_ARGS_H
#define USERPROG_ARGS_H

#include <stddef.h>
#include <stdint.h>

/* Arguments: a command line and how much room it needs. */
struct args
  {
    const char *command;
    uint32_t argc;              /* Number of words. */
    uint32_t string_size;       /* Bytes of words with their null bytes. */
    uint32_t size;              /* Bytes in all, from esp to top. */
  };

/* Measures COMMAND, which must stay, into *ARGS. */
void args_measure (struct args *args, const char *command);

/* Puts into PAGE, which will be the PAGE_SIZE bytes at user address UPAGE,
   what of ARGS falls there if the stack ends at user address TOP.  Both are
   multiples of 4.  Other bytes stay what they are. */
void args_fill (const struct args *args, uint32_t top, uint32_t upage,
                uint8_t *page, size_t page_size);

/* Copies the first word of COMMAND, or as much as fits, to the SIZE > 0
   bytes at WORD and ends it with a null byte.  Returns its length, which
   may be SIZE or more. */
size_t args_first_word (const char *command, char *word, size_t size);

#endif /* userprog/args.h */
