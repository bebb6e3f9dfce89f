/* The keyboard: an 8042 controller hands over scan codes one by one, the
   key map makes characters of them.  See [8042]. */

#include "devices/kbd.h"
#include <debug.h>
#include <stdbool.h>
#include <stdio.h>
#include "devices/input.h"
#include "devices/kbd-map.h"
#include "devices/pic.h"
#include "devices/power.h"
#include "threads/interrupt.h"
#include "threads/io.h"

/* Line of the keyboard. */
#define KBD_LINE 1

/* Data, and status when read, commands when written. */
#define PORT_DATA 0x60
#define PORT_STATUS 0x64
#define STATUS_OUTPUT 0x01      /* There is something to read. */
#define STATUS_INPUT 0x02       /* What was written is not taken yet. */
#define COMMAND_READ_MODE 0x20
#define COMMAND_WRITE_MODE 0x60

/* Mode byte. */
#define MODE_INTERRUPT 0x01     /* Scan codes interrupt. */
#define MODE_DISABLED 0x10      /* The keyboard is cut off. */
#define MODE_TRANSLATE 0x40     /* Scan codes are those of set 1. */

/* How often to look at the status before giving up. */
#define POLLS 100000

/* Protected by interrupts off. */
static struct kbd_map map;
static int64_t key_cnt;         /* Characters taken. */

/* Waits until the bits MASK of the status are VALUE.  False if they do not
   become so, as on a machine without the controller. */
static bool
wait_status (uint8_t mask, uint8_t value)
{
  for (int i = 0; i < POLLS; i++)
    {
      uint8_t status = inb (PORT_STATUS);
      if (status == 0xff)
        return false;
      if ((status & mask) == value)
        return true;
    }
  return false;
}

/* Has scan codes of set 1 delivered by interrupt, which not every firmware
   takes care of. */
static void
init_controller (void)
{
  if (!wait_status (STATUS_INPUT, 0))
    return;
  while ((inb (PORT_STATUS) & STATUS_OUTPUT) != 0)
    inb (PORT_DATA);

  outb (PORT_STATUS, COMMAND_READ_MODE);
  if (!wait_status (STATUS_OUTPUT, STATUS_OUTPUT))
    return;
  uint8_t mode = inb (PORT_DATA);
  mode |= MODE_INTERRUPT | MODE_TRANSLATE;
  mode &= ~MODE_DISABLED;
  outb (PORT_STATUS, COMMAND_WRITE_MODE);
  if (wait_status (STATUS_INPUT, 0))
    outb (PORT_DATA, mode);
}

/* Handler of the keyboard interrupt. */
static void
kbd_interrupt (struct intr_frame *frame UNUSED)
{
  if ((inb (PORT_STATUS) & STATUS_OUTPUT) == 0)
    return;

  int c = kbd_map_step (&map, inb (PORT_DATA));
  if (c == KBD_REBOOT)
    power_reboot ();
  if (c != KBD_NOTHING && !input_full ())
    {
      key_cnt++;
      input_putc (c);
    }
}

void
kbd_init (void)
{
  ASSERT (intr_get_level () == INTR_OFF);
  init_controller ();
  intr_register_ext (PIC_BASE + KBD_LINE, kbd_interrupt, "8042 Keyboard");
}

void
kbd_print_stats (void)
{
  printf ("Keyboard: %lld keys pressed\n", key_cnt);
}
