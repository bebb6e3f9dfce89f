/* The real-time clock, an MC146818A with battery: registers behind an index
   port.  It is taken to show universal time.  See [MC146818A]. */

#include "devices/rtc.h"
#include <stdbool.h>
#include <stdint.h>
#include <string.h>
#include "devices/calendar.h"
#include "threads/intr-level.h"
#include "threads/io.h"

#define PORT_INDEX 0x70
#define PORT_REGISTER 0x71

/* Registers with the time, in the order in which they are read. */
enum { SECOND, MINUTE, HOUR, DAY, MONTH, YEAR, FIELD_CNT };
static const uint8_t fields[FIELD_CNT] = {0x00, 0x02, 0x04, 0x07, 0x08, 0x09};

/* Status registers. */
#define REG_A 0x0a
#define A_UPDATING 0x80         /* The time is about to change. */
#define REG_B 0x0b
#define B_24_HOURS 0x02         /* Hours are 0 to 23. */
#define B_BINARY 0x04           /* Numbers are not decimal coded. */

/* In the hours of a 12-hour clock: afternoon. */
#define HOUR_PM 0x80

/* How often to look at the clock before taking what it shows.  An update
   takes 2 ms, an access at least some 100 ns. */
#define POLLS 100000

static uint8_t
read_register (uint8_t index)
{
  enum intr_level old_level = intr_disable ();
  outb (PORT_INDEX, index);
  uint8_t value = inb (PORT_REGISTER);
  intr_set_level (old_level);
  return value;
}

/* Reads all fields while no update is going on. */
static void
read_fields (uint8_t values[FIELD_CNT])
{
  for (int i = 0; i < POLLS; i++)
    if ((read_register (REG_A) & A_UPDATING) == 0)
      break;
  for (int i = 0; i < FIELD_CNT; i++)
    values[i] = read_register (fields[i]);
}

/* Returns what VALUE, in the clock's format, stands for. */
static int
number (uint8_t value, bool binary)
{
  return binary ? value : (value >> 4) * 10 + (value & 0xf);
}

time_t
rtc_get_time (void)
{
  /* An update may begin just after a look at the status; then two readings
     in a row differ. */
  uint8_t values[FIELD_CNT], again[FIELD_CNT];
  int polls = 0;
  read_fields (again);
  do
    {
      memcpy (values, again, sizeof values);
      read_fields (again);
    }
  while (memcmp (values, again, sizeof values) != 0 && ++polls < 10);

  uint8_t format = read_register (REG_B);
  bool binary = (format & B_BINARY) != 0;
  int hour = number (values[HOUR] & ~HOUR_PM, binary);
  if ((format & B_24_HOURS) == 0)
    hour = hour % 12 + (values[HOUR] & HOUR_PM ? 12 : 0);

  /* The clock has two digits of the year; where it keeps the others
     differs from machine to machine. */
  int year = number (values[YEAR], binary);
  year += year < 70 ? 2000 : 1900;

  return calendar_seconds (year, number (values[MONTH], binary),
                           number (values[DAY], binary), hour,
                           number (values[MINUTE], binary),
                           number (values[SECOND], binary));
}
