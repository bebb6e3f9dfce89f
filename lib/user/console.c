/* Output of programs.

   Text is collected and written in pieces, since a system call for every
   character would be dear.  What one call prints is one piece, which nobody
   else's output interrupts, unless it does not fit into the buffer, which is
   small because it is on the program's stack; then it is cut between two
   lines, if there are two.  Nothing is kept back at the end of a call. */
#include <stdio.h>
#include <string.h>
#include <syscall.h>

/* Text on its way to a file. */
struct stream
  {
    int fd;                     /* The file. */
    int char_cnt;               /* Characters so far, written or not. */
    size_t pending;             /* Those in BUFFER, not yet written, */
    size_t lines;               /* and those of them in whole lines. */
    char buffer[256];
  };

/* Writes the first CNT characters that are pending in S. */
static void
flush (struct stream *s, size_t cnt)
{
  if (cnt > 0)
    write (s->fd, s->buffer, cnt);
  s->pending -= cnt;
  s->lines = 0;
  memmove (s->buffer, s->buffer + cnt, s->pending);
}

/* Appends C to the struct stream AUX. */
static void
put_in_stream (char c, void *aux)
{
  struct stream *s = aux;

  if (s->pending == sizeof s->buffer)
    flush (s, s->lines > 0 ? s->lines : s->pending);
  s->buffer[s->pending++] = c;
  s->char_cnt++;
  if (c == '\n')
    s->lines = s->pending;
}

/* Writes formatted text to FD; see stdio.h. */
int
vhprintf (int fd, const char *format, va_list args)
{
  struct stream s;

  s.fd = fd;
  s.char_cnt = 0;
  s.pending = s.lines = 0;
  __vprintf (format, args, put_in_stream, &s);
  flush (&s, s.pending);
  return s.char_cnt;
}

/* The same with the values as arguments. */
int
hprintf (int fd, const char *format, ...)
{
  va_list args;
  int char_cnt;

  va_start (args, format);
  char_cnt = vhprintf (fd, format, args);
  va_end (args);
  return char_cnt;
}

/* Writes formatted text to the console.  Returns the number of
   characters. */
int
vprintf (const char *format, va_list args)
{
  return vhprintf (STDOUT_FILENO, format, args);
}

/* Writes the string S and a new line to the console.  Returns 0. */
int
puts (const char *s)
{
  printf ("%s\n", s);
  return 0;
}

/* Writes C to the console.  Returns it. */
int
putchar (int c)
{
  char byte = c;

  write (STDOUT_FILENO, &byte, 1);
  return c;
}
