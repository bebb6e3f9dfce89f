/* Arguments on a new program's stack: the layout, byte for byte, for command
   lines with known results, and for random ones against a plain model.  The
   stack is put together from pages of several sizes, each in memory of its
   own, so that a byte out of place is found by the sanitizers. */

#include <assert.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "userprog/args.h"

#define TOP 0xc0000000u
#define STACK_MAX 65536

/* The stack of the last command line: the bytes from esp to TOP are the last
   ones. */
static uint8_t stack[STACK_MAX];
static struct args args;
static uint32_t esp;

/* Lays out COMMAND in pages of PAGE_SIZE bytes. */
static void
lay_out (const char *command, uint32_t page_size)
{
  args_measure (&args, command);
  assert (args.size % 4 == 0 && args.size <= STACK_MAX);
  esp = TOP - args.size;

  memset (stack, 0, sizeof stack);
  for (uint32_t upage = TOP - page_size; upage + page_size > esp;
       upage -= page_size)
    {
      uint8_t *page = calloc (1, page_size);
      args_fill (&args, TOP, upage, page, page_size);
      memcpy (stack + STACK_MAX - (TOP - upage), page, page_size);

      /* What is below esp is left alone. */
      for (uint32_t i = 0; i < page_size && upage + i < esp; i++)
        assert (page[i] == 0);
      free (page);
    }
}

/* Returns what is at user address ADDR. */
static uint8_t *
at (uint32_t addr)
{
  assert (addr >= esp && addr < TOP);
  return stack + STACK_MAX - (TOP - addr);
}

static uint32_t
word_at (uint32_t addr)
{
  uint32_t word;
  assert (addr % 4 == 0);
  memcpy (&word, at (addr), sizeof word);
  return word;
}

/* Checks the stack of COMMAND against its words as strtok finds them. */
static void
check (const char *command, uint32_t page_size)
{
  lay_out (command, page_size);

  char *copy = strdup (command);
  uint32_t argc = word_at (esp + 4);
  uint32_t argv = word_at (esp + 8);
  uint32_t next = TOP;
  uint32_t n = 0;
  assert (word_at (esp) == 0);
  assert (argv == esp + 12);
  for (char *word = strtok (copy, " "); word != NULL;
       word = strtok (NULL, " "), n++)
    {
      uint32_t string = word_at (argv + 4 * n);
      assert (!strcmp ((char *) at (string), word));
      assert (n == 0 || string == next);
      assert (n > 0 || string == TOP - args.string_size);
      next = string + strlen (word) + 1;
    }
  assert (n == argc && n == args.argc);
  assert (word_at (argv + 4 * n) == 0);
  assert (next == TOP);

  /* Nothing but padding between the array and the strings. */
  uint32_t strings = TOP - args.string_size;
  uint32_t end = argv + 4 * (n + 1);
  assert (strings >= end && strings - end < 4);
  for (uint32_t addr = end; addr < strings; addr++)
    assert (*at (addr) == 0);
  free (copy);
}

/* The example of the contract: where everything is. */
static void
check_example (void)
{
  lay_out ("/bin/ls -l foo bar", 4096);
  assert (esp == 0xbfffffcc && args.argc == 4 && args.string_size == 19);
  assert (word_at (0xbfffffd0) == 4);
  assert (word_at (0xbfffffd4) == 0xbfffffd8);
  assert (word_at (0xbfffffd8) == 0xbfffffed);
  assert (word_at (0xbfffffdc) == 0xbffffff5);
  assert (word_at (0xbfffffe0) == 0xbffffff8);
  assert (word_at (0xbfffffe4) == 0xbffffffc);
  assert (word_at (0xbfffffe8) == 0);
  assert (!memcmp (at (0xbfffffed), "/bin/ls\0-l\0foo\0bar", 19));
}

static void
check_first_word (void)
{
  static const struct { const char *command, *word; } cases[] =
    {
      {"", ""}, {" ", ""}, {"a", "a"}, {" a", "a"}, {"a b", "a"},
      {"  echo  x ", "echo"}, {"twelve-bytes", "twelve-bytes"}
    };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
    for (size_t size = 1; size < 20; size++)
      {
        char *word = malloc (size);
        size_t length = strlen (cases[i].word);
        assert (args_first_word (cases[i].command, word, size) == length);
        assert (strlen (word) == (length < size ? length : size - 1));
        assert (!strncmp (word, cases[i].word, strlen (word)));
        free (word);
      }
}

/* Checks a random command line of up to MOST bytes, one in BLANKS of which
   is a blank. */
static void
check_random (size_t most, int blanks)
{
  static char command[STACK_MAX];
  size_t length = rand () % (most + 1);
  for (size_t i = 0; i < length; i++)
    command[i] = rand () % blanks == 0 ? ' ' : '!' + rand () % 90;
  command[length] = '\0';
  static const uint32_t page_sizes[] = { 4, 16, 64, 4096 };
  check (command, page_sizes[rand () % 4]);
}

int
main (void)
{
  static const char *const commands[] =
    {
      "", " ", "a", " a ", "a b", "a  b", "  a   b  ", "args-dbl two  spaces!",
      "x y z", "tab\tis no blank", "\x80\xff high"
    };
  int cnt = 0;

  check_example ();
  check_first_word ();
  for (size_t i = 0; i < sizeof commands / sizeof *commands; i++)
    for (uint32_t page_size = 4; page_size <= 4096; page_size *= 2, cnt++)
      check (commands[i], page_size);
  for (int i = 0; i < 2000; i++, cnt++)
    check_random (100, 2 + rand () % 10);
  for (int i = 0; i < 300; i++, cnt++)
    check_random (4095, 2 + rand () % 100);
  printf ("%d command lines\n", cnt);
  return 0;
}
