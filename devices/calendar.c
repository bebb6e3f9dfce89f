/* The Gregorian calendar. */

#include "devices/calendar.h"

/* Returns the number of leap years among the years 1 to YEAR. */
static int
leap_years (int year)
{
  return year / 4 - year / 100 + year / 400;
}

unsigned long
calendar_seconds (int year, int month, int day,
                  int hour, int minute, int second)
{
  /* Count years from March: then the leap day is a year's last, and five
     months from March or from August have 153 days in turns of 31 and
     30. */
  int march_month = (month + 9) % 12;
  int march_year = year - (month < 3);
  long days = (365L * march_year + leap_years (march_year)
               + (153 * march_month + 2) / 5 + day - 1);

  /* January 1, 1970, the same way: month 10 of 1969. */
  long epoch = 365L * 1969 + leap_years (1969) + (153 * 10 + 2) / 5;

  return (((unsigned long) (days - epoch) * 24 + hour) * 60 + minute) * 60
         + second;
}
