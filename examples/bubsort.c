/* bubsort: sorts numbers in the slowest of ways, and says whether they are
   sorted. */
#include <stdio.h>
#include <syscall.h>

#define CNT 128

static int numbers[CNT];

int
main (void)
{
  bool sorted;

  for (int i = 0; i < CNT; i++)
    numbers[i] = (i * 37 + 11) % CNT;

  do
    {
      sorted = true;
      for (int i = 1; i < CNT; i++)
        if (numbers[i - 1] > numbers[i])
          {
            int larger = numbers[i - 1];
            numbers[i - 1] = numbers[i];
            numbers[i] = larger;
            sorted = false;
          }
    }
  while (!sorted);

  /* 37 and CNT have no common divisor, so each number is there once. */
  for (int i = 0; i < CNT; i++)
    if (numbers[i] != i)
      {
        printf ("bubsort: %d is where %d should be\n", numbers[i], i);
        return EXIT_FAILURE;
      }
  printf ("%d numbers are sorted\n", CNT);
  return EXIT_SUCCESS;
}
