/* The user library's part of <stdio.h>: formatted output to any file. */
#ifndef LIB_USER_STDIO_H
#define LIB_USER_STDIO_H

#include <debug.h>
#include <stdarg.h>

/* They return the number of characters written. */
int hprintf (int fd, const char *, ...) PRINTF_FORMAT (2, 3);
int vhprintf (int fd, const char *, va_list) PRINTF_FORMAT (2, 0);

#endif /* lib/user/stdio.h */
