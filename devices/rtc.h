/* The real-time clock. */
#ifndef DEVICES_RTC_H
#define DEVICES_RTC_H

/* Seconds since the beginning of 1970. */
typedef unsigned long time_t;

/* Returns the time that the clock shows.  From anywhere. */
time_t rtc_get_time (void);

#endif /* devices/rtc.h */
