/* Headers of members of a "ustar" archive.

   Every field is text.  Numbers are octal digits with a blank or a null
   byte behind them, unless they fill their field.  A checksum over the
   header, which takes its own field for blanks, tells headers from
   anything else. */
#include <ustar.h>
#include <debug.h>
#include <limits.h>
#include <packed.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

/* A header, as POSIX lays it out. */
struct header
  {
    char name[100];             /* Path, null-terminated if it fits. */
    char mode[8];               /* Permissions. */
    char uid[8];                /* Owner... */
    char gid[8];                /* ...and group by number. */
    char size[12];              /* Bytes of contents. */
    char mtime[12];             /* Last changed, in seconds since 1970. */
    char checksum[8];           /* Sum of the header's bytes. */
    char type;                  /* An enum ustar_type. */
    char target[100];           /* What a link leads to. */
    char magic[6];              /* "ustar", null-terminated. */
    char version[2];            /* "00". */
    char owner[32];             /* Owner... */
    char group[32];             /* ...and group by name. */
    char major[8];              /* Number of a device, */
    char minor[8];              /* in two parts. */
    char prefix[155];           /* Goes before the name. */
    char unused[12];            /* Fills the sector. */
  } PACKED;

_Static_assert (sizeof (struct header) == USTAR_HEADER_SIZE,
                "a header fills a sector");

/* What every file we write was last changed at: the beginning of 2000, when
   the emulated clock starts. */
#define MTIME 946684800

/* The part of the path NAME that stays inside the directory of extraction:
   without what leads to the root or upwards at its beginning.  That
   directory itself is ".". */
static const char *
inner_part (const char *name)
{
  for (;;)
    {
      const char *p = name;

      while (p - name < 2 && *p == '.')
        p++;
      if (*p == '/')
        name = p + 1;
      else if (*p == '\0' && p - name != 1)
        return ".";
      else
        return name;
    }
}

/* The checksum of HEADER. */
static unsigned
checksum (const struct header *header)
{
  const unsigned char *bytes = (const unsigned char *) header;
  const size_t start = offsetof (struct header, checksum);
  const size_t end = start + sizeof header->checksum;
  unsigned sum = 0;
  size_t i;

  for (i = 0; i < sizeof *header; i++)
    sum += i >= start && i < end ? ' ' : bytes[i];
  return sum;
}

/* Reads the octal number in the SIZE bytes at FIELD.  Stores it in *VALUE
   and returns true, or returns false if there is none.  Twelve digits, the
   most there are, fit. */
static bool
parse_octal (const char *field, size_t size, uint64_t *value)
{
  size_t i;

  *value = 0;
  for (i = 0; i < size && field[i] >= '0' && field[i] <= '7'; i++)
    *value = *value * 8 + (field[i] - '0');
  return i > 0 && (i == size || field[i] == ' ' || field[i] == '\0');
}

/* Makes a header; see ustar.h. */
bool
ustar_make_header (const char *file_name, enum ustar_type type, int size,
                   char header[USTAR_HEADER_SIZE])
{
  struct header *h = (struct header *) header;
  const char *name;

  ASSERT (file_name != NULL);
  ASSERT (type == USTAR_REGULAR || type == USTAR_DIRECTORY);
  ASSERT (size >= 0);

  name = inner_part (file_name);
  if (strlen (name) >= sizeof h->name)
    {
      printf ("%s: file name too long\n", file_name);
      return false;
    }

  memset (h, 0, sizeof *h);
  strlcpy (h->name, name, sizeof h->name);
  snprintf (h->mode, sizeof h->mode, "%07o",
            type == USTAR_DIRECTORY ? 0755 : 0644);
  snprintf (h->uid, sizeof h->uid, "%07o", 0);
  snprintf (h->gid, sizeof h->gid, "%07o", 0);
  snprintf (h->size, sizeof h->size, "%011o",
            type == USTAR_DIRECTORY ? 0 : (unsigned) size);
  snprintf (h->mtime, sizeof h->mtime, "%011o", MTIME);
  h->type = type;
  memcpy (h->magic, "ustar", sizeof h->magic);
  memcpy (h->version, "00", sizeof h->version);
  strlcpy (h->owner, "root", sizeof h->owner);
  strlcpy (h->group, "root", sizeof h->group);
  snprintf (h->checksum, sizeof h->checksum, "%07o", checksum (h));
  return true;
}

/* Why H, which is not all zeros, is no header of ours; a null pointer if it
   is one. */
static const char *
find_fault (const struct header *h, uint64_t *size)
{
  uint64_t stored_sum;

  if (memcmp (h->magic, "ustar", sizeof h->magic) != 0)
    return "not a ustar archive";
  if (memcmp (h->version, "00", sizeof h->version) != 0)
    return "invalid ustar version";
  if (!parse_octal (h->checksum, sizeof h->checksum, &stored_sum))
    return "corrupt chksum field";
  if (stored_sum != checksum (h))
    return "checksum mismatch";
  if (h->name[sizeof h->name - 1] != '\0' || h->prefix[0] != '\0')
    return "file name too long";

  /* Only files have contents; others may say anything about them. */
  *size = 0;
  if (h->type == USTAR_DIRECTORY)
    return NULL;
  if (h->type != USTAR_REGULAR)
    return "unimplemented file type";
  if (!parse_octal (h->size, sizeof h->size, size))
    return "corrupt file size field";
  return *size > INT_MAX ? "file too large" : NULL;
}

/* Are all SIZE bytes at P zero? */
static bool
is_all_zeros (const char *p, size_t size)
{
  while (size > 0 && *p == 0)
    p++, size--;
  return size == 0;
}

/* Reads a header; see ustar.h. */
const char *
ustar_parse_header (const char header[USTAR_HEADER_SIZE],
                    const char **file_name, enum ustar_type *type, int *size)
{
  const struct header *h = (const struct header *) header;
  const char *fault;
  uint64_t parsed_size;

  if (is_all_zeros (header, USTAR_HEADER_SIZE))
    {
      *type = USTAR_EOF;
      *size = 0;
      *file_name = NULL;
      return NULL;
    }

  fault = find_fault (h, &parsed_size);
  if (fault == NULL)
    {
      *file_name = inner_part (h->name);
      *type = h->type;
      *size = parsed_size;
    }
  return fault;
}
