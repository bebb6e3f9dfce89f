/* System calls.

   A call leaves the processor's user mode by the interrupt 0x30.  Its number
   lies on top of the stack then, above it the arguments, each a word, the
   first one lowest.  The kernel answers in EAX and keeps all other
   registers; the memory that arguments point to may have changed.

   Pushing moves the stack pointer, so no operand below may be addressed by
   it: constants and registers are not. */
#include <syscall.h>
#include <syscall-nr.h>
#include <stdint.h>

/* What goes onto the stack as one word: an integer or an address. */
#define WORD(ARG) ((uint32_t) (ARG))

/* Make system call NUMBER with so many arguments.  They return what it
   left in EAX. */
static inline uint32_t
call0 (int number)
{
  uint32_t result;

  asm volatile ("pushl %[number]\n\t"
                "int $0x30\n\t"
                "addl $4, %%esp"
                : "=a" (result)
                : [number] "ri" (number)
                : "memory", "cc");
  return result;
}

static inline uint32_t
call1 (int number, uint32_t arg0)
{
  uint32_t result;

  asm volatile ("pushl %[arg0]\n\t"
                "pushl %[number]\n\t"
                "int $0x30\n\t"
                "addl $8, %%esp"
                : "=a" (result)
                : [number] "ri" (number), [arg0] "ri" (arg0)
                : "memory", "cc");
  return result;
}

static inline uint32_t
call2 (int number, uint32_t arg0, uint32_t arg1)
{
  uint32_t result;

  asm volatile ("pushl %[arg1]\n\t"
                "pushl %[arg0]\n\t"
                "pushl %[number]\n\t"
                "int $0x30\n\t"
                "addl $12, %%esp"
                : "=a" (result)
                : [number] "ri" (number), [arg0] "ri" (arg0),
                  [arg1] "ri" (arg1)
                : "memory", "cc");
  return result;
}

static inline uint32_t
call3 (int number, uint32_t arg0, uint32_t arg1, uint32_t arg2)
{
  uint32_t result;

  asm volatile ("pushl %[arg2]\n\t"
                "pushl %[arg1]\n\t"
                "pushl %[arg0]\n\t"
                "pushl %[number]\n\t"
                "int $0x30\n\t"
                "addl $16, %%esp"
                : "=a" (result)
                : [number] "ri" (number), [arg0] "ri" (arg0),
                  [arg1] "ri" (arg1), [arg2] "ri" (arg2)
                : "memory", "cc");
  return result;
}

/* What RESULT says about success.  (A kernel that has no such call answers
   -1.) */
static inline bool
success (uint32_t result)
{
  return (int32_t) result > 0;
}

/* Ends the machine's work and powers it off. */
void
halt (void)
{
  for (;;)
    call0 (SYS_HALT);
}

/* Ends this process, which leaves STATUS to whoever waits for it. */
void
exit (int status)
{
  for (;;)
    call1 (SYS_EXIT, WORD (status));
}

/* Runs the program that CMD_LINE begins with, given the other words, as a
   child of this process.  Returns it, or PID_ERROR if it cannot be
   loaded. */
pid_t
exec (const char *cmd_line)
{
  return call1 (SYS_EXEC, WORD (cmd_line));
}

/* Waits until CHILD has ended.  Returns the status it left, -1 if the kernel
   ended it, if it is no child of ours, or if it was waited for before. */
int
wait (pid_t child)
{
  return call1 (SYS_WAIT, WORD (child));
}

/* Makes a file of INITIAL_SIZE bytes, all zero.  Does not open it. */
bool
create (const char *file, unsigned initial_size)
{
  return success (call2 (SYS_CREATE, WORD (file), initial_size));
}

/* Removes the name FILE.  Whoever has the file open keeps it. */
bool
remove (const char *file)
{
  return success (call1 (SYS_REMOVE, WORD (file)));
}

/* Opens FILE.  Returns a descriptor for it, at least 2, or -1. */
int
open (const char *file)
{
  return call1 (SYS_OPEN, WORD (file));
}

/* The number of bytes in the file open as FD. */
int
filesize (int fd)
{
  return call1 (SYS_FILESIZE, WORD (fd));
}

/* Reads up to LENGTH bytes from FD, 0 being the keyboard, into BUFFER.
   Returns how many they were, 0 at the end of the file, or -1. */
int
read (int fd, void *buffer, unsigned length)
{
  return call3 (SYS_READ, WORD (fd), WORD (buffer), length);
}

/* Writes LENGTH bytes from BUFFER to FD, 1 being the console.  Returns how
   many could be written, or -1. */
int
write (int fd, const void *buffer, unsigned length)
{
  return call3 (SYS_WRITE, WORD (fd), WORD (buffer), length);
}

/* Lets the next read or write of FD begin POSITION bytes from the start of
   the file. */
void
seek (int fd, unsigned position)
{
  call2 (SYS_SEEK, WORD (fd), position);
}

/* Where the next read or write of FD begins. */
unsigned
tell (int fd)
{
  return call1 (SYS_TELL, WORD (fd));
}

/* Gives the descriptor FD back. */
void
close (int fd)
{
  call1 (SYS_CLOSE, WORD (fd));
}

/* Lets the file open as FD appear in memory from ADDR on.  Returns the
   mapping, or MAP_FAILED. */
mapid_t
mmap (int fd, void *addr)
{
  return call2 (SYS_MMAP, WORD (fd), WORD (addr));
}

/* Ends MAPPING; what was changed in it goes to the file. */
void
munmap (mapid_t mapping)
{
  call1 (SYS_MUNMAP, WORD (mapping));
}

/* Makes DIR the working directory of this process. */
bool
chdir (const char *dir)
{
  return success (call1 (SYS_CHDIR, WORD (dir)));
}

/* Makes an empty directory. */
bool
mkdir (const char *dir)
{
  return success (call1 (SYS_MKDIR, WORD (dir)));
}

/* Stores in NAME the next name in the directory open as FD.  Returns false
   at its end. */
bool
readdir (int fd, char name[READDIR_MAX_LEN + 1])
{
  return success (call2 (SYS_READDIR, WORD (fd), WORD (name)));
}

/* Is FD a directory? */
bool
isdir (int fd)
{
  return success (call1 (SYS_ISDIR, WORD (fd)));
}

/* The number of the inode of the file or directory open as FD, which no
   other file has as long as this one exists. */
int
inumber (int fd)
{
  return call1 (SYS_INUMBER, WORD (fd));
}
