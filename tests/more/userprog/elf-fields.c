/* A program's file with each field of its headers wrong in turn, in every way
   that matters, or cut off: exec returns -1 and nothing stays.  What a loader
   need not look at may be anything. */
#include <limits.h>
#include <stdint.h>
#include <string.h>
#include "tests/lib.h"
#include "tests/main.h"
#include "tests/more/userprog/hooks.h"

/* Where fields are in a file's header, */
#define E_IDENT 0
#define E_TYPE 16
#define E_MACHINE 18
#define E_VERSION 20
#define E_ENTRY 24
#define E_PHOFF 28
#define E_SHOFF 32
#define E_FLAGS 36
#define E_EHSIZE 40
#define E_PHENTSIZE 42
#define E_PHNUM 44
#define E_SHENTSIZE 46
#define E_SHNUM 48
#define E_SHSTRNDX 50

/* and in a program header, one of which is a segment to be loaded. */
#define PHDR 1000
#define P_TYPE (PHDR + 0)
#define P_OFFSET (PHDR + 4)
#define P_VADDR (PHDR + 8)
#define P_PADDR (PHDR + 12)
#define P_FILESZ (PHDR + 16)
#define P_MEMSZ (PHDR + 20)
#define P_ALIGN (PHDR + 28)

#define PT_LOAD 1
#define PHDR_SIZE 32

/* How the new value of a field comes about. */
enum how { SET, ADD };

/* Something to be done to a field. */
struct change
  {
    const char *name;
    int field;
    int size;                   /* Bytes that the field has. */
    enum how how;
    uint32_t value;
    bool runs;                  /* Does the program run nevertheless? */
  };

static const struct change changes[] =
  {
    {"magic 0", E_IDENT + 0, 1, SET, 0x7e, false},
    {"magic 1", E_IDENT + 1, 1, SET, 'e', false},
    {"magic 2", E_IDENT + 2, 1, SET, 'l', false},
    {"magic 3", E_IDENT + 3, 1, SET, 'G', false},
    {"class none", E_IDENT + 4, 1, SET, 0, false},
    {"class 64", E_IDENT + 4, 1, SET, 2, false},
    {"class 255", E_IDENT + 4, 1, SET, 255, false},
    {"data none", E_IDENT + 5, 1, SET, 0, false},
    {"data big end", E_IDENT + 5, 1, SET, 2, false},
    {"ident version 0", E_IDENT + 6, 1, SET, 0, false},
    {"ident version 2", E_IDENT + 6, 1, SET, 2, false},
    {"type none", E_TYPE, 2, SET, 0, false},
    {"type relocatable", E_TYPE, 2, SET, 1, false},
    {"type shared", E_TYPE, 2, SET, 3, false},
    {"type core", E_TYPE, 2, SET, 4, false},
    {"type 0x102", E_TYPE, 2, SET, 0x102, false},
    {"machine none", E_MACHINE, 2, SET, 0, false},
    {"machine SPARC", E_MACHINE, 2, SET, 2, false},
    {"machine x86-64", E_MACHINE, 2, SET, 62, false},
    {"machine 0x103", E_MACHINE, 2, SET, 0x103, false},
    {"version 0", E_VERSION, 4, SET, 0, false},
    {"version 2", E_VERSION, 4, SET, 2, false},
    {"version huge", E_VERSION, 4, SET, 0x10001, false},
    {"entry 0", E_ENTRY, 4, SET, 0, false},
    {"entry nowhere", E_ENTRY, 4, SET, 0x10000000, false},
    {"entry in the kernel", E_ENTRY, 4, SET, 0xc0100000, false},
    {"entry at the end", E_ENTRY, 4, SET, 0xffffffff, false},
    {"program headers 0", E_PHOFF, 4, SET, 0, false},
    {"program headers beyond", E_PHOFF, 4, SET, 0x100000, false},
    {"program headers wrap", E_PHOFF, 4, SET, 0xfffffff0, false},
    {"program headers negative", E_PHOFF, 4, SET, 0x80000000, false},
    {"header size 0", E_EHSIZE, 2, SET, 0, false},
    {"header size 64", E_EHSIZE, 2, SET, 64, false},
    {"entry size 0", E_PHENTSIZE, 2, SET, 0, false},
    {"entry size 31", E_PHENTSIZE, 2, SET, 31, false},
    {"entry size 56", E_PHENTSIZE, 2, SET, 56, false},
    {"number 0", E_PHNUM, 2, SET, 0, false},
    {"number 1025", E_PHNUM, 2, SET, 1025, false},
    {"number 1024", E_PHNUM, 2, SET, 1024, false},
    {"number 65535", E_PHNUM, 2, SET, 0xffff, false},
    {"dynamic", P_TYPE, 4, SET, 2, false},
    {"interpreter", P_TYPE, 4, SET, 3, false},
    {"shared library", P_TYPE, 4, SET, 5, false},
    {"no segment", P_TYPE, 4, SET, 0, false},
    {"a note", P_TYPE, 4, SET, 4, false},
    {"unknown type", P_TYPE, 4, SET, 0x70000001, false},
    {"offset beyond", P_OFFSET, 4, ADD, 0x100000, false},
    {"offset wraps", P_OFFSET, 4, ADD, 0xfffff000, false},
    {"offset negative", P_OFFSET, 4, ADD, 0x80000000, false},
    {"offset odd", P_OFFSET, 4, ADD, 1, false},
    {"address odd", P_VADDR, 4, ADD, 4, false},
    {"address in page 0", P_VADDR, 4, ADD, 0x100000000 - 0x8048000, false},
    {"address in the kernel", P_VADDR, 4, ADD, 0xc0000000 - 0x8048000, false},
    {"address at the end", P_VADDR, 4, ADD, 0xfffff000 - 0x8048000, false},
    {"address on the stack", P_VADDR, 4, ADD, 0xbffff000 - 0x8048000, false},
    {"address below the kernel", P_VADDR, 4, ADD, 0xbfffe000 - 0x8048000,
     false},
    {"contents beyond", P_FILESZ, 4, ADD, 0x100000, false},
    {"contents wrap", P_FILESZ, 4, SET, 0xffffffff, false},
    {"contents negative", P_FILESZ, 4, SET, 0x80000000, false},
    {"contents over size", P_FILESZ, 4, ADD, 1, false},
    {"size 0", P_MEMSZ, 4, SET, 0, false},
    {"size below contents", P_MEMSZ, 4, SET, 1, false},
    {"size into the kernel", P_MEMSZ, 4, SET, 0xc0000000 - 0x8048000 + 1,
     false},
    {"size wraps", P_MEMSZ, 4, SET, 0xffffffff, false},
    {"size negative", P_MEMSZ, 4, SET, 0x80000000, false},
    {"size over memory", P_MEMSZ, 4, SET, 0x40000000, false},
    {"system", E_IDENT + 7, 1, SET, 3, true},
    {"padding", E_IDENT + 15, 1, SET, 1, true},
    {"sections", E_SHOFF, 4, SET, 0xffffffff, true},
    {"flags", E_FLAGS, 4, SET, 0xffffffff, true},
    {"section size", E_SHENTSIZE, 2, SET, 0xffff, true},
    {"section number", E_SHNUM, 2, SET, 0xffff, true},
    {"section names", E_SHSTRNDX, 2, SET, 0xffff, true},
    {"physical address", P_PADDR, 4, SET, 0xffffffff, true},
    {"alignment", P_ALIGN, 4, SET, 0, true},
  };

