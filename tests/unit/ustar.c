/* Archive headers: there and back, the bytes in between, and every way of
   being corrupt. */
#include "unit.h"
#include <limits.h>
#include <string.h>
#include <ustar.h>

static char header[USTAR_HEADER_SIZE];

/* Offsets in a header, from the standard. */
enum
  {
    NAME = 0, MODE = 100, SIZE = 124, CHECKSUM = 148, TYPE = 156,
    TARGET = 157, MAGIC = 257, VERSION = 263, PREFIX = 345
  };

/* Puts the right checksum into HEADER. */
static void
fix_checksum (void)
{
  unsigned sum = 0;
  int i;

  for (i = 0; i < 8; i++)
    header[CHECKSUM + i] = ' ';
  for (i = 0; i < USTAR_HEADER_SIZE; i++)
    sum += (unsigned char) header[i];
  for (i = 6; i >= 0; i--, sum /= 8)
    header[CHECKSUM + i] = '0' + sum % 8;
  header[CHECKSUM + 7] = '\0';
}

/* Does parsing HEADER give REASON, and nothing else? */
static bool
fails (const char *reason)
{
  const char *name = "untouched";
  enum ustar_type type = USTAR_EOF;
  int size = -5;
  const char *got = ustar_parse_header (header, &name, &type, &size);

  return (got != NULL && strcmp (got, reason) == 0
          && strcmp (name, "untouched") == 0 && type == USTAR_EOF
          && size == -5);
}

/* Does parsing it give these? */
static bool
gives (const char *name, enum ustar_type type, int size)
{
  const char *got_name;
  enum ustar_type got_type;
  int got_size;

  return (ustar_parse_header (header, &got_name, &got_type, &got_size) == NULL
          && (strcmp (got_name, ".") == 0
              || (got_name >= header && got_name < header + 100))
          && strcmp (got_name, name) == 0
          && got_type == type && got_size == size);
}

/* Puts S into HEADER at OFFSET, with its null byte, and makes the checksum
   fit. */
static void
patch (int offset, const char *s)
{
  memcpy (header + offset, s, strlen (s) + 1);
  fix_checksum ();
}

/* A good header. */
static void
make (void)
{
  CHECK (ustar_make_header ("file", USTAR_REGULAR, 1234, header));
}

static void
test_names (void)
{
  static const char *names[][2] =
    {
      { "a", "a" }, { "dir/a", "dir/a" }, { "/a", "a" }, { "///a", "a" },
      { "./a", "a" }, { "../a", "a" }, { "../.././/a/b", "a/b" },
      { "/", "." }, { "", "." }, { ".", "." }, { "./", "." }, { "..", "." },
      { "../", "." }, { "../..", "." }, { "...", "..." }, { ".a", ".a" },
      { "..a/b", "..a/b" }, { ".../a", ".../a" }, { "/..", "." },
      { "a/../b", "a/../b" }, { "a/..", "a/.." },
    };
  char name[200];
  size_t i;

  for (i = 0; i < sizeof names / sizeof *names; i++)
    {
      unit_context (i, 0, 0);
      CHECK (ustar_make_header (names[i][0], USTAR_REGULAR, 5, header));
      CHECK (strcmp (header, names[i][1]) == 0);
      CHECK (gives (names[i][1], USTAR_REGULAR, 5));

      /* Others may write such names, too. */
      make ();
      memset (header, 0, 100);
      patch (NAME, names[i][0]);
      if (names[i][0][0] != '\0')
        CHECK (gives (names[i][1], USTAR_REGULAR, 1234));
    }

  for (i = 95; i < 105; i++)
    {
      bool ok = i <= 99;

      memset (name, 'x', i);
      name[i] = '\0';
      memset (header, 0x5a, sizeof header);
      unit_output ();
      unit_context (i, 1, 0);
      CHECK (ustar_make_header (name, USTAR_REGULAR, 0, header) == ok);
      CHECK (ok ? gives (name, USTAR_REGULAR, 0) : header[0] == 0x5a);
      strlcat (name, ": file name too long\n", sizeof name);
      CHECK (strcmp (unit_output (), ok ? "" : name) == 0);
    }
}

static void
test_layout (void)
{
  static const int terminated[] = { 107, 115, 123, 135, 147, 155, 262 };
  unsigned sum;
  size_t i;

  make ();
  CHECK (strcmp (header + NAME, "file") == 0);
  CHECK (strcmp (header + MODE, "0000644") == 0);
  CHECK (strcmp (header + SIZE, "00000002322") == 0);
  CHECK (header[TYPE] == '0');
  CHECK (strcmp (header + MAGIC, "ustar") == 0);
  CHECK (header[VERSION] == '0' && header[VERSION + 1] == '0');
  CHECK (header[PREFIX] == '\0' && header[TARGET] == '\0');
  for (i = 0; i < sizeof terminated / sizeof *terminated; i++)
    CHECK (header[terminated[i]] == '\0');
  for (i = 0, sum = 0; i < 8; i++)
    if (header[CHECKSUM + i] != '\0')
      sum = sum * 8 + (header[CHECKSUM + i] - '0');
  for (i = 0; i < sizeof header; i++)
    sum -= i >= CHECKSUM && i < CHECKSUM + 8 ? ' ' : header[i];
  CHECK (sum == 0);

  CHECK (ustar_make_header ("d", USTAR_DIRECTORY, 0, header));
  CHECK (strcmp (header + MODE, "0000755") == 0);
  CHECK (header[TYPE] == '5');
}

