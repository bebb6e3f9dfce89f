/* System calls with bad addresses: all there are, from three tables.

   In the first part of the numbering, one of the arguments is a bad pointer:
   each call that takes pointers, each of these, each kind of bad address.
   In the second part, it is the stack: each call, each of the words that it
   needs there, each kind of place where this one cannot be read, and the
   words before it can. */
#include "tests/more/userprog/bad-calls.h"
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <syscall-nr.h>
#include <syscall.h>
#include "tests/more/userprog/raw.h"
#include "tests/userprog/boundary.h"

#define ARGS_MAX 3

/* What an argument is. */
enum arg
  {
    NUMBER,                     /* Nothing that could be a bad address. */
    FILE,                       /* A descriptor of a file. */
    STRING,                     /* A string that the kernel reads. */
    SOURCE,                     /* Bytes that it reads, as many as... */
    TARGET,                     /* ... it writes, ... */
    LENGTH                      /* ... the next argument says. */
  };

static const struct
  {
    const char *name;
    int number;
    int arg_cnt;
    enum arg args[ARGS_MAX];
  }
calls[] =
  {
    {"halt", SYS_HALT, 0, {}},
    {"exit", SYS_EXIT, 1, {NUMBER}},
    {"exec", SYS_EXEC, 1, {STRING}},
    {"wait", SYS_WAIT, 1, {NUMBER}},
    {"create", SYS_CREATE, 2, {STRING, NUMBER}},
    {"remove", SYS_REMOVE, 1, {STRING}},
    {"open", SYS_OPEN, 1, {STRING}},
    {"filesize", SYS_FILESIZE, 1, {FILE}},
    {"read", SYS_READ, 3, {FILE, TARGET, LENGTH}},
    {"write", SYS_WRITE, 3, {FILE, SOURCE, LENGTH}},
    {"write to the console", SYS_WRITE, 3, {NUMBER, SOURCE, LENGTH}},
    {"seek", SYS_SEEK, 2, {FILE, NUMBER}},
    {"tell", SYS_TELL, 1, {FILE}},
    {"close", SYS_CLOSE, 1, {FILE}}
  };
#define CALL_CNT (sizeof calls / sizeof *calls)

/* Bytes that calls with buffers are to move, and numbers without
   significance.  (1 is the console's number, too.) */
#define BYTES 203
#define ANY_NUMBER 1

/* Where the kernel's addresses begin. */
#define USER_END 0xc0000000u

/* Kinds of bad addresses. */
static const struct
  {
    const char *name;
    uintptr_t address;          /* Or, if 0 and not NULL, ... */
    int from_end;               /* ... so far from the end of the data. */
    bool only_writing;          /* Bad only if the kernel is to write. */
  }
kinds[] =
  {
    {"null", 0, -1, false},
    {"in page 0", 0xffc, 0, false},
    {"unmapped, low", 0x04000000, 0, false},
    {"unmapped, high", 0x20101234, 0, false},
    {"below the stack", 0xbfffd000, 0, false},
    {"first byte behind the data", 0, 0, false},
    {"last byte of the data, and on", 0, 1, false},
    {"last four bytes of the data, and on", 0, 4, false},
    {"all but the last three of the bytes in the data", 0, 200, false},
    {"last byte of user space, and on", 0xbfffffff, 0, false},
    {"last four bytes of user space, and on", 0xbffffffc, 0, false},
    {"first byte of the kernel", USER_END, 0, false},
    {"code of the kernel", 0xc0100000, 0, false},
    {"device mappings", 0xfee00000, 0, false},
    {"last byte of all", 0xffffffff, 0, false},
    {"read only", 0x08048000, 0, true}
  };
#define KIND_CNT (sizeof kinds / sizeof *kinds)

/* Places for a word of the stack. */
static const struct
  {
    const char *name;
    int from_end;               /* Bytes of the word before... */
    uintptr_t end;              /* ... this address, or the data's end. */
  }
places[] =
  {
    {"behind the data", 0, 0},
    {"all but its first byte behind the data", 1, 0},
    {"its last byte behind the data", 3, 0},
    {"in the kernel", 0, USER_END},
    {"its last two bytes in the kernel", 2, USER_END},
    {"at address 0, having wrapped around", 0, 0}
  };
