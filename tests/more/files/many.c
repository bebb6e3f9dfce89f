/* More threads than the file system has buffers read one file, parts of
   sectors each, at the same time. */

#include "filesys/file.h"
#include "filesys/filesys.h"
#include "tests/more/files/tests.h"
#include "tests/more/threads/check.h"
#include "threads/synch.h"

#define THREADS 24
#define STEP 700                /* Bytes of the file for each thread. */
#define ROUNDS 10
#define PART 100                /* Bytes read at once. */

static struct file *file;
static struct semaphore done;

/* What the file has at OFFSET. */
static uint8_t
byte_at (off_t offset)
{
  return offset / 100 * 7 + offset;
}

/* Reads thread number NUMBER_'s part of the file. */
static void
read_part (void *number_)
{
  off_t begin = (int) number_ * STEP;
  uint8_t bytes[PART];
  for (int round = 0; round < ROUNDS; round++)
    {
      off_t offset = begin + round * (STEP - PART) / ROUNDS;
      CHECK (file_read_at (file, bytes, PART, offset) == PART,
             "cannot read at %d", (int) offset);
      for (off_t i = 0; i < PART; i++)
        CHECK (bytes[i] == byte_at (offset + i), "byte %d is wrong",
               (int) (offset + i));
    }
  sema_up (&done);
}

void
test_files_many (void)
{
  CHECK (filesys_create ("file", THREADS * STEP), "cannot create it");
  file = filesys_open ("file");
  CHECK (file != NULL, "cannot open it");
  for (off_t i = 0; i < THREADS; i++)
    {
      static uint8_t piece[STEP];
      for (off_t j = 0; j < STEP; j++)
        piece[j] = byte_at (i * STEP + j);
      CHECK (file_write (file, piece, STEP) == STEP, "cannot write to it");
    }

  sema_init (&done, 0);
  for (int i = 0; i < THREADS; i++)
    create ("reader", PRI_DEFAULT - 1, read_part, (void *) i);
  for (int i = 0; i < THREADS; i++)
    sema_down (&done);
  file_close (file);
  pass ();
}
