/* Does something without end, which the first letter of its argument says. */
#include "tests/lib.h"

const char *test_name = "child-busy";

int main (int, char *[]);

int
main (int argc UNUSED, char *argv[])
{
  char piece[512] = {0};
  int fd = open ("file");

  switch (argv[1][0])
    {
    case 's':
      for (;;)
        continue;
    case 'w':
      if (argv[1][1] == 'a')
        wait (exec ("child-busy spin"));
      else
        for (;;)
          {
            seek (fd, 0);
            write (fd, piece, sizeof piece);
          }
    }
  fail ("come to an end");
}
