/* How many bytes reads and writes move, and where that leaves the position:
   at the end of a file, across it, behind it; in one piece or in many; and
   with lengths that are none of a buffer's. */
#include <limits.h>
#include <random.h>
#include <string.h>
#include "tests/lib.h"
#include "tests/main.h"

#define SIZE 10000              /* Of the file: some pages and a piece. */

static char data[SIZE];
static char buffer[2 * SIZE];

/* Reads up to LENGTH bytes at POSITION of FD.  It must get CNT, the right
   ones, and no byte more must change. */
static void
check_read (int fd, unsigned position, unsigned length, int cnt)
{
  memset (buffer, 'x', sizeof buffer);
  seek (fd, position);
  int got = read (fd, buffer, length);
  if (got != cnt)
    fail ("read %u bytes at %u: %d instead of %d", length, position, got,
          cnt);
  compare_bytes (buffer, data + (cnt > 0 ? position : 0), cnt, position,
                 "file");
  for (size_t i = cnt; i < sizeof buffer; i++)
    if (buffer[i] != 'x')
      fail ("read %u bytes at %u: byte %zu changed", length, position, i);
  if (tell (fd) != position + cnt)
    fail ("read %u bytes at %u: position is %u", length, position,
          tell (fd));
}

/* Writes LENGTH bytes at POSITION of FD, of which there must be room for
   CNT. */
static void
check_write (int fd, unsigned position, unsigned length, int cnt)
{
  random_bytes (buffer, length);
  seek (fd, position);
  int put = write (fd, buffer, length);
  if (put != cnt)
    fail ("write %u bytes at %u: %d instead of %d", length, position, put,
          cnt);
  if (cnt > 0)
    memcpy (data + position, buffer, cnt);
  if (tell (fd) != position + cnt)
    fail ("write %u bytes at %u: position is %u", length, position,
          tell (fd));
  if (filesize (fd) != SIZE)
    fail ("write %u bytes at %u: size is %d", length, position,
          filesize (fd));
}

void
test_main (void)
{
  int fd;

  CHECK (create ("file", SIZE), "create \"file\"");
  CHECK ((fd = open ("file")) > 1, "open \"file\"");

  msg ("write across its end");
  check_write (fd, 0, SIZE, SIZE);
  check_write (fd, 0, SIZE + 1, SIZE);
  check_write (fd, 1, SIZE, SIZE - 1);
  check_write (fd, 5000, 2 * SIZE, SIZE - 5000);
  check_write (fd, SIZE - 1, 5000, 1);
  check_write (fd, SIZE, 1, 0);
  check_write (fd, SIZE + 5000, 100, 0);
  check_write (fd, INT_MAX - 10, 100, 0);

  msg ("read across its end");
  check_read (fd, 0, SIZE, SIZE);
  check_read (fd, 0, sizeof buffer, SIZE);
  check_read (fd, 1234, SIZE, SIZE - 1234);
  check_read (fd, SIZE - 1, 4096, 1);
  check_read (fd, SIZE, 1, 0);
  check_read (fd, SIZE + 1, 5000, 0);
  check_read (fd, INT_MAX, 10, 0);
  check_read (fd, 17, 0, 0);

  msg ("read and write lengths about those of buffers");
  for (unsigned length = 1; length < SIZE; length *= 2)
    for (int more = -1; more <= 1; more++)
      {
        check_write (fd, 77, length + more, length + more);
        check_read (fd, 77, length + more, length + more);
      }

  /* The position is that of the last good one. */
  seek (fd, 55);
  seek (fd, (unsigned) INT_MAX + 1);
  CHECK (tell (fd) == 55, "no file can have a position that large");

  check_file ("file", data, SIZE);
}
