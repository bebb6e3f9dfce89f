/* Settings that the harness hands to the kernel.

   They travel beside the user's command line (which has 128 bytes of its
   own) as one line of text, `key=value' separated by blanks, and are read
   where they matter:

     timeout=N,BUSY,IDLE  budgets in timer ticks for a run of -T N
     kill=1               power off after a failure (pintos -k)
     secret=SEED          tests draw numbers from it
     jitter=SEED          timer interrupts at pseudo-random moments
     order=fixed          those do not make equals take turns
     watchdog=1           there is a watchdog; a hang ends the run
     input=none           no input comes; who waits for it waits for ever
     input=some           it may
     latency=N            requests to disks take until the Nth tick
     trace=               reserved

   The text is fixed at boot, so the functions may be called from
   anywhere. */
#ifndef THREADS_SETTINGS_H
#define THREADS_SETTINGS_H

#include <stdbool.h>
#include <stddef.h>

/* Longest text, and the area it has in the kernel image. */
#define SETTINGS_MAX 239

/* Takes over the text (copied, cut off at SETTINGS_MAX bytes).  Once. */
void settings_init (const char *text);

/* Returns the whole text, "" if there is none. */
const char *settings_text (void);

/* Returns true if KEY is set, and then stores into VALUES up to CNT
   numbers of its comma-separated value; missing ones become 0. */
bool settings_numbers (const char *key, unsigned values[], size_t cnt);

/* Returns true if KEY is set to the text WORD. */
bool settings_is (const char *key, const char *word);

#endif /* threads/settings.h */
