/* A process of the fuzzer, called with SEED, the number of CALLS, "plan" if
   there is one, the number of its WORKER and, unless it is that worker, the
   call by which the worker has started it.

   A worker makes calls that it survives, also such that fail.  A process
   that a worker has started may make those, too, that the kernel ends it for;
   else it exits with a status that the worker knows.

   Of a call that succeeds it is known what it must have done: what is read
   from a file must be its bytes (fuzz_byte), a position is the one that was
   set, nobody can write to a program that runs, and so on.  If all is well,
   nothing is printed. */
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <syscall-nr.h>
#include "tests/lib.h"
#include "tests/more/userprog/fuzz.h"
#include "tests/more/userprog/fuzz-plan.h"
#include "tests/more/userprog/hooks.h"
#include "tests/more/userprog/raw.h"

#define LEAF_CALLS 40           /* Calls of a process that a worker starts. */
#define BUFFER_SIZE 9000
#define LONG_STRING 5000        /* More than a page. */
#define FILES_MAX 40            /* Most that a process has open. */
#define CHILDREN_MAX 6          /* Most that it does not wait for yet. */
#define NO_NAME (-1)            /* A name that is not among them. */
#define PROGRAM (-2)            /* The name of this program. */

const char *test_name = FUZZ_CHILD;

int main (int, char *[]);

/* Who we are. */
static struct fuzz_process self;
static const char *seed_text, *plan_text;
static int call_now;

/* What we have open, and as what. */
static int file_cnt;
static struct
  {
    int fd;
    int name;
  }
files[FILES_MAX];

/* Processes that we have started, and what they exit with. */
static int child_cnt;
static struct
  {
    pid_t pid;
    int status;
  }
children[CHILDREN_MAX];

static uint8_t buffer[BUFFER_SIZE];

/* Says what came out wrong, and ends the process. */
static void PRINTF_FORMAT (1, 2) NO_RETURN
wrong (const char *format, ...)
{
  char text[200];
  va_list args;

  va_start (args, format);
  vsnprintf (text, sizeof text, format, args);
  va_end (args);
  if (self.parent_call < 0)
    fail ("process %d, call %d: %s", self.worker, call_now, text);
  fail ("process %d.%d, call %d: %s", self.worker, self.parent_call,
        call_now, text);
}

/* Prints a call that is going to be made, if that is wanted. */
static void PRINTF_FORMAT (1, 2)
trace (const char *format, ...)
{
  char text[200];
  va_list args;

  if (!fuzz_traced ())
    return;
  va_start (args, format);
  vsnprintf (text, sizeof text, format, args);
  va_end (args);
  if (self.parent_call < 0)
    printf ("~ %d %d: %.100s\n", self.worker, call_now, text);
  else
    printf ("~ %d.%d %d: %.100s\n", self.worker, self.parent_call, call_now,
            text);
}

/* True in CHANCE of 100 calls. */
static bool
chance (uint32_t percent)
{
  return fuzz_draw (100) < percent;
}

/* True if this call is to have a bad address. */
static bool
deadly (void)
{
  bool is_deadly = chance (6);
  return is_deadly && self.parent_call >= 0;
}

/* Returns an address that the kernel cannot read. */
static void *
bad_address (void)
{
  static const uintptr_t bad[] =
    {
      0, 1, 0xfff, 0x04000000, 0x20101234, 0xbfffd000, 0xc0000000,
      0xc0100000, 0xfee00000, 0xfffffffc, 0xffffffff
    };
  return (void *) bad[fuzz_draw (sizeof bad / sizeof *bad)];
}

/* Returns the number of bytes to move. */
static int
any_length (void)
{
  static const int lengths[] =
    {0, 1, 2, 17, 127, 128, 129, 511, 512, 513, 1024, 1025, 4095, 4096, 4097,
     BUFFER_SIZE};
  return lengths[fuzz_draw (sizeof lengths / sizeof *lengths)];
}

/* Returns the place in `files' of what is open as a descriptor to try, and
   stores the descriptor in *FD; if -1, it is none that we have opened. */
