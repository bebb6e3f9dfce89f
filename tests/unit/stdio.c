/* printf's engine and what is built on it, by examples. */
#include "unit.h"
#include <limits.h>
#include <stdio.h>
#include <string.h>

static char text[300];

/* Is TEXT the string EXPECTED, whose length was returned as LENGTH? */
static bool
is (int length, const char *expected)
{
  return (strcmp (text, expected) == 0
          && length == (int) strlen (expected));
}

/* The examples have formats that compilers complain about; they are here
   because they are unusual. */
static int
format (const char *s, ...)
{
  va_list args;
  int length;

  va_start (args, s);
  memset (text, 0x5a, sizeof text);
  length = vsnprintf (text, sizeof text, s, args);
  va_end (args);
  return length;
}

static void
test_integers (void)
{
  CHECK (is (format ("%d %i %u", -5, 17, 5u), "-5 17 5"));
  CHECK (is (format ("%o %x %X", 8, 255, 255), "10 ff FF"));
  CHECK (is (format ("%d", INT_MIN), "-2147483648"));
  CHECK (is (format ("%lld", LLONG_MIN), "-9223372036854775808"));
  CHECK (is (format ("%llu", ULLONG_MAX), "18446744073709551615"));
  CHECK (is (format ("%llo", ULLONG_MAX), "1777777777777777777777"));
  CHECK (is (format ("%jd %ju", (intmax_t) -1, (uintmax_t) 1), "-1 1"));
  CHECK (is (format ("%hhd %hhu %hd %hu", 255, -1, 65535, -1),
             "-1 255 -1 65535"));
  CHECK (is (format ("%zu %td", (size_t) 3, (ptrdiff_t) -3), "3 -3"));
  CHECK (is (format ("%zd", (size_t) -4), "-4"));
  CHECK (is (format ("%ld %lu", -7L, 7UL), "-7 7"));

  /* Flags. */
  CHECK (is (format ("%+d %+d % d % d", 1, -1, 1, -1), "+1 -1  1 -1"));
  CHECK (is (format ("%+ d % +d", 1, 1), "+1 +1"));
  CHECK (is (format ("%+u % u %+x %+o", 1, 1, 1, 1), "1 1 1 1"));
  CHECK (is (format ("%#x %#X %#o", 255, 255, 8), "0xff 0XFF 010"));
  CHECK (is (format ("%#x %#o", 0, 0), "0 0"));
  CHECK (is (format ("%#08x|%#8x|%-#8x|", 255, 255, 255),
             "0x0000ff|    0xff|0xff    |"));
  CHECK (is (format ("%5d|%-5d|%05d|%-05d|", 42, 42, 42, 42),
             "   42|42   |00042|42   |"));
  CHECK (is (format ("%05d|%+05d|% 05d", -42, 42, 42), "-0042|+0042| 0042"));

  /* Precision. */
  CHECK (is (format ("%.3d|%.3d|%6.3d|%-6.3d|%06.3d", 5, -5, 5, 5, 5),
             "005|-005|   005|005   |   005"));
  CHECK (is (format ("%.0d|%.0u|%.0x|%.d|%5.0d|", 0, 0, 0, 0, 0),
             "||||     |"));
  CHECK (is (format ("%.0d %#.0o|%#.0x", 1, 0, 0), "1 0|"));
  CHECK (is (format ("%#.3o %#.2o", 8, 8), "010 010"));
  CHECK (is (format ("%.40d", 7),
             "0000000000000000000000000000000000000007"));
  CHECK (is (format ("%*d|%-*d|%*d|%.*d|%.*d|", 4, 1, 4, 1, -4, 1, 3, 1, -3,
                     1), "   1|1   |1   |001|1|"));

  /* Groups. */
  CHECK (is (format ("%'d %'d %'d", 999, 1000, -1234567),
             "999 1,000 -1,234,567"));
  CHECK (is (format ("%'llu", ULLONG_MAX), "18,446,744,073,709,551,615"));
  CHECK (is (format ("%'x %'#x", 0x12345u, 0xffffffffu),
             "1,2345 0xffff,ffff"));
  CHECK (is (format ("%'llo", ULLONG_MAX), "1,777,777,777,777,777,777,777"));
  CHECK (is (format ("%'10d|%-'10d|", 12345, 12345),
             "    12,345|12,345    |"));
}

