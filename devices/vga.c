/* The text screen: 25 rows of 80 cells in memory, two bytes each, and a
   controller that shows them and a cursor.  See [FREEVGA]. */

#include "devices/vga.h"
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include "devices/speaker.h"
#include "threads/intr-level.h"
#include "threads/io.h"
#include "threads/vaddr.h"

#define COL_CNT 80
#define ROW_CNT 25
#define TAB_WIDTH 8

/* Physical address of the cells. */
#define FRAMEBUFFER 0xb8000

/* A cell: a character, and light gray on black above it. */
#define CELL(C) ((uint16_t) (0x0700 | (uint8_t) (C)))

/* Registers of the controller: select one, then read or write it. */
#define PORT_INDEX 0x3d4
#define PORT_REGISTER 0x3d5
#define CURSOR_HIGH 0x0e
#define CURSOR_LOW 0x0f

/* All protected by interrupts off. */
static enum { UNKNOWN, ABSENT, PRESENT } state;
static uint16_t (*cells)[COL_CNT];
static size_t col, row;         /* The cursor. */

static uint8_t
read_register (uint8_t index)
{
  outb (PORT_INDEX, index);
  return inb (PORT_REGISTER);
}

static void
write_register (uint8_t index, uint8_t value)
{
  outb (PORT_INDEX, index);
  outb (PORT_REGISTER, value);
}

/* Finds out whether there is a screen, and where the cursor is. */
static void
init (void)
{
  /* Where no device answers, a register does not keep what is written. */
  uint8_t low = read_register (CURSOR_LOW);
  uint8_t other = low ^ 0xff;
  write_register (CURSOR_LOW, other);
  bool kept = read_register (CURSOR_LOW) == other;
  write_register (CURSOR_LOW, low);
  if (!kept)
    {
      state = ABSENT;
      return;
    }

  /* Go on where the firmware stopped. */
  size_t pos = read_register (CURSOR_HIGH) << 8 | low;
  if (pos >= COL_CNT * ROW_CNT)
    pos = 0;
  row = pos / COL_CNT;
  col = pos % COL_CNT;
  cells = ptov (FRAMEBUFFER);
  state = PRESENT;
}

/* Moves the controller's cursor to ours. */
static void
show_cursor (void)
{
  size_t pos = row * COL_CNT + col;
  write_register (CURSOR_HIGH, pos >> 8);
  write_register (CURSOR_LOW, pos & 0xff);
}

/* Empties row Y. */
static void
clear_row (size_t y)
{
  for (size_t x = 0; x < COL_CNT; x++)
    cells[y][x] = CELL (' ');
}

/* Goes to the beginning of the next row, with all of them moved up if there
   is none. */
static void
new_line (void)
{
  col = 0;
  if (++row == ROW_CNT)
    {
      row = ROW_CNT - 1;
      memmove (cells[0], cells[1], sizeof *cells * (ROW_CNT - 1));
      clear_row (row);
    }
}

/* Empties the screen. */
static void
clear_screen (void)
{
  for (size_t y = 0; y < ROW_CNT; y++)
    clear_row (y);
  col = row = 0;
}

/* Writes C to the screen, which is there. */
static void
put (int c)
{
  switch (c)
    {
    case '\n':
      new_line ();
      break;

    case '\f':
      clear_screen ();
      break;

    case '\b':
      if (col > 0)
        col--;
      break;

    case '\r':
      col = 0;
      break;

    case '\t':
      col += TAB_WIDTH - col % TAB_WIDTH;
      if (col >= COL_CNT)
        new_line ();
      break;

    default:
      cells[row][col] = CELL (c);
      if (++col == COL_CNT)
        new_line ();
      break;
    }
  show_cursor ();
}

void
vga_putc (int c)
{
  enum intr_level old_level = intr_disable ();
  if (state == UNKNOWN)
    init ();
  bool present = state == PRESENT;
  if (present && c != '\a')
    put (c);
  intr_set_level (old_level);

  if (present && c == '\a')
    speaker_beep ();
}
