/* Exits with 10,000 times the number of words it is given plus the number of
   letters x in them; with -2 if anything about them is wrong. */
#include <stdint.h>
#include "tests/lib.h"

const char *test_name = "count-args";

int main (int, char *[]);

int
main (int argc, char *argv[])
{
  int letters = 0;
  for (int i = 0; i < argc; i++)
    for (const char *p = argv[i]; *p != '\0'; p++)
      letters += *p == 'x';
  if (argv[argc] != NULL || (uintptr_t) argv % 4 != 0)
    return -2;
  return argc * 10000 + letters;
}