#define CHANGE_CNT ((int) (sizeof changes / sizeof *changes))

/* The good program. */
static uint8_t program[32 * 1024];
static int program_size;        /* Up to the end of what is loaded. */

/* Its first segment that is to be loaded: offset of the program header. */
static int first_load;

/* Reads the SIZE bytes, lowest first, at offset OFS of the program. */
static uint32_t
get (int ofs, int size)
{
  uint32_t value = 0;
  for (int i = 0; i < size; i++)
    value |= (uint32_t) program[ofs + i] << 8 * i;
  return value;
}

/* Writes VALUE there. */
static void
put (int ofs, int size, uint32_t value)
{
  for (int i = 0; i < size; i++)
    program[ofs + i] = value >> 8 * i;
}

/* Returns where what is loaded ends in the file. */
static int
loaded_end (void)
{
  int end = 0;
  for (unsigned i = 0; i < get (E_PHNUM, 2); i++)
    {
      int ph = get (E_PHOFF, 4) + i * PHDR_SIZE;
      int its_end = get (ph + 4, 4) + get (ph + 16, 4);
      if (get (ph, 4) == PT_LOAD && its_end > end)
        end = its_end;
    }
  return end;
}

/* Reads the good program, as much as is to be loaded of it. */
static void
read_program (void)
{
  int fd = open ("child-simple");
  int size = read (fd, program, sizeof program);
  program_size = loaded_end ();
  if (program_size <= 0 || program_size > size)
    fail ("read \"child-simple\"");
  close (fd);

  first_load = get (E_PHOFF, 4);
  while (get (first_load, 4) != PT_LOAD)
    first_load += PHDR_SIZE;
}

/* Runs a program made of the first SIZE bytes.  Returns its exit status, or
   INT_MIN if it cannot be executed. */
static int
run (int size)
{
  if (!create ("changed", size))
    fail ("create \"changed\"");
  int fd = open ("changed");
  if (fd < 0 || write (fd, program, size) != size)
    fail ("write \"changed\"");
  close (fd);
  pid_t child = exec ("changed");
  int status = child == PID_ERROR ? INT_MIN : wait (child);
  if (!remove ("changed"))
    fail ("remove \"changed\"");
  return status;
}

/* Does C and runs what comes out.  The entry moves along with the segment, or
   that would be reason enough. */
static void
check_change (const struct change *c)
{
  int ofs = c->field < PHDR ? c->field : c->field - PHDR + first_load;
  uint32_t old = get (ofs, c->size);
  uint32_t old_entry = get (E_ENTRY, 4);
  put (ofs, c->size, c->how == SET ? c->value : old + c->value);
  if (c->field == P_VADDR)
    put (E_ENTRY, 4, old_entry + c->value);
  int status = run (program_size);
  if (status != (c->runs ? 81 : INT_MIN))
    fail ("%s: status %d", c->name, status);
  put (ofs, c->size, old);
  if (c->field == P_VADDR)
    put (E_ENTRY, 4, old_entry);
}

/* Runs the program cut off at SIZE. */
static void
check_cut (int size)
{
  int status = run (size);
  if (status != (size >= program_size ? 81 : INT_MIN))
    fail ("cut off at %d: status %d", size, status);
}

void
test_main (void)
{
  struct resources before;

  read_program ();
  if (run (program_size) != 81)
    fail ("the good program does not run");
  resources_note (&before);

  msg ("fields");
  for (int i = 0; i < CHANGE_CNT; i++)
    {
      check_change (&changes[i]);
      resources_check (&before, changes[i].name);
    }

  msg ("cut off");
  for (int size = 0; size <= 160; size += 4)
    check_cut (size);
  for (int size = 256; size < program_size; size += 1001)
    check_cut (size);
  check_cut (program_size - 1);
  check_cut (program_size);
  resources_check (&before, "cut off");
}
