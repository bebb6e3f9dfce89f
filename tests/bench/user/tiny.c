/* A program that does nothing, of a page of code and a page of data. */

volatile int page_of_data = 1;

int
main (void)
{
  return 0;
}
