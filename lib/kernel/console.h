/* The console behind printf (devices/console.c).  This header sits below
   the devices, so that everybody may print. */
#ifndef LIB_KERNEL_CONSOLE_H
#define LIB_KERNEL_CONSOLE_H

/* From now on calls of printf wait for each other.  Once, when locks
   work. */
void console_init (void);

/* From now on they do not, because of a panic or another end of the run that
   may have come while one was going on.  Prints what was kept back for that
   one.  From anywhere. */
void console_panic (void);

/* Prints how many characters were written. */
void console_print_stats (void);

#endif /* lib/kernel/console.h */
