/* The console: where printf goes in the kernel.

   Every character is sent unchanged to the screen and to the serial port.
   One call of printf, puts or putbuf is one piece: a lock keeps other
   threads' output out of it.  Interrupt handlers and whoever has turned
   interrupts off cannot wait for a lock, and after a panic nobody must; they
   print without. */

#include <console.h>
#include <stdio.h>
#include "devices/serial.h"
#include "devices/vga.h"
#include "devices/watch.h"
#include "threads/interrupt.h"
#include "threads/synch.h"

/* The lock, and whether it is in use.  The last is written at start and in
   panics only. */
static struct lock console_lock;
static bool use_lock;

/* Characters written.  Protected by console_lock; what is printed without
   it counts, though a count may get lost on the way. */
static int64_t write_cnt;

void
console_init (void)
{
  lock_init (&console_lock);
  use_lock = true;
}

void
console_panic (void)
{
  use_lock = false;
}

void
console_print_stats (void)
{
  printf ("Console: %lld characters output\n", write_cnt);
}

/* Begins a piece of output.  Returns true if it took the lock, false if
   that cannot be done or the running thread holds it already. */
static bool
begin (void)
{
  if (!use_lock || intr_context () || intr_get_level () == INTR_OFF
      || lock_held_by_current_thread (&console_lock))
    return false;
  lock_acquire (&console_lock);
  return true;
}

/* Ends a piece of output, for which begin returned LOCKED. */
static void
end (bool locked)
{
  if (locked)
    lock_release (&console_lock);
}

/* Writes C, within a piece of output. */
static void
put (char c)
{
  write_cnt++;
  watch_char (c);
  serial_putc (c);
  vga_putc (c);
}

/* Writes C and counts it in *CNT; for __vprintf. */
static void
put_and_count (char c, void *cnt)
{
  int *char_cnt = cnt;
  (*char_cnt)++;
  put (c);
}

int
vprintf (const char *format, va_list args)
{
  int char_cnt = 0;
  bool locked = begin ();
  __vprintf (format, args, put_and_count, &char_cnt);
  end (locked);
  return char_cnt;
}

int
puts (const char *s)
{
  bool locked = begin ();
  while (*s != '\0')
    put (*s++);
  put ('\n');
  end (locked);
  return 0;
}

void
putbuf (const char *buffer, size_t n)
{
  bool locked = begin ();
  while (n-- > 0)
    put (*buffer++);
  end (locked);
}

int
putchar (int c)
{
  bool locked = begin ();
  put (c);
  end (locked);
  return (unsigned char) c;
}
