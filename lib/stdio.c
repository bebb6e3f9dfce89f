/* The engine of printf, and what is built on it alone.

   A conversion is read into a struct directive, its value is fetched by the
   length it says, and the text goes out character by character through a
   function of the caller's.  There is no state between calls and nothing
   is allocated: the engine works wherever that function does, also in
   interrupt handlers and while panicking.

   What differs from the C standard: no floating point, no %n, no wide
   characters; %p prints like %#x; ' groups digits. */
#include <stdio.h>
#include <ctype.h>
#include <debug.h>
#include <inttypes.h>
#include <limits.h>
#include <string.h>

/* Where characters go. */
struct sink
  {
    void (*output) (char, void *aux);
    void *aux;
  };

/* Types of integers by the letters that announce them. */
enum length
  {
    LENGTH_CHAR,                /* hh */
    LENGTH_SHORT,               /* h */
    LENGTH_INT,                 /* none */
    LENGTH_LONG,                /* l */
    LENGTH_LONG_LONG,           /* ll */
    LENGTH_INTMAX,              /* j */
    LENGTH_PTRDIFF,             /* t */
    LENGTH_SIZE                 /* z */
  };

/* What stands between a % and the end of its conversion. */
struct directive
  {
    bool left;                  /* `-': blanks go to the right. */
    bool plus;                  /* `+': mark positive numbers, too, ... */
    bool space;                 /* ` ': ...with a blank. */
    bool alternate;             /* `#': show the base. */
    bool zero;                  /* `0': zeros instead of blanks. */
    bool group;                 /* `'': commas between digits. */
    int width;                  /* Least number of characters. */
    int precision;              /* After the `.', or -1. */
    enum length length;         /* Type of the value. */
    char conversion;            /* The letter. */
  };

/* How numbers are written in a base. */
struct base
  {
    unsigned base;
    const char *digits;         /* By value. */
    const char *prefix;         /* With `#'; null if it has none. */
    int group;                  /* Digits between commas. */
  };

static const struct base decimal = { 10, "0123456789", NULL, 3 };
static const struct base octal = { 8, "01234567", NULL, 3 };
static const struct base hex = { 16, "0123456789abcdef", "0x", 4 };
static const struct base upper_hex = { 16, "0123456789ABCDEF", "0X", 4 };

/* Room for the longest number: 64 bits in octal are 22 digits and seven
   commas. */
#define MOST_DIGITS 29

/* Sends CNT times C. */
static void
repeat (const struct sink *sink, char c, int cnt)
{
  while (cnt-- > 0)
    sink->output (c, sink->aux);
}

/* Sends the CNT characters at S. */
static void
send (const struct sink *sink, const char *s, size_t cnt)
{
  while (cnt-- > 0)
    sink->output (*s++, sink->aux);
}

/* Sends the CNT characters at S, with blanks up to D's width. */
static void
send_padded (const struct sink *sink, const struct directive *d,
             const char *s, size_t cnt)
{
  int blanks = cnt < (size_t) d->width ? d->width - (int) cnt : 0;

  if (!d->left)
    repeat (sink, ' ', blanks);
  send (sink, s, cnt);
  if (d->left)
    repeat (sink, ' ', blanks);
}

/* Sends VALUE in base B as D wants it, after SIGN (or '\0'). */
static void
send_integer (const struct sink *sink, const struct directive *d,
              const struct base *b, uintmax_t value, char sign)
{
  const char *prefix = d->alternate && value != 0 ? b->prefix : NULL;
  char buffer[MOST_DIGITS];
  char *end = buffer + sizeof buffer;
  char *p = end;
  int digit_cnt = 0;
  int length;                   /* Characters but for padding. */
  int zeros;                    /* Zeros in front of the digits. */
  int blanks;                   /* Blanks around all. */

  /* From the last digit to the first.  Long division is dear, and what
     fits the machine's word need not suffer it. */
  while (value > 0)
    {
      unsigned digit;

      if (value > UINT_MAX)
        {
          digit = value % b->base;
          value /= b->base;
        }
      else
        {
          digit = (unsigned) value % b->base;
          value = (unsigned) value / b->base;
        }
      if (d->group && digit_cnt > 0 && digit_cnt % b->group == 0)
        *--p = ',';
      *--p = b->digits[digit];
      digit_cnt++;
    }

  /* Zero is a digit, too, unless the precision asks for none. */
  zeros = (d->precision < 0 ? 1 : d->precision) - digit_cnt;
  if (zeros < 0)
    zeros = 0;
  if (d->alternate && b == &octal && zeros == 0)
    zeros = 1;

  length = (sign != '\0') + (prefix != NULL ? 2 : 0) + (end - p);
  if (d->zero && !d->left && d->precision < 0 && d->width - length > zeros)
    zeros = d->width - length;
  blanks = d->width - length - zeros;

  if (!d->left)
    repeat (sink, ' ', blanks);
  if (sign != '\0')
    sink->output (sign, sink->aux);
  if (prefix != NULL)
    send (sink, prefix, 2);
  repeat (sink, '0', zeros);
  send (sink, p, end - p);
  if (d->left)
    repeat (sink, ' ', blanks);
}

