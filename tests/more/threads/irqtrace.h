/* Kernel variant `irqtrace': how long interrupts stay off.

   Made with `make VARIANT=irqtrace', the kernel says in its statistics for
   how many instructions interrupts were off at most, and where that began
   and ended (for `backtrace').  It counts from the kernel's start being
   complete to its end.  Nothing of the kernel is written differently for
   it: the compiler finds irqtrace/threads/intr-level.h before the ordinary
   one, and the linker leads calls of intr_handler through irqtrace.c. */
#ifndef TESTS_MORE_THREADS_IRQTRACE_H
#define TESTS_MORE_THREADS_IRQTRACE_H

/* Interrupts have just been turned off, or are about to be turned on, by
   the caller.  Interrupts off. */
void irqtrace_begin (void);
void irqtrace_end (void);

/* Executes so many instructions, call and return included. */
#define IRQTRACE_SPIN 2003
void irqtrace_spin (void);

#endif /* tests/more/threads/irqtrace.h */