#define PLACE_CNT (sizeof places / sizeof *places)
#define WRAPPED (PLACE_CNT - 1)

/* A call, all decided. */
struct bad_call
  {
    size_t call;
    int arg;                    /* Of the bad pointer, or -1. */
    size_t kind;                /* Its kind. */
    int word;                   /* Of the stack, or -1; 0 is the number. */
    size_t place;               /* Where it is. */
  };

/* True if argument ARG is an address of KIND that the kernel must not use. */
static bool
is_bad (enum arg arg, size_t kind)
{
  return (arg == TARGET
          || ((arg == STRING || arg == SOURCE) && !kinds[kind].only_writing));
}

/* Stores the N-th call in B.  Returns false if there is none. */
static bool
find (int n, struct bad_call *b)
{
  b->word = -1;
  for (b->call = 0; b->call < CALL_CNT; b->call++)
    for (b->arg = 0; b->arg < calls[b->call].arg_cnt; b->arg++)
      for (b->kind = 0; b->kind < KIND_CNT; b->kind++)
        if (is_bad (calls[b->call].args[b->arg], b->kind) && n-- == 0)
          return true;

  b->arg = -1;
  for (b->call = 0; b->call < CALL_CNT; b->call++)
    for (b->word = 0; b->word <= calls[b->call].arg_cnt; b->word++)
      for (b->place = 0; b->place < PLACE_CNT; b->place++)
        if ((b->place != WRAPPED || b->word > 0) && n-- == 0)
          return true;
  return false;
}

/* Returns an address of KIND.  What can be written there holds no zero
   byte, so that no string ends in time. */
static uint32_t
address_of (size_t kind)
{
  uintptr_t address = kinds[kind].address;
  uintptr_t end = (uintptr_t) get_bad_boundary ();

  if (address == 0 && kinds[kind].from_end >= 0)
    address = end - kinds[kind].from_end;
  else if (address >= USER_END - sizeof (uint32_t) && address < USER_END)
    end = USER_END;
  else
    return address;
  memset ((void *) address, 'x', end - address);
  return address;
}

/* Returns a good value for an argument. */
static uint32_t
good_value (enum arg arg)
{
  static char buffer[BYTES];
  static const char name[] = "no-such-file";

  switch (arg)
    {
    case FILE:
      return open ("data");
    case STRING:
      return (uint32_t) name;
    case SOURCE:
    case TARGET:
      return (uint32_t) buffer;
    case LENGTH:
      return BYTES;
    default:
      return ANY_NUMBER;
    }
}

/* Copies as much of the SIZE bytes at SRC to address DST as is below address
   END. */
static void
copy_below (uintptr_t dst, const void *src, size_t size, uintptr_t end)
{
  if (dst < end)
    memcpy ((void *) dst, src, size < end - dst ? size : end - dst);
}

/* Makes call B from a stack of which one word is at its place. */
static void
call_from (const struct bad_call *b, const uint32_t *words, size_t size)
{
  uintptr_t end = places[b->place].end;

  if (b->place == WRAPPED)
    raw_call ((void *) (0 - b->word * sizeof *words));
  if (end == 0)
    end = (uintptr_t) get_bad_boundary ();

  uintptr_t esp = (end - places[b->place].from_end
                   - b->word * sizeof *words);
  copy_below (esp, words, size, end);
  raw_call ((void *) esp);
}

void
bad_call_make (int n)
{
  struct bad_call b;
  uint32_t words[1 + ARGS_MAX];

  if (!find (n, &b))
    return;
  words[0] = calls[b.call].number;
  for (int i = 0; i < calls[b.call].arg_cnt; i++)
    words[i + 1] = (i == b.arg ? address_of (b.kind)
                    : good_value (calls[b.call].args[i]));
  if (b.arg >= 0)
    raw_call (words);
  else
    call_from (&b, words, (1 + calls[b.call].arg_cnt) * sizeof *words);
}

bool
bad_call_describe (int n, char *text, size_t size)
{
  struct bad_call b;

  if (!find (n, &b))
    return false;
  if (b.arg >= 0)
    snprintf (text, size, "%s, argument %d: %s", calls[b.call].name,
              b.arg + 1, kinds[b.kind].name);
  else
    snprintf (text, size, "%s, word %d of the stack: %s",
              calls[b.call].name, b.word, places[b.place].name);
  return true;
}
