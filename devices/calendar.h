/* Dates.  Pure arithmetic. */
#ifndef DEVICES_CALENDAR_H
#define DEVICES_CALENDAR_H

/* Returns the number of seconds from the beginning of 1970 to the given
   moment, in a calendar that counts no leap seconds.  YEAR has all its
   digits and is 1970 or later, MONTH and DAY begin with 1, HOUR, MINUTE and
   SECOND with 0. */
unsigned long calendar_seconds (int year, int month, int day,
                                int hour, int minute, int second);

#endif /* devices/calendar.h */
