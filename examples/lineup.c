/* lineup FILE: makes the small letters in a file capitals. */
#include <ctype.h>
#include <stdio.h>
#include <syscall.h>

int
main (int argc, char *argv[])
{
  static char piece[1024];

  if (argc != 2)
    {
      printf ("usage: lineup FILE\n");
      return EXIT_FAILURE;
    }
  int fd = open (argv[1]);
  if (fd < 0)
    {
      printf ("lineup: %s: cannot be opened\n", argv[1]);
      return EXIT_FAILURE;
    }

  for (;;)
    {
      unsigned start = tell (fd);
      int got = read (fd, piece, sizeof piece);
      if (got <= 0)
        break;
      for (int i = 0; i < got; i++)
        piece[i] = toupper (piece[i]);

      /* What has been read is where it is to be written. */
      seek (fd, start);
      if (write (fd, piece, got) != got)
        {
          printf ("lineup: %s: cannot be written\n", argv[1]);
          return EXIT_FAILURE;
        }
    }
  return EXIT_SUCCESS;
}
