/* Attributes that let the compiler check more, and ways to stop when
   something is wrong.

   debug_panic is implemented by the kernel (threads/panic.c) and by the
   user library (lib/user/debug.c); debug_backtrace is shared. */
#ifndef LIB_DEBUG_H
#define LIB_DEBUG_H

/* Marks a parameter or variable that may stay unused. */
#define UNUSED __attribute__ ((unused))

/* Marks a function that its caller never gets back from. */
#define NO_RETURN __attribute__ ((noreturn))

/* Marks a function that must not be inlined, e.g. one whose frame is to be
   seen in a call stack. */
#define NO_INLINE __attribute__ ((noinline))

/* Marks a function that takes a format like printf's as parameter FMT and
   the values from parameter FIRST on (0: a va_list). */
#define PRINTF_FORMAT(FMT, FIRST) \
  __attribute__ ((format (__printf__, FMT, FIRST)))

/* Gives up: prints the place, the message formatted from the arguments and
   the call stack, then ends the kernel or the program.  From anywhere, also
   with interrupts off and in interrupt handlers. */
#define PANIC(...) debug_panic (__FILE__, __LINE__, __func__, __VA_ARGS__)

/* What PANIC expands to.  Cold, so that code which may call it is laid out
   for the case that it does not. */
void debug_panic (const char *file, int line, const char *function,
                  const char *message, ...)
  PRINTF_FORMAT (4, 5) NO_RETURN __attribute__ ((cold));

/* Prints the return addresses on the caller's stack.  From anywhere. */
void debug_backtrace (void);

/* Prints the call stacks of all threads (kernel only).  Turns interrupts
   off meanwhile. */
void debug_backtrace_all (void);

#endif /* lib/debug.h */

/* These two follow NDEBUG as it is at each inclusion, so that a file may
   define it and include this header again. */
#undef ASSERT
#undef NOT_REACHED

#ifndef NDEBUG

/* Panics unless CONDITION holds.  A whole statement, with or without a
   semicolon behind it. */
#define ASSERT(CONDITION)                                       \
  {                                                             \
    if (!(CONDITION))                                           \
      PANIC ("assertion `%s' failed.", #CONDITION);             \
  }

/* Stands where control must never arrive. */
#define NOT_REACHED() PANIC ("executed an unreachable statement")

#else

#define ASSERT(CONDITION) ((void) 0)
#define NOT_REACHED() for (;;)

#endif
