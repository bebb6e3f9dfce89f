/* Writing a file from its beginning to its end; see seq-test.h. */
#include "tests/filesys/seq-test.h"
#include <random.h>
#include <syscall.h>
#include "tests/lib.h"

void
seq_test (const char *file, void *buf_, size_t size, size_t initial_size,
          size_t (*block_size) (void), void (*check) (int fd, long ofs))
{
  char *buf = buf_;
  int fd;

  random_bytes (buf, size);
  CHECK (create (file, initial_size), "create \"%s\"", file);
  CHECK ((fd = open (file)) > 1, "open \"%s\"", file);

  msg ("writing \"%s\"", file);
  size_t done = 0;
  while (done < size)
    {
      size_t block = block_size ();
      if (block > size - done)
        block = size - done;

      int written = write (fd, buf + done, block);
      if (written != (int) block)
        fail ("write %zu bytes at byte %zu of \"%s\" returned %d",
              block, done, file, written);
      done += block;
      if (check != NULL)
        check (fd, done);
    }

  msg ("close \"%s\"", file);
  close (fd);
  check_file (file, buf, size);
}
