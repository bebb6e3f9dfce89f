/* The interrupt controllers.

   Two chips of eight lines each: line 2 of the first (master) carries the
   requests of the second (slave).  After power-on the master's lines raise
   the vectors 8 to 15, which the processor uses for its own exceptions, so
   they have to be moved.

   A line that drops before the processor asks for the vector leaves the
   chip without an answer; it then says 7.  No bit is set in the in-service
   register in that case, which is how such a spurious request is told from
   a real one.  See [8259A]. */

#include "devices/pic.h"
#include <debug.h>
#include <stdint.h>
#include "threads/intr-level.h"
#include "threads/io.h"

/* Ports of each chip. */
#define MASTER_CTRL 0x20
#define MASTER_DATA 0x21
#define SLAVE_CTRL 0xa0
#define SLAVE_DATA 0xa1

/* Lines of each chip, and the master's line for the slave. */
#define CHIP_LINES 8
#define CASCADE_LINE 2

/* Initialization words 1 (edge triggered, two chips, a word 4 follows) and 4
   (8086 vectors, end of interrupt on command). */
#define ICW1_START 0x11
#define ICW4_8086 0x01

/* Operation words 2 (specific end of interrupt, line in the low bits) and
   3 (the next read gives the in-service register). */
#define OCW2_END 0x60
#define OCW3_READ_SERVICE 0x0b

void
pic_init (void)
{
  ASSERT (intr_get_level () == INTR_OFF);

  /* Masked while half programmed. */
  outb (MASTER_DATA, 0xff);
  outb (SLAVE_DATA, 0xff);

  outb (MASTER_CTRL, ICW1_START);
  outb (MASTER_DATA, PIC_BASE);
  outb (MASTER_DATA, 1 << CASCADE_LINE);
  outb (MASTER_DATA, ICW4_8086);

  outb (SLAVE_CTRL, ICW1_START);
  outb (SLAVE_DATA, PIC_BASE + CHIP_LINES);
  outb (SLAVE_DATA, CASCADE_LINE);
  outb (SLAVE_DATA, ICW4_8086);

  outb (MASTER_DATA, 0x00);
  outb (SLAVE_DATA, 0x00);
}

/* Returns the lines in service of the chip whose control port is CTRL. */
static uint8_t
in_service (uint16_t ctrl)
{
  outb (ctrl, OCW3_READ_SERVICE);
  return inb (ctrl);
}

bool
pic_is_request (int line)
{
  ASSERT (line >= 0 && line < PIC_LINES);

  if (line == CHIP_LINES - 1)
    return (in_service (MASTER_CTRL) & (1 << line)) != 0;

  if (line == PIC_LINES - 1
      && (in_service (SLAVE_CTRL) & (1 << (line - CHIP_LINES))) == 0)
    {
      /* The master saw a real request, the slave's. */
      outb (MASTER_CTRL, OCW2_END | CASCADE_LINE);
      return false;
    }
  return true;
}

void
pic_end_of_interrupt (int line)
{
  ASSERT (line >= 0 && line < PIC_LINES);

  if (line >= CHIP_LINES)
    {
      outb (SLAVE_CTRL, OCW2_END | (line - CHIP_LINES));
      line = CASCADE_LINE;
    }
  outb (MASTER_CTRL, OCW2_END | line);
}
