/* Reasons for failure.

   Inside the kernel a function that can fail for several reasons returns
   one of these, negated.  The numbers are those of i386 Unix. */
#ifndef LIB_ERRNO_H
#define LIB_ERRNO_H

#define ENOENT 2                /* There is no such file. */
#define EINTR 4                 /* The wait was interrupted. */
#define EIO 5                   /* The device failed. */
#define E2BIG 7                 /* The command line is too long. */
#define ENOEXEC 8               /* The file is no program. */
#define EBADF 9                 /* It is not open. */
#define ECHILD 10               /* There is no such child. */
#define ENOMEM 12               /* There is no memory. */
#define EFAULT 14               /* The address is bad. */
#define EBUSY 16                /* It is in use. */
#define EEXIST 17               /* It exists already. */
#define EINVAL 22               /* The argument makes no sense. */
#define ENOSPC 28               /* The disk is full. */
#define ENAMETOOLONG 36         /* The name is too long. */
#define ENOSYS 38               /* There is no such system call. */

#endif /* lib/errno.h */
