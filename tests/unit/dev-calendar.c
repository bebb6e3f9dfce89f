/* Dates against the host's calendar: every day from 1970 to 2105, and
   moments within them. */

#define _DEFAULT_SOURCE
#include <assert.h>
#include <stdint.h>
#include <time.h>
#include "devices/calendar.h"

int
main (void)
{
  /* A point in each of 50,000 days, at a time of day that moves. */
  for (int64_t day = 0; day < 49000; day++)
    {
      time_t t = day * 86400 + day * 7919 % 86400;
      struct tm tm;
      assert (gmtime_r (&t, &tm) != NULL);
      assert ((uint32_t) calendar_seconds (tm.tm_year + 1900, tm.tm_mon + 1,
                                           tm.tm_mday, tm.tm_hour,
                                           tm.tm_min, tm.tm_sec)
              == (uint32_t) t);
    }

  assert (calendar_seconds (1970, 1, 1, 0, 0, 0) == 0);
  assert (calendar_seconds (2000, 1, 1, 0, 0, 0) == 946684800);
  assert (calendar_seconds (2000, 3, 1, 0, 0, 0)
          - calendar_seconds (2000, 2, 29, 0, 0, 0) == 86400);
  assert (calendar_seconds (2038, 1, 19, 3, 14, 7) == INT32_MAX);
  return 0;
}
