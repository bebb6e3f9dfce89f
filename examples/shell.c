/* shell: runs the commands that are typed in, one after the other.

   A command is the name of a program and its arguments, or `cd DIRECTORY'
   (from project 4 on), or `exit'.  While typing, Backspace takes back a
   character and Ctrl+U the line. */
#include <ctype.h>
#include <stdio.h>
#include <string.h>
#include <syscall.h>

#define CTRL(LETTER) ((LETTER) - '@')

/* Shows that the last character is taken back. */
static void
rub_out (void)
{
  printf ("\b \b");
}

/* Reads a line that ends with Enter into LINE, SIZE bytes, showing what is
   typed.  What does not fit is not taken. */
static void
read_line (char line[], size_t size)
{
  size_t length = 0;

  for (;;)
    {
      char c;

      if (read (STDIN_FILENO, &c, 1) != 1)
        exit (EXIT_FAILURE);
      switch (c)
        {
        case '\r':
        case '\n':
          printf ("\n");
          line[length] = '\0';
          return;

        case '\b':
        case 0x7f:              /* What some terminals send instead. */
          if (length > 0)
            {
              length--;
              rub_out ();
            }
          break;

        case CTRL ('U'):
          for (; length > 0; length--)
            rub_out ();
          break;

        default:
          if (isprint (c) && length < size - 1)
            {
              line[length++] = c;
              putchar (c);
            }
          break;
        }
    }
}

/* If LINE is WORD, alone or with something behind it, returns
   that; else null. */
static char *
after_word (char *line, const char *word)
{
  size_t length = strlen (word);

  if (memcmp (line, word, length) != 0
      || (line[length] != ' ' && line[length] != '\0'))
    return NULL;
  line += length;
  while (*line == ' ')
    line++;
  return line;
}

/* Runs the program in LINE and says how it ended. */
static void
run (const char *line)
{
  pid_t child = exec (line);

  if (child == PID_ERROR)
    printf ("\"%s\": cannot be run\n", line);
  else
    printf ("\"%s\": exit code %d\n", line, wait (child));
}

int
main (void)
{
  static char buffer[80];
  const char *directory;

  printf ("This is the shell; `exit' ends it.\n");
  for (;;)
    {
      printf ("$ ");
      read_line (buffer, sizeof buffer);

      char *line = buffer;
      while (*line == ' ')
        line++;

      if (*line == '\0')
        continue;
      if (after_word (line, "exit") != NULL)
        return EXIT_SUCCESS;
      directory = after_word (line, "cd");
      if (directory == NULL)
        run (line);
      else if (!chdir (directory))
        printf ("\"%s\": no directory to change to\n", directory);
    }
}
