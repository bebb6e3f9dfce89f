/* Watching the kernel's own output for signs of failure. */
#ifndef DEVICES_WATCH_H
#define DEVICES_WATCH_H

/* Looks at C, the next character that goes to the console.  If it completes
   a failure message and the setting `kill=1' is there, the run ends 50 ticks
   later.  From anywhere, one call at a time. */
void watch_char (char c);

#endif /* devices/watch.h */