static void
test_corruption (void)
{
  int i;

  /* One byte wrong anywhere is noticed, whatever is thought of it. */
  for (i = 0; i < USTAR_HEADER_SIZE; i++)
    {
      const char *name;
      enum ustar_type type;
      int size;

      make ();
      header[i] ^= 1 << unit_random_below (8);
      if (header[CHECKSUM + 7] == ' ')
        continue;
      unit_context (i, 0, 0);
      if (i >= CHECKSUM && i < CHECKSUM + 8)
        CHECK (ustar_parse_header (header, &name, &type, &size) != NULL);
      else if (i < MAGIC || i >= VERSION + 2)
        CHECK (fails ("checksum mismatch"));
      else if (i < VERSION)
        CHECK (fails ("not a ustar archive"));
      else
        CHECK (fails ("invalid ustar version"));
    }

  make ();
  patch (MAGIC, "ustar ");
  CHECK (fails ("not a ustar archive"));

  make ();
  memcpy (header + VERSION, " \0", 2);
  fix_checksum ();
  CHECK (fails ("invalid ustar version"));

  make ();
  header[CHECKSUM] = 'x';
  CHECK (fails ("corrupt chksum field"));
  make ();
  header[CHECKSUM] = '8';
  CHECK (fails ("corrupt chksum field"));
  make ();
  header[CHECKSUM + 3] = 'x';
  CHECK (fails ("corrupt chksum field"));
  make ();
  memset (header + CHECKSUM, 0, 8);
  CHECK (fails ("corrupt chksum field"));
  make ();
  memset (header + CHECKSUM, ' ', 8);
  CHECK (fails ("corrupt chksum field"));
  make ();
  header[CHECKSUM + 7] = ' ';
  CHECK (gives ("file", USTAR_REGULAR, 1234));

  make ();
  memset (header + NAME, 'n', 100);
  fix_checksum ();
  CHECK (fails ("file name too long"));
  make ();
  patch (PREFIX, "p");
  CHECK (fails ("file name too long"));

  for (i = 0; i < 256; i++)
    if (i != '0' && i != '5')
      {
        make ();
        header[TYPE] = i;
        fix_checksum ();
        unit_context (i, 0, 0);
        CHECK (fails ("unimplemented file type"));
      }
}

static void
test_sizes (void)
{
  static const struct
    {
      const char *field;
      int size;                 /* -1: corrupt; -2: too large. */
    }
  sizes[] =
    {
      { "0", 0 }, { "7", 7 }, { "10 ", 8 }, { "00000000012", 10 },
      { "17777777777", INT_MAX }, { "20000000000", -2 },
      { "37777777777", -2 }, { "777777777777", -2 }, { "000000000017", 15 },
      { "", -1 }, { " ", -1 }, { " 7", -1 }, { "8", -1 }, { "1x", -1 },
      { "-1", -1 }, { "12345678901x", -1 },
    };
  size_t i;
  int n;

  for (i = 0; i < sizeof sizes / sizeof *sizes; i++)
    {
      make ();
      memset (header + SIZE, 0, 12);
      memcpy (header + SIZE, sizes[i].field, strlen (sizes[i].field));
      header[SIZE + 12] = '0';
      fix_checksum ();
      unit_context (i, 0, 0);
      if (sizes[i].size >= 0)
        CHECK (gives ("file", USTAR_REGULAR, sizes[i].size));
      else
        CHECK (fails (sizes[i].size == -1 ? "corrupt file size field"
                                          : "file too large"));

      /* A directory has no size, and what its field says is nothing. */
      header[TYPE] = USTAR_DIRECTORY;
      fix_checksum ();
      CHECK (gives ("file", USTAR_DIRECTORY, 0));
    }

  for (n = 0; n < 1000; n++)
    {
      int size = unit_random () >> (1 + unit_random_below (31));
      enum ustar_type type = n % 2 ? USTAR_REGULAR : USTAR_DIRECTORY;

      unit_context (n, size, 0);
      CHECK (ustar_make_header ("name", type, size, header));
      CHECK (gives ("name", type, n % 2 ? size : 0));
    }
}

void
test (void)
{
  const char *name = "x";
  enum ustar_type type = USTAR_REGULAR;
  int size = 1;

  test_names ();
  test_layout ();
  test_corruption ();
  test_sizes ();

  memset (header, 0, sizeof header);
  CHECK (ustar_parse_header (header, &name, &type, &size) == NULL);
  CHECK (type == USTAR_EOF && size == 0 && name == NULL);
  header[511] = 1;
  CHECK (fails ("not a ustar archive"));
}