static int
any_file (int *fd)
{
  static const int bad[] =
    {0, 1, -1, INT_MIN, INT_MAX, 0x10000000, 500};
  bool good = chance (85);
  uint32_t choice = fuzz_draw (1000000);

  if (good && file_cnt > 0)
    {
      int i = choice % file_cnt;
      *fd = files[i].fd;
      return i;
    }
  *fd = bad[choice % (sizeof bad / sizeof *bad)];
  return -1;
}

/* Returns the string for a name, and stores in *NAME which it is, or
   NO_NAME. */
static const char *
any_name (int *name)
{
  static char text[LONG_STRING + 1];
  static const char *const others[] =
    {"", "/", "fifteen-letters", "dir/file",
     "a-name-that-is-much-too-long-for-a-directory"};
  uint32_t choice = fuzz_draw (1000000);

  *name = NO_NAME;
  if (chance (88))
    {
      *name = choice % FUZZ_NAMES;
      fuzz_name (*name, text, sizeof text);
      return text;
    }
  if (chance (90))
    return others[choice % (sizeof others / sizeof *others)];
  memset (text, 'x', LONG_STRING);
  text[LONG_STRING] = '\0';
  return text;
}

/* --- The calls ----------------------------------------------------------- */

static void
do_open (void)
{
  int name;
  const char *text = any_name (&name);

  if (chance (3))
    {
      name = PROGRAM;
      text = FUZZ_CHILD;
    }
  bool bad = deadly ();
  if (bad)
    text = bad_address ();
  trace ("open (%p \"%.16s\")", text, bad ? "" : text);

  int fd = open (text);
  if (fd >= 0 && fd < 2)
    wrong ("open returned %d", fd);
  if (fd < 0)
    return;
  if (name == NO_NAME || bad)
    wrong ("opened what is not there");
  for (int i = 0; i < file_cnt; i++)
    if (files[i].fd == fd)
      wrong ("open returned %d twice", fd);
  if (file_cnt == FILES_MAX)
    {
      close (fd);
      return;
    }
  files[file_cnt].fd = fd;
  files[file_cnt++].name = name;
}

static void
do_close (void)
{
  int fd;
  int i = any_file (&fd);

  trace ("close (%d)", fd);
  close (fd);
  if (i >= 0)
    {
      if (filesize (fd) != -1)
        wrong ("%d is open after it was closed", fd);
      files[i] = files[--file_cnt];
    }
}

/* Checks SIZE bytes that were read at OFS of the I-th open file. */
static void
check_bytes (int i, uint32_t ofs, int size)
{
  if (files[i].name == PROGRAM)
    return;
  for (int j = 0; j < size; j++)
    if (buffer[j] != 0 && buffer[j] != fuzz_byte (files[i].name, ofs + j))
      wrong ("byte %u of f%d is %02x", (unsigned) ofs + j, files[i].name,
             buffer[j]);
}

static void
do_read (void)
{
  int fd;
  int i = any_file (&fd);
  int length = any_length ();
  void *to = buffer;

  /* Nobody presses keys. */
  if (fd == 0)
    length = 0;
  if (deadly ())
    to = chance (70) ? bad_address () : (void *) do_read;
  uint32_t ofs = i >= 0 ? tell (fd) : 0;
  trace ("read (%d, %p, %d) at %u", fd, to, length, (unsigned) ofs);

  int got = read (fd, to, length);
  if (got > length || got < -1)
    wrong ("read of %d bytes returned %d", length, got);
  if (i < 0 && fd != 0 && got != -1)
    wrong ("read from %d returned %d", fd, got);
  if (i >= 0 && got > 0)
    {
      if (to != buffer)
        wrong ("read into %p returned %d", to, got);
      check_bytes (i, ofs, got);
      if (tell (fd) != ofs + got)
        wrong ("position %u instead of %u", tell (fd),
               (unsigned) ofs + got);
    }
}

