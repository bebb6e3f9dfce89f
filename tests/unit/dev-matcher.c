/* The matcher against strstr, over random texts of few letters and over
   the cases that a naive one gets wrong. */

#include <assert.h>
#include <stdint.h>
#include <string.h>
#include "devices/matcher.h"

/* Returns how often WORD is completed in TEXT, according to the matcher. */
static int
count (const char *word, const char *text)
{
  struct matcher m = MATCHER_INITIALIZER (word);
  int cnt = 0;
  for (; *text != '\0'; text++)
    cnt += matcher_step (&m, *text);
  return cnt;
}

/* The same according to strstr. */
static int
model (const char *word, const char *text)
{
  int cnt = 0;
  while ((text = strstr (text, word)) != NULL)
    {
      cnt++;
      text += strlen (word);
    }
  return cnt;
}

int
main (void)
{
  assert (count ("FAILED", "FAILED") == 1);
  assert (count ("FAILED", "FAFAILED FAILEFAILED") == 2);
  assert (count ("FAILED", "FFFAILEDFAILED") == 2);
  assert (count ("FAILED", "FAIL ED failed") == 0);
  assert (count ("User process ABORT", "User process User process ABORT")
          == 1);

  uint32_t seed = 1;
  for (int round = 0; round < 20000; round++)
    {
      char text[100];
      for (int i = 0; i < 99; i++)
        {
          seed = seed * 1664525u + 1013904223u;
          text[i] = "Abc"[(seed >> 10) % 3];
        }
      text[99] = '\0';
      assert (count ("Abcb", text) == model ("Abcb", text));
      assert (count ("Ab", text) == model ("Ab", text));
      assert (count ("A", text) == model ("A", text));
    }
  return 0;
}
