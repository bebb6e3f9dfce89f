/* Where programs begin. */
#include <syscall.h>

int main (int, char *[]);
void _start (int argc, char *argv[]);

/* Called by nobody: the kernel lays the stack out as if somebody had, with
   ARGC words of the command line in ARGV, and jumps here. */
void
_start (int argc, char *argv[])
{
  exit (main (argc, argv));
}