/* The values of a call, in a structure, because a va_list itself cannot
   be handed on by address everywhere. */
struct values
  {
    va_list list;
  };

/* Takes the next value, a signed integer of LENGTH. */
static intmax_t
take_signed (struct values *v, enum length length)
{
  switch (length)
    {
    case LENGTH_CHAR:
      return (signed char) va_arg (v->list, int);
    case LENGTH_SHORT:
      return (short) va_arg (v->list, int);
    case LENGTH_LONG:
      return va_arg (v->list, long);
    case LENGTH_LONG_LONG:
      return va_arg (v->list, long long);
    case LENGTH_INTMAX:
      return va_arg (v->list, intmax_t);
    case LENGTH_PTRDIFF:
    case LENGTH_SIZE:
      /* The signed type as wide as size_t. */
      return va_arg (v->list, ptrdiff_t);
    case LENGTH_INT:
    default:
      return va_arg (v->list, int);
    }
}

/* Takes the next value, an unsigned integer of LENGTH. */
static uintmax_t
take_unsigned (struct values *v, enum length length)
{
  switch (length)
    {
    case LENGTH_CHAR:
      return (unsigned char) va_arg (v->list, unsigned);
    case LENGTH_SHORT:
      return (unsigned short) va_arg (v->list, unsigned);
    case LENGTH_LONG:
      return va_arg (v->list, unsigned long);
    case LENGTH_LONG_LONG:
      return va_arg (v->list, unsigned long long);
    case LENGTH_INTMAX:
      return va_arg (v->list, uintmax_t);
    case LENGTH_PTRDIFF:
    case LENGTH_SIZE:
      /* The unsigned type as wide as ptrdiff_t. */
      return va_arg (v->list, size_t);
    case LENGTH_INT:
    default:
      return va_arg (v->list, unsigned);
    }
}

/* Reads a number or a `*' at *FORMAT and moves on behind it. */
static int
read_number (const char **format, struct values *v)
{
  unsigned number = 0;

  if (**format == '*')
    {
      (*format)++;
      return va_arg (v->list, int);
    }
  for (; isdigit (**format); (*format)++)
    number = number * 10 + (**format - '0');
  return number;
}

/* Reads a length at *FORMAT and moves on behind it. */
static enum length
read_length (const char **format)
{
  char c = **format;
  bool twice = c != '\0' && (*format)[1] == c;

  switch (c)
    {
    case 'h':
      *format += twice ? 2 : 1;
      return twice ? LENGTH_CHAR : LENGTH_SHORT;
    case 'l':
      *format += twice ? 2 : 1;
      return twice ? LENGTH_LONG_LONG : LENGTH_LONG;
    case 'j':
      (*format)++;
      return LENGTH_INTMAX;
    case 't':
      (*format)++;
      return LENGTH_PTRDIFF;
    case 'z':
      (*format)++;
      return LENGTH_SIZE;
    default:
      return LENGTH_INT;
    }
}

/* Sets in D the flag that C stands for.  Returns false if it is none. */
static bool
set_flag (struct directive *d, char c)
{
  switch (c)
    {
    case '-':
      d->left = true;
      return true;
    case '+':
      d->plus = true;
      return true;
    case ' ':
      d->space = true;
      return true;
    case '#':
      d->alternate = true;
      return true;
    case '0':
      d->zero = true;
      return true;
    case '\'':
      d->group = true;
      return true;
    default:
      return false;
    }
}