static void
do_write (void)
{
  int fd;
  int i = any_file (&fd);
  int length = any_length ();
  const void *from = buffer;
  uint32_t ofs = i >= 0 ? tell (fd) : 0;

  for (int j = 0; j < length; j++)
    buffer[j] = i >= 0 ? fuzz_byte (files[i].name, ofs + j) : '~';

  /* To the console goes a line, and rarely a long one. */
  if (fd == 1)
    {
      length = length > 512 && chance (80) ? 2 : length;
      if (length > 0)
        buffer[length - 1] = '\n';
    }
  if (deadly ())
    from = bad_address ();
  trace ("write (%d, %p, %d) at %u", fd, from, length, (unsigned) ofs);

  int put = write (fd, from, length);
  if (put > length || put < -1)
    wrong ("write of %d bytes returned %d", length, put);
  if (i < 0 && fd != 1 && put != -1)
    wrong ("write to %d returned %d", fd, put);
  if (fd == 1 && from == buffer && put != length)
    wrong ("write to the console returned %d", put);
  if (i >= 0 && files[i].name == PROGRAM && put > 0)
    wrong ("wrote %d bytes to the program that runs", put);
}

static void
do_seek (void)
{
  static const uint32_t positions[] =
    {0, 1, 511, 512, 513, 3000, 100000, INT_MAX - 1, INT_MAX,
     (uint32_t) INT_MAX + 1, UINT32_MAX};
  int fd;
  int i = any_file (&fd);
  uint32_t position = positions[fuzz_draw (sizeof positions
                                           / sizeof *positions)];
  if (chance (60))
    position = fuzz_draw (6000);
  trace ("seek (%d, %u)", fd, (unsigned) position);

  uint32_t before = tell (fd);
  seek (fd, position);
  uint32_t after = tell (fd);
  if (i >= 0 && after != (position <= INT_MAX ? position : before))
    wrong ("sought %u from %u and got to %u", (unsigned) position,
           (unsigned) before, (unsigned) after);
}

static void
do_tell (void)
{
  int fd;
  int i = any_file (&fd);

  trace ("tell (%d)", fd);
  int position = tell (fd);
  if (i >= 0 ? position < 0 : position != -1)
    wrong ("position of %d is %d", fd, position);
}

static void
do_filesize (void)
{
  int fd;
  int i = any_file (&fd);

  trace ("filesize (%d)", fd);
  int size = filesize (fd);
  if (i >= 0 ? size < 0 : size != -1)
    wrong ("size of %d is %d", fd, size);
}

static void
do_create (void)
{
  static const uint32_t sizes[] =
    {0, 1, 512, 4096, 20000, 60000, 3000000, INT_MAX,
     (uint32_t) INT_MAX + 1, UINT32_MAX};
  int name;
  const char *text = any_name (&name);
  uint32_t size = sizes[fuzz_draw (sizeof sizes / sizeof *sizes)];

  if (chance (70))
    size = fuzz_draw (5000);
  bool bad = deadly ();
  if (bad)
    text = bad_address ();
  trace ("create (%p \"%.16s\", %u)", text, bad ? "" : text,
         (unsigned) size);

  bool made = create (text, size);
  if (made && (name == NO_NAME || bad || size > 2 * 1024 * 1024))
    wrong ("created a file of %u bytes", (unsigned) size);
}

static void
do_remove (void)
{
  int name;
  const char *text = any_name (&name);

  bool bad = deadly ();
  if (bad)
    text = bad_address ();
  trace ("remove (%p \"%.16s\")", text, bad ? "" : text);
  if (remove (text) && (name == NO_NAME || bad))
    wrong ("removed what is not there");
}

/* Starts a process whose calls are this one's number's. */
static void
start_leaf (void)
{
  char command[64];
  const struct fuzz_process leaf = {self.seed, self.worker, call_now};

  if (child_cnt == CHILDREN_MAX)
    return;
  snprintf (command, sizeof command, FUZZ_CHILD " %s %d %s %d %d", seed_text,
            LEAF_CALLS, plan_text, self.worker, call_now);
  trace ("exec (\"%s\")", command);
  pid_t pid = exec (command);
  if (pid == PID_ERROR)
    return;
  children[child_cnt].pid = pid;
  children[child_cnt++].status = fuzz_status (&leaf);
}

