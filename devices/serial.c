/* The serial port: a 16550A UART at 115,200 baud, 8 data bits, no parity,
   one stop bit.

   Bytes go straight into the port's own queue (16 bytes) while there is
   room in it, else into `queue', from which the interrupt handler takes
   them.  So on emulators whose line is infinitely fast no interrupt is ever
   needed.  When `queue' is full too, or before serial_init_queue, the
   sender waits for the port in a loop.  It never sleeps: printf must not
   change who runs next.

   A machine without the port reads all ones everywhere.  That looks like a
   port that is ready to send and has no interrupt pending; so nothing
   waits for it, and nothing is received from it.  See [16550A]. */

#include "devices/serial.h"
#include <debug.h>
#include <stdbool.h>
#include <stddef.h>
#include "devices/emulator.h"
#include "devices/input.h"
#include "devices/pic.h"
#include "threads/interrupt.h"
#include "threads/io.h"

/* Line of COM1. */
#define SERIAL_LINE 4

/* Registers; the first two have other meanings while LCR_DIVISOR is on. */
#define IO_BASE 0x3f8
#define REG_DATA (IO_BASE + 0)          /* Received, or to be sent. */
#define REG_DIVISOR_LOW (IO_BASE + 0)
#define REG_IER (IO_BASE + 1)           /* Which events interrupt. */
#define REG_DIVISOR_HIGH (IO_BASE + 1)
#define REG_IIR (IO_BASE + 2)           /* Read: what interrupted. */
#define REG_FCR (IO_BASE + 2)           /* Write: the port's queues. */
#define REG_LCR (IO_BASE + 3)           /* Format of the line. */
#define REG_MCR (IO_BASE + 4)           /* Modem lines. */
#define REG_LSR (IO_BASE + 5)           /* State of the line. */

#define IER_RECEIVE 0x01        /* Something was received. */
#define IER_SEND 0x02           /* There is room to send. */
#define IIR_NONE 0x01           /* No interrupt pending. */
#define IIR_QUEUES 0xc0         /* Both bits: queues work. */
#define FCR_ENABLE 0x01         /* Use the queues. */
#define FCR_CLEAR 0x06          /* Empty them. */
#define LCR_8N1 0x03            /* 8 bits, no parity, 1 stop bit. */
#define LCR_DIVISOR 0x80        /* Show the divisor. */
#define MCR_LINES 0x0b          /* DTR, RTS, and interrupts through. */
#define LSR_RECEIVED 0x01       /* Something is there to read. */
#define LSR_READY 0x20          /* The port's queue is empty. */
#define LSR_DRAINED 0x40        /* So is the line. */

/* What the base rate of 115,200 baud is divided by. */
#define DIVISOR 1

/* Bytes the port can take when it is ready, with its queues working. */
#define PORT_QUEUE 16

/* Bytes in our own queue; a power of two. */
#define QUEUE_SIZE 2048

/* All protected by interrupts off. */
static enum { UNKNOWN, POLLED, QUEUED } mode;
static uint8_t queue[QUEUE_SIZE];
static unsigned head, tail;     /* Bytes ever put in, ever taken out. */
static unsigned port_size;      /* Bytes the port takes when ready. */
static unsigned port_room;      /* Bytes it takes now, at least. */
static uint8_t ier;             /* What is in REG_IER. */

static bool
queue_empty (void)
{
  return head == tail;
}

/* True if the port takes a byte now. */
static bool
port_ready (void)
{
  if (port_room == 0 && (inb (REG_LSR) & LSR_READY) != 0)
    port_room = port_size;
  return port_room > 0;
}

/* Hands BYTE to the port, which must be ready. */
static void
port_send (uint8_t byte)
{
  port_room--;
  outb (REG_DATA, byte);
}

/* Sends the byte that waits longest, when the port takes it. */
static void
send_one (void)
{
  while (!port_ready ())
    continue;
  port_send (queue[tail++ % QUEUE_SIZE]);
}

/* Sets up the port, for polling. */
static void
init_port (void)
{
  /* The boot loader's last words may still be on their way. */
  while ((inb (REG_LSR) & LSR_DRAINED) == 0)
    continue;

  outb (REG_IER, 0);
  outb (REG_LCR, LCR_DIVISOR);
  outb (REG_DIVISOR_LOW, DIVISOR & 0xff);
  outb (REG_DIVISOR_HIGH, DIVISOR >> 8);
  outb (REG_LCR, LCR_8N1);
  outb (REG_MCR, MCR_LINES);

  /* Turning on the port's queues throws away what it has received, at a
     moment when input may be coming in.  QEMU's line takes no time, so
     there they are no gain. */
  port_size = 1;
  if (!emulator_is_qemu ())
    {
      outb (REG_FCR, FCR_ENABLE | FCR_CLEAR);
      if ((inb (REG_IIR) & IIR_QUEUES) == IIR_QUEUES)
        port_size = PORT_QUEUE;
    }

  mode = POLLED;
}

/* Asks for the interrupts that are of use now. */
static void
update_ier (void)
{
  uint8_t wanted = 0;
  if (!input_full ())
    wanted |= IER_RECEIVE;
  if (!queue_empty ())
    wanted |= IER_SEND;
  if (wanted != ier)
    {
      ier = wanted;
      outb (REG_IER, ier);
    }
}

/* Handler of the serial interrupt.  The line stays up while any cause is
   left, and only its rising interrupts; so all causes must go. */
static void
serial_interrupt (struct intr_frame *frame UNUSED)
{
  while ((inb (REG_IIR) & IIR_NONE) == 0)
    {
      while (!input_full () && (inb (REG_LSR) & LSR_RECEIVED) != 0)
        input_putc (inb (REG_DATA));
      while (!queue_empty () && port_ready ())
        send_one ();
      update_ier ();
    }
}

void
serial_init_queue (void)
{
  enum intr_level old_level = intr_disable ();

  if (mode == UNKNOWN)
    init_port ();
  ASSERT (mode == POLLED);
  mode = QUEUED;

  intr_register_ext (PIC_BASE + SERIAL_LINE, serial_interrupt, "serial");
  input_on_change (serial_notify);
  update_ier ();

  intr_set_level (old_level);
}

void
serial_putc (uint8_t byte)
{
  enum intr_level old_level = intr_disable ();

  if (mode == UNKNOWN)
    init_port ();

  if (mode == QUEUED && !(queue_empty () && port_ready ()))
    {
      while (head - tail == QUEUE_SIZE && !port_ready ())
        {
          /* Interrupt handlers may run meanwhile, ours for one. */
          intr_set_level (old_level);
          intr_disable ();
        }
      if (head - tail == QUEUE_SIZE)
        send_one ();
      queue[head++ % QUEUE_SIZE] = byte;
      update_ier ();
    }
  else
    {
      while (!port_ready ())
        continue;
      port_send (byte);
    }

  intr_set_level (old_level);
}

void
serial_flush (void)
{
  enum intr_level old_level = intr_disable ();

  if (mode != UNKNOWN)
    {
      while (!queue_empty ())
        send_one ();
      while ((inb (REG_LSR) & LSR_DRAINED) == 0)
        continue;
      if (mode == QUEUED)
        update_ier ();
    }

  intr_set_level (old_level);
}

void
serial_notify (void)
{
  ASSERT (intr_get_level () == INTR_OFF);
  if (mode == QUEUED)
    update_ier ();
}
