/* Power.

   There is no one way to turn off a PC from a small kernel, so one after
   the other is tried that some emulator listens to; on a real machine the
   processor stops and somebody has to push the button. */

#include "devices/power.h"
#include <stdio.h>
#include "devices/serial.h"
#include "threads/cpu.h"
#include "threads/intr-level.h"
#include "threads/io.h"

/* QEMU's isa-debug-exit takes the code; Bochs has a port here too on which
   its VGA BIOS reports a panic "at line" CODE, if written as a word. */
#define PORT_EXIT 0x501

/* Power management of QEMU's and of Bochs's chip set: sleep, soft off. */
#define PORT_QEMU_ACPI 0x604
#define PORT_BOCHS_ACPI 0xb004
#define ACPI_SOFT_OFF 0x2000

/* Bochs's own shutdown port: takes a word, letter by letter. */
#define PORT_BOCHS_SHUTDOWN 0x8900

/* The keyboard controller, whose output is wired to the reset line. */
#define PORT_KBD_STATUS 0x64
#define KBD_STATUS_INPUT 0x02   /* It cannot take a command yet. */
#define KBD_RESET 0xfe

void
power_off (uint16_t code)
{
  printf ("Powering off...\n");
  serial_flush ();
  intr_disable ();

  outw (PORT_EXIT, code);
  outw (PORT_QEMU_ACPI, ACPI_SOFT_OFF);
  outw (PORT_BOCHS_ACPI, ACPI_SOFT_OFF);
  for (const char *p = "Shutdown"; *p != '\0'; p++)
    outb (PORT_BOCHS_SHUTDOWN, *p);

  /* Only an interrupt that cannot be turned off gets beyond this. */
  cpu_halt ();
  printf ("still running...\n");
  serial_flush ();
  for (;;)
    cpu_halt ();
}

void
power_reboot (void)
{
  printf ("Rebooting...\n");
  serial_flush ();
  intr_disable ();

  for (;;)
    {
      for (int i = 0; i < 100000; i++)
        if ((inb (PORT_KBD_STATUS) & KBD_STATUS_INPUT) == 0)
          break;
      outb (PORT_KBD_STATUS, KBD_RESET);
    }
}