static void
do_exec (void)
{
  static char text[LONG_STRING + 1];
  const char *line;
  bool leaf = chance (70);
  uint32_t choice = fuzz_draw (6);
  bool is_deadly = deadly ();

  if (self.parent_call < 0 && leaf)
    {
      start_leaf ();
      return;
    }
  if (choice < 2)
    fuzz_name (fuzz_draw (FUZZ_NAMES), text, sizeof text);
  else if (choice == 2)
    {
      memset (text, 'x', LONG_STRING);
      text[LONG_STRING] = '\0';
    }
  line = (choice < 3 ? text : choice == 3 ? "" : choice == 4 ? "no-such-file"
          : "   nothing of that name ");
  if (is_deadly)
    line = bad_address ();
  trace ("exec (%p)", line);
  pid_t pid = exec (line);
  if (pid != PID_ERROR)
    wrong ("exec returned %d", pid);
}

static void
do_wait (void)
{
  static const pid_t bad[] = {-1, 0, 1, 2, INT_MIN, INT_MAX};
  bool good = chance (80);
  uint32_t choice = fuzz_draw (1000000);

  if (!good || child_cnt == 0)
    {
      pid_t pid = bad[choice % (sizeof bad / sizeof *bad)];
      trace ("wait (%d)", pid);
      int status = wait (pid);
      if (status != -1)
        wrong ("wait for %d returned %d", pid, status);
      return;
    }

  int i = choice % child_cnt;
  trace ("wait (%d)", children[i].pid);
  int status = wait (children[i].pid);
  if (status != -1 && status != children[i].status)
    wrong ("status of %d is %d instead of %d", children[i].pid, status,
           children[i].status);
  if (wait (children[i].pid) != -1)
    wrong ("waited for %d twice", children[i].pid);
  children[i] = children[--child_cnt];
}

static void
do_exit (void)
{
  if (self.parent_call < 0)
    return;
  int status = fuzz_status (&self);
  trace ("exit (%d)", status);
  exit (status);
}

/* Lets the kernel fail soon. */
static void
do_fail (void)
{
  int what = fuzz_draw (TEST_FAILURE_CNT);
  int n = 1 + fuzz_draw (12);
  trace ("fail %d in %d", what, n);
  test_fail (what, n);
}

/* Makes a call whose number and arguments cannot be read. */
static void
do_bad_stack (void)
{
  if (!deadly () && !deadly ())
    return;
  void *esp = bad_address ();
  trace ("call from stack %p", esp);
  raw_call (esp);
  wrong ("a call from %p came back", esp);
}

/* What is made how often, in 1,000. */
static const struct
  {
    void (*function) (void);
    int weight;
  }
actions[] =
  {
    {do_open, 150}, {do_close, 110}, {do_read, 150}, {do_write, 150},
    {do_seek, 80}, {do_tell, 50}, {do_filesize, 50}, {do_create, 75},
    {do_remove, 35}, {do_exec, 40}, {do_wait, 35}, {do_exit, 20},
    {do_fail, 35}, {do_bad_stack, 20}
  };

/* Makes the current call. */
static void
make_call (void)
{
  fuzz_begin (&self, call_now);
  int choice = fuzz_draw (1000);
  for (size_t i = 0; i < sizeof actions / sizeof *actions; i++)
    if ((choice -= actions[i].weight) < 0)
      {
        actions[i].function ();
        return;
      }
}

int
main (int argc, char *argv[])
{
  seed_text = argv[1];
  int call_cnt = atoi (argv[2]);
  plan_text = argv[3];
  self.seed = atoi (seed_text);
  self.worker = atoi (argv[4]);
  self.parent_call = argc > 5 ? atoi (argv[5]) : -1;

  if (!strcmp (plan_text, "plan"))
    fuzz_load_plan (&self);
  for (call_now = 0; call_now < call_cnt; call_now++)
    if (fuzz_planned (call_now))
      make_call ();
  return fuzz_status (&self);
}
