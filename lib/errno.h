/* Reasons for failure.

   Inside the kernel a function that can fail for several reasons returns
   one of these, negated.  The numbers are those of i386 Unix. */
#ifndef LIB_ERRNO_H
#define LIB_ERRNO_H

#define ENOENT 2                /* There is no such file. */
#define EINTR 4                 /* The wait was interrupted. */
#define EIO 5                   /* The device failed. */
#define EBADF 9                 /* It is not open. */
#define ENOMEM 12               /* There is no memory. */
#define EBUSY 16                /* It is in use. */
#define EEXIST 17               /* It exists already. */
#define EINVAL 22               /* The argument makes no sense. */
#define ENOSPC 28               /* The disk is full. */

#endif /* lib/errno.h */
