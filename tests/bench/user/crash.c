/* A program whose first deed is a page fault; with an argument it makes the
   kernel have that. */
#include <syscall.h>

/* Nothing is there. */
#define NOWHERE ((char *) 0x10000000)

volatile int page_of_data = 1;

int
main (int argc, char *argv[] UNUSED)
{
  if (argc > 1)
    return write (1, NOWHERE, 1);
  return *(volatile char *) NOWHERE;
}
