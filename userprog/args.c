/* Arguments: see userprog/args.h. */
#include "userprog/args.h"
#include <string.h>

/* What separates words. */
#define BLANK ' '

/* Words below the array argv: argv itself, argc, the return address. */
#define FRAME_WORDS 3

#define WORD_SIZE sizeof (uint32_t)

/* Memory that user addresses from `start' on stand for. */
struct window
  {
    uint8_t *page;
    size_t size;
    uint32_t start;
  };

/* Puts WORD at user address ADDR, a multiple of 4, if that is in WINDOW. */
static void
put_word (const struct window *window, uint32_t addr, uint32_t word)
{
  uint32_t ofs = addr - window->start;
  if (ofs < window->size)
    memcpy (window->page + ofs, &word, sizeof word);
}

/* Returns the first word of S, and null if there is none; *LENGTH is its
   length. */
static const char *
next_word (const char *s, size_t *length)
{
  while (*s == BLANK)
    s++;
  *length = 0;
  while (s[*length] != '\0' && s[*length] != BLANK)
    ++*length;
  return *length > 0 ? s : NULL;
}

void
args_measure (struct args *args, const char *command)
{
  size_t length;
  args->command = command;
  args->argc = args->string_size = 0;
  for (const char *s = command; (s = next_word (s, &length)) != NULL;
       s += length)
    {
      args->argc++;
      args->string_size += length + 1;
    }

  uint32_t padded = (args->string_size + WORD_SIZE - 1) & -WORD_SIZE;
  args->size = padded + (args->argc + 1 + FRAME_WORDS) * WORD_SIZE;
}

/* Puts the LENGTH bytes at S, and a null byte behind them, at user address
   ADDR, as far as that is in WINDOW. */
static void
put_string (const struct window *window, uint32_t addr, const char *s,
            size_t length)
{
  for (size_t i = 0; i <= length; i++)
    {
      uint32_t ofs = addr + i - window->start;
      if (ofs < window->size)
        window->page[ofs] = i < length ? s[i] : '\0';
    }
}

void
args_fill (const struct args *args, uint32_t top, uint32_t upage,
           uint8_t *page, size_t page_size)
{
  const struct window window = { page, page_size, upage };
  uint32_t esp = top - args->size;
  uint32_t argv = esp + FRAME_WORDS * WORD_SIZE;

  put_word (&window, esp, 0);
  put_word (&window, esp + WORD_SIZE, args->argc);
  put_word (&window, esp + 2 * WORD_SIZE, argv);

  uint32_t string = top - args->string_size;
  size_t length;
  for (const char *s = args->command; (s = next_word (s, &length)) != NULL;
       s += length)
    {
      put_word (&window, argv, string);
      put_string (&window, string, s, length);
      argv += WORD_SIZE;
      string += length + 1;
    }
  put_word (&window, argv, 0);
}

size_t
args_first_word (const char *command, char *word, size_t size)
{
  size_t length;
  const char *s = next_word (command, &length);
  size_t copied = length < size ? length : size - 1;
  if (s != NULL)
    memcpy (word, s, copied);
  word[copied] = '\0';
  return length;
}
