/* A channel of the IDE controller: carries out one request at a time and
   lets the others wait in a queue. */
#ifndef DEVICES_IDE_CHANNEL_H
#define DEVICES_IDE_CHANNEL_H

#include <list.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include "devices/completion.h"
#include "devices/ide-dma.h"
#include "devices/ide-io.h"

/* How to move sectors. */
enum ide_method
  {
    IDE_PIO,                    /* The processor does. */
    IDE_DMA,                    /* The bus master does, */
    IDE_DMA_AT_ONCE             /* and is told to be quick (QEMU). */
  };

/* What to do. */
enum ide_action
  {
    IDE_IN,                     /* Move sectors into memory. */
    IDE_OUT,                    /* Move sectors out of it. */
    IDE_FLUSH                   /* Write back what was written. */
  };

struct ide_request
  {
    /* Set by who makes it. */
    enum ide_action action;
    int unit;
    uint32_t first;             /* First sector, */
    unsigned sectors;           /* 1 to IDE_SECTORS_MAX; 0 for a flush. */
    uint8_t *buffer;            /* If its address is odd, at most
                                   IDE_ODD_SECTORS_MAX. */

    /* The channel's; protected by interrupts off. */
    struct list_elem elem;      /* In the queue. */
    unsigned moved;             /* Sectors moved, by PIO. */
    int attempts;               /* How often it has failed. */
    int result;                 /* What became of it. */
    struct completion end;
  };

/* The bus master cannot use odd addresses; there is a page for that. */
#define IDE_ODD_SECTORS_MAX 8

struct ide_channel
  {
    /* Fixed once it is started. */
    char name[8];               /* "ide0" or "ide1". */
    struct ide_ports ports;
    uint8_t vector;             /* Of its interrupt. */
    uint8_t *odd_page;          /* For odd addresses. */
    int patience;               /* How often a request of a disk that is
                                   busy may time out without harm. */

    /* Protected by interrupts off. */
    struct ide_dma dma;
    enum ide_method method;
    struct list queue;          /* Requests that wait. */
    struct ide_request *active; /* The one under way, or null. */
    int64_t deadline;           /* Tick at which it has timed out. */
    int timeouts;               /* How often it did without harm. */
    bool resetting;             /* Is it being reset? */
    bool was_reset;             /* Has it ever been? */
    unsigned unexpected_cnt;    /* Interrupts nobody had asked for. */
    const char *doubt;          /* Why the method was changed, if that has
                                   to be told. */
  };

/* Makes requests to C possible, by METHOD: its name, ports, vector and bus
   master are filled in.  While the kernel starts. */
void ide_channel_start (struct ide_channel *c, enum ide_method method);

/* Has C carry out R, and waits for it.  Returns 0; or -EIO if it failed
   several times or nothing was heard of it for long.  Sleeps. */
int ide_channel_do (struct ide_channel *c, struct ide_request *r);

/* To be called at each tick, in the handler. */
void ide_channel_tick (struct ide_channel *c);

/* True if a request is under way, and an interrupt may come.  Interrupts
   off. */
bool ide_channel_is_busy (const struct ide_channel *c);

/* True if a disk is working on it, and has not just failed to be heard. */
bool ide_channel_is_working (const struct ide_channel *c);

/* Handles C's interrupt. */
void ide_channel_interrupt (struct ide_channel *c);

#endif /* devices/ide-channel.h */