/* Reads into D the directive at FORMAT, which is behind its %.  Returns
   what follows its letter, or the null byte that stands in its place. */
static const char *
read_directive (const char *format, struct directive *d, struct values *v)
{
  *d = (struct directive) { .precision = -1 };

  while (set_flag (d, *format))
    format++;

  d->width = read_number (&format, v);
  if (d->width < 0)
    {
      d->left = true;
      d->width = d->width == INT_MIN ? INT_MAX : -d->width;
    }

  if (*format == '.')
    {
      format++;
      d->precision = read_number (&format, v);
      if (d->precision < 0)
        d->precision = -1;
    }

  d->length = read_length (&format);
  d->conversion = *format;
  return *format != '\0' ? format + 1 : format;
}

/* Sends the next value as a signed decimal number. */
static void
send_signed (const struct sink *sink, const struct directive *d,
             struct values *v)
{
  intmax_t value = take_signed (v, d->length);
  char sign = value < 0 ? '-' : d->plus ? '+' : d->space ? ' ' : '\0';

  send_integer (sink, d, &decimal,
                value < 0 ? -(uintmax_t) value : (uintmax_t) value, sign);
}

/* Sends the next value as an unsigned number in base B. */
static void
send_unsigned (const struct sink *sink, const struct directive *d,
               const struct base *b, struct values *v)
{
  send_integer (sink, d, b, take_unsigned (v, d->length), '\0');
}

/* Sends the next value as an address. */
static void
send_pointer (const struct sink *sink, const struct directive *d,
              struct values *v)
{
  struct directive plain = { .alternate = true, .width = d->width,
                             .precision = d->precision };

  send_integer (sink, &plain, &hex, (uintptr_t) va_arg (v->list, void *),
                '\0');
}

/* Sends the next value as a string, of which no more than D's precision is
   looked at. */
static void
send_string (const struct sink *sink, const struct directive *d,
             struct values *v)
{
  const char *s = va_arg (v->list, const char *);

  if (s == NULL)
    s = "(null)";
  send_padded (sink, d, s,
               strnlen (s, d->precision < 0 ? SIZE_MAX
                                            : (size_t) d->precision));
}

/* Sends the next value as a character. */
static void
send_character (const struct sink *sink, const struct directive *d,
                struct values *v)
{
  char c = va_arg (v->list, int);

  send_padded (sink, d, &c, 1);
}

/* Sends, in place of a value, that D's conversion is not to be had, with
   REASON at the end. */
static void
send_refusal (const struct sink *sink, const struct directive *d,
              const char *reason)
{
  send (sink, "<<no %", 6);
  sink->output (d->conversion, sink->aux);
  send (sink, reason, strlen (reason));
}

/* Sends what D stands for. */
static void
send_directive (const struct sink *sink, const struct directive *d,
                struct values *v)
{
  switch (d->conversion)
    {
    case 'd':
    case 'i':
      send_signed (sink, d, v);
      break;
    case 'o':
      send_unsigned (sink, d, &octal, v);
      break;
    case 'u':
      send_unsigned (sink, d, &decimal, v);
      break;
    case 'x':
      send_unsigned (sink, d, &hex, v);
      break;
    case 'X':
      send_unsigned (sink, d, &upper_hex, v);
      break;
    case 'p':
      send_pointer (sink, d, v);
      break;
    case 's':
      send_string (sink, d, v);
      break;
    case 'c':
      send_character (sink, d, v);
      break;
    case '%':
      sink->output ('%', sink->aux);
      break;
    case 'a':
    case 'A':
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G':
    case 'n':
      send_refusal (sink, d, " in kernel>>");
      break;
    default:
      send_refusal (sink, d, " conversion>>");
      break;
    }
}

/* The engine; see stdio.h.  From wherever OUTPUT may be called. */
void
__vprintf (const char *format, va_list args,
           void (*output) (char, void *aux), void *aux)
{
  const struct sink sink = { output, aux };
  struct values values;

  ASSERT (format != NULL);

  va_copy (values.list, args);
  while (*format != '\0')
    if (*format != '%')
      output (*format++, aux);
    else
      {
        struct directive d;

        format = read_directive (format + 1, &d, &values);
        if (d.conversion != '\0')
          send_directive (&sink, &d, &values);
      }
  va_end (values.list);
}

