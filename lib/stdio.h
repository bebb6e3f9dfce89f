/* Formatted output.  The engine is in lib/stdio.c; where its output goes is
   the business of the kernel (devices/console.c) and of the user library
   (lib/user/console.c), which add declarations of their own below. */
#ifndef LIB_STDIO_H
#define LIB_STDIO_H

#include <debug.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include_next <stdio.h>

/* File descriptors that every user process starts with. */
#define STDIN_FILENO 0
#define STDOUT_FILENO 1

/* To the console.  In the kernel from anywhere; one call is one piece that
   nobody else's output interrupts. */
int printf (const char *, ...) PRINTF_FORMAT (1, 2);
int vprintf (const char *, va_list) PRINTF_FORMAT (1, 0);
int putchar (int);
int puts (const char *);

/* To BUF, which has SIZE bytes: as much as fits, ended with a null byte
   unless SIZE is 0.  They return the full length of the text; if it is not
   below SIZE, something was cut off. */
int snprintf (char *buf, size_t size, const char *, ...)
  PRINTF_FORMAT (3, 4);
int vsnprintf (char *buf, size_t size, const char *, va_list)
  PRINTF_FORMAT (3, 0);

/* To the console: the SIZE bytes at DATA in hex, 16 a line, preceded by
   their offsets, which begin with OFS, and followed by the characters they
   stand for if ASCII. */
void hex_dump (uintptr_t ofs, const void *data, size_t size, bool ascii);

/* To the console: a number of bytes in the unit that suits it, e.g. 2 MB. */
void print_human_readable_size (uint64_t bytes);

/* The engine: calls OUTPUT with each character of the text, and AUX. */
void __vprintf (const char *format, va_list,
                void (*output) (char, void *aux), void *aux)
  PRINTF_FORMAT (1, 0);
void __printf (const char *format,
               void (*output) (char, void *aux), void *aux, ...)
  PRINTF_FORMAT (1, 4);

#define sprintf sprintf_has_no_bound__use_snprintf
#define vsprintf vsprintf_has_no_bound__use_vsnprintf

#endif /* lib/stdio.h */
