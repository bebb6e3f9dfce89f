/* Command lines of up to 4,095 bytes reach the program, in few words or many;
   longer ones are refused. */
#include <string.h>
#include "tests/lib.h"
#include "tests/main.h"
#include "tests/more/userprog/hooks.h"

#define PROGRAM "count-args"
#define MOST 4095

static char command[MOST + 16];

/* Makes a command line of LENGTH bytes whose words behind the first have
   WORD bytes each, but for the last one. */
static void
make_command (size_t length, size_t word)
{
  memset (command, 'x', sizeof command);
  memcpy (command, PROGRAM, strlen (PROGRAM));
  for (size_t i = strlen (PROGRAM); i < length; i += word + 1)
    command[i] = ' ';
  command[length] = '\0';
}

/* Runs a command line of LENGTH bytes in words of WORD bytes: the program must
   find as many, and as many letters. */
static void
check (size_t length, size_t word)
{
  make_command (length, word);
  int words = 1;
  int letters = 0;
  for (size_t i = strlen (PROGRAM); i < length; i++)
    if (command[i] == 'x')
      {
        letters++;
        words += command[i - 1] == ' ';
      }

  int status = wait (exec (command));
  if (status != words * 10000 + letters)
    fail ("%d words of %d letters, status %d", words, letters, status);
}

void
test_main (void)
{
  static const size_t lengths[] = { 20, 100, 1000, 2048, 4000, 4094, 4095 };
  static const size_t words[] = { 1, 2, 7, 100, 5000 };
  struct resources before;

  check (MOST, 1);
  resources_note (&before);
  msg ("as long as they may be");
  for (size_t i = 0; i < sizeof lengths / sizeof *lengths; i++)
    for (size_t j = 0; j < sizeof words / sizeof *words; j++)
      check (lengths[i], words[j]);
  msg ("longer");
  for (size_t length = MOST + 1; length < MOST + 10; length++)
    {
      make_command (length, 7);
      if (exec (command) != PID_ERROR)
        fail ("%zu bytes", length);
    }
  resources_check (&before, "in the end");
}
