/* The console: where printf goes in the kernel.

   Every character is sent unchanged to the screen and to the serial port.
   One call of printf, puts or putbuf is one piece: a lock keeps other
   threads' output out of it.  Interrupt handlers and whoever has turned
   interrupts off cannot wait for a lock; if they interrupt a piece in the
   middle of a line, what they print is kept back until that line or the piece
   is complete.  The same goes for a print inside of what printf itself calls,
   the lock for instance, which is then not taken again.  So a print to find a
   mistake tears nobody's line, wherever it is put.

   Once a panic or an end of the run goes on, nobody is waited for. */

#include <console.h>
#include <stdio.h>
#include "devices/serial.h"
#include "devices/vga.h"
#include "devices/watch.h"
#include "threads/interrupt.h"
#include "threads/percpu.h"
#include "threads/synch.h"
#include "threads/thread.h"

/* The lock, and whether it is in use.  The last is written at start and at
   the end only. */
static struct lock console_lock;
static bool use_lock;

/* A piece of output. */
struct piece
  {
    enum
      {
        LOCKED,                 /* Printed by the holder of the lock. */
        DIRECT,                 /* Printed without. */
        KEPT                    /* To be printed later. */
      }
    how;
    enum intr_level old_level;  /* DIRECT and KEPT: to be restored. */
    int char_cnt;               /* Characters so far. */
  };

/* Most characters kept back; for more of them a line is torn. */
#define KEPT_MAX 1024

/* Protected by interrupts off. */
static char kept[KEPT_MAX];     /* What is kept back, */
static size_t kept_cnt;         /* and how much of it. */

/* Protected by console_lock; what is printed without it counts, though a
   count may get lost on the way. */
static int64_t write_cnt;       /* Characters written. */
static bool in_line;            /* Was the last one not the end of a line? */

/* Writes C. */
static void
emit (char c)
{
  write_cnt++;
  in_line = c != '\n';
  watch_char (c);
  serial_putc (c);
  vga_putc (c);
}

/* Writes what was kept back. */
static void
emit_kept (void)
{
  enum intr_level old_level = intr_disable ();
  for (size_t i = 0; i < kept_cnt; i++)
    emit (kept[i]);
  kept_cnt = 0;
  intr_set_level (old_level);
}

void
console_init (void)
{
  lock_init (&console_lock);
  use_lock = true;
}

void
console_panic (void)
{
  /* Not behind a piece that will never be complete. */
  if (use_lock && in_line && console_lock.holder != NULL)
    emit ('\n');
  use_lock = false;
  if (kept_cnt > 0)
    emit_kept ();
}

void
console_print_stats (void)
{
  printf ("Console: %lld characters output\n", write_cnt);
}

/* Begins PIECE.  What cannot wait for the lock is printed with interrupts off,
   lest it be torn itself. */
static void
begin (struct piece *piece)
{
  piece->char_cnt = 0;
  struct thread *cur = cpu_here ()->current;
  if (use_lock && !intr_context () && intr_get_level () == INTR_ON
      && !cur->prints)
    {
      piece->how = LOCKED;
      cur->prints = true;
      lock_acquire (&console_lock);
      return;
    }

  piece->old_level = intr_disable ();
  if (use_lock && in_line && console_lock.holder != NULL)
    piece->how = KEPT;
  else
    {
      piece->how = DIRECT;
      if (kept_cnt > 0)
        emit_kept ();
    }
}

/* Ends PIECE. */
static void
end (const struct piece *piece)
{
  if (piece->how == LOCKED)
    {
      if (kept_cnt > 0)
        emit_kept ();
      lock_release (&console_lock);
      cpu_here ()->current->prints = false;
    }
  else
    intr_set_level (piece->old_level);
}

/* Writes C as part of PIECE. */
static void
put (struct piece *piece, char c)
{
  piece->char_cnt++;
  if (piece->how == KEPT)
    {
      if (kept_cnt == KEPT_MAX)
        emit_kept ();
      kept[kept_cnt++] = c;
      return;
    }
  emit (c);
  if (kept_cnt > 0 && c == '\n')
    emit_kept ();
}

/* The same for __vprintf. */
static void
put_next (char c, void *piece)
{
  put (piece, c);
}

int
vprintf (const char *format, va_list args)
{
  struct piece piece;
  begin (&piece);
  __vprintf (format, args, put_next, &piece);
  end (&piece);
  return piece.char_cnt;
}

int
puts (const char *s)
{
  struct piece piece;
  begin (&piece);
  while (*s != '\0')
    put (&piece, *s++);
  put (&piece, '\n');
  end (&piece);
  return 0;
}

void
putbuf (const char *buffer, size_t n)
{
  struct piece piece;
  begin (&piece);
  while (n-- > 0)
    put (&piece, *buffer++);
  end (&piece);
}

int
putchar (int c)
{
  struct piece piece;
  begin (&piece);
  put (&piece, c);
  end (&piece);
  return (unsigned char) c;
}