static void
test_others (void)
{
  CHECK (is (format ("%s|%5s|%-5s|%.2s|%.0s|", "abc", "abc", "abc", "abc",
                     "abc"), "abc|  abc|abc  |ab||"));
  CHECK (is (format ("%.3s", (char[]) { 'x', 'y', 'z' }), "xyz"));
  CHECK (is (format ("%s %.3s", NULL, NULL), "(null) (nu"));
  CHECK (is (format ("%05s|%-05s|%05c", "a", "a", 'a'), "    a|a    |    a"));
  CHECK (is (format ("%c%3c%-3c|", 'a', 'b', 'c'), "a  bc  |"));
  CHECK (format ("a%cb", '\0') == 3 && memcmp (text, "a\0b", 4) == 0);
  CHECK (is (format ("%%%5%"), "%%"));
  CHECK (is (format ("%p %p", (void *) 0x1234abcd, NULL), "0x1234abcd 0"));
  CHECK (is (format ("%12p|%-012p|%+p|% p", (void *) 0xab, (void *) 0xab,
                     (void *) 1, (void *) 1),
             "        0xab|        0xab|0x1|0x1"));
  CHECK (is (format (""), ""));
  CHECK (is (format ("%"), ""));
  CHECK (is (format ("100%"), "100"));
  CHECK (is (format ("%5.1"), ""));
  CHECK (is (format ("%f|%n|%e|%10.3G", 1.0, 1.0, 1.0, 1.0),
             "<<no %f in kernel>>|<<no %n in kernel>>|<<no %e in kernel>>|"
             "<<no %G in kernel>>"));
  CHECK (is (format ("%q %y"), "<<no %q conversion>> <<no %y conversion>>"));
}

/* Buffers that are too small. */
static void
test_bounds (void)
{
  static const char whole[] = "abc 123";
  size_t size, i;

  for (size = 0; size <= 10; size++)
    {
      char buffer[12];

      memset (buffer, 0x5a, sizeof buffer);
      unit_context (size, 0, 0);
      CHECK (snprintf (buffer, size, "%s %d", "abc", 123) == 7);
      for (i = 0; i < sizeof buffer; i++)
        {
          size_t end = size < sizeof whole ? size : sizeof whole;

          if (i + 1 < end)
            CHECK (buffer[i] == whole[i]);
          else
            CHECK (buffer[i] == (i + 1 == end ? '\0' : 0x5a));
        }
    }
  CHECK (snprintf (NULL, 0, "%d", 12345) == 5);
}

static void
test_hex_dump (void)
{
  char bytes[40];
  size_t i;

  for (i = 0; i < sizeof bytes; i++)
    bytes[i] = i + 0x5a;
  unit_output ();

  hex_dump (0, bytes, 16, true);
  CHECK (strcmp (unit_output (),
                 "00000000  5a 5b 5c 5d 5e 5f 60 61-62 63 64 65 66 67 68 69 "
                 "|Z[\\]^_`abcdefghi|\n") == 0);
  hex_dump (0x1003, bytes, 3, true);
  CHECK (strcmp (unit_output (),
                 "00001000           5a 5b 5c                               "
                 "|   Z[\\          |\n") == 0);
  hex_dump (14, bytes + 34, 4, true);
  CHECK (strcmp (unit_output (),
                 "00000000                                            7c 7d "
                 "|              |}|\n"
                 "00000010  7e 7f                                           "
                 "|~.              |\n") == 0);
  hex_dump (0, bytes, 17, false);
  CHECK (strcmp (unit_output (),
                 "00000000  5a 5b 5c 5d 5e 5f 60 61-62 63 64 65 66 67 68 69 \n"
                 "00000010  6a \n") == 0);
  hex_dump (0, "\0\x1f \x7f\x80\xff", 6, true);
  CHECK (strcmp (unit_output (),
                 "00000000  00 1f 20 7f 80 ff                               "
                 "|.. ...          |\n") == 0);
  hex_dump (5, NULL, 0, true);
  CHECK (strcmp (unit_output (), "") == 0);
}

static void
test_sizes (void)
{
  static const struct
    {
      uint64_t bytes;
      const char *text;
    }
  sizes[] =
    {
      { 0, "0 bytes" }, { 1, "1 byte" }, { 2, "2 bytes" },
      { 1023, "1023 bytes" }, { 1024, "1 kB" }, { 2047, "1 kB" },
      { 1024 * 1024 - 1, "1023 kB" }, { 1024 * 1024, "1 MB" },
      { 512 * 1008, "504 kB" }, { (uint64_t) 3 << 30, "3 GB" },
      { (uint64_t) 1 << 40, "1 TB" }, { (uint64_t) 5000 << 40, "5000 TB" },
    };
  size_t i;

  for (i = 0; i < sizeof sizes / sizeof *sizes; i++)
    {
      unit_context (i, 0, 0);
      unit_output ();
      print_human_readable_size (sizes[i].bytes);
      CHECK (strcmp (unit_output (), sizes[i].text) == 0);
    }
}

void
test (void)
{
  test_integers ();
  test_others ();
  test_bounds ();
  test_hex_dump ();
  test_sizes ();
}