/* The same with the values as arguments. */
void
__printf (const char *format,
          void (*output) (char, void *aux), void *aux, ...)
{
  va_list args;

  va_start (args, aux);
  __vprintf (format, args, output, aux);
  va_end (args);
}

/* A buffer that vsnprintf fills. */
struct text
  {
    char *next;                 /* Where the next character goes... */
    char *last;                 /* ...if it is below this. */
    size_t length;              /* Characters so far, with those lost. */
  };

/* Puts C into the struct text AUX, if there is room. */
static void
put_in_text (char c, void *aux)
{
  struct text *text = aux;

  if (text->next < text->last)
    *text->next++ = c;
  text->length++;
}

/* Formats into a buffer; see stdio.h. */
int
vsnprintf (char *buf, size_t size, const char *format, va_list args)
{
  struct text text = { buf, size > 0 ? buf + size - 1 : buf, 0 };

  ASSERT (buf != NULL || size == 0);

  __vprintf (format, args, put_in_text, &text);
  if (size > 0)
    *text.next = '\0';
  return text.length;
}

/* The same with the values as arguments. */
int
snprintf (char *buf, size_t size, const char *format, ...)
{
  va_list args;
  int length;

  va_start (args, format);
  length = vsnprintf (buf, size, format, args);
  va_end (args);
  return length;
}

/* Formats to the console, wherever vprintf sends that. */
int
printf (const char *format, ...)
{
  va_list args;
  int length;

  va_start (args, format);
  length = vprintf (format, args);
  va_end (args);
  return length;
}

/* Bytes in a line of a hex dump. */
#define LINE_SIZE 16

/* Writes into LINE the dump of the LINE_SIZE bytes from offset OFS on, of
   which those from FIRST to below END are shown: byte I is P[I - FIRST].
   ASCII as for hex_dump. */
static void
dump_line (char line[4 * LINE_SIZE + 3], const unsigned char *p,
           size_t first, size_t end, bool ascii)
{
  /* Without characters behind, nothing is to be kept in column. */
  const size_t columns = ascii ? LINE_SIZE : end;
  size_t i;

  for (i = 0; i < columns; i++)
    {
      bool shown = i >= first && i < end;

      *line++ = shown ? hex.digits[p[i - first] >> 4] : ' ';
      *line++ = shown ? hex.digits[p[i - first] & 15] : ' ';
      *line++ = shown && i == LINE_SIZE / 2 - 1 ? '-' : ' ';
    }
  if (ascii)
    {
      *line++ = '|';
      for (i = 0; i < LINE_SIZE; i++)
        if (i < first || i >= end)
          *line++ = ' ';
        else
          *line++ = isprint (p[i - first]) ? p[i - first] : '.';
      *line++ = '|';
    }
  *line = '\0';
}

/* Dumps memory to the console; see stdio.h.  From wherever printf may be
   called. */
void
hex_dump (uintptr_t ofs, const void *data, size_t size, bool ascii)
{
  const unsigned char *p = data;

  ASSERT (data != NULL || size == 0);

  while (size > 0)
    {
      size_t first = ofs % LINE_SIZE;
      size_t cnt = size < LINE_SIZE - first ? size : LINE_SIZE - first;
      char line[4 * LINE_SIZE + 3];

      dump_line (line, p, first, first + cnt, ascii);
      printf ("%08zx  %s\n", (size_t) (ofs - first), line);
      ofs += cnt;
      p += cnt;
      size -= cnt;
    }
}

/* Prints a number of bytes to the console; see stdio.h.  Rounds down. */
void
print_human_readable_size (uint64_t bytes)
{
  static const char units[][6] = { "bytes", "kB", "MB", "GB", "TB" };
  size_t i;

  for (i = 0; bytes >= 1024 && i + 1 < sizeof units / sizeof *units; i++)
    bytes /= 1024;
  if (bytes == 1 && i == 0)
    printf ("1 byte");
  else
    printf ("%"PRIu64" %s", bytes, units[i]);
}
