/* matmult: multiplies two matrices, which together with the product need more
   memory than a small machine has.  Project 3. */
#include <stdio.h>
#include <syscall.h>

#define N 512

static int a[N][N], b[N][N], product[N][N];

int
main (void)
{
  /* Only the diagonal of B is not zero: it doubles every column of A. */
  for (int row = 0; row < N; row++)
    {
      for (int column = 0; column < N; column++)
        a[row][column] = row + column;
      b[row][row] = 2;
    }

  for (int row = 0; row < N; row++)
    for (int k = 0; k < N; k++)
      for (int column = 0; column < N; column++)
        product[row][column] += a[row][k] * b[k][column];

  for (int row = 0; row < N; row++)
    for (int column = 0; column < N; column++)
      if (product[row][column] != 2 * (row + column))
        {
          printf ("matmult: element %d, %d is %d\n", row, column,
                  product[row][column]);
          return EXIT_FAILURE;
        }
  printf ("the product of two %d x %d matrices is right\n", N, N);
  return EXIT_SUCCESS;
}
