/* Actions of the kernel command line that concern files.

   ARGV[0] is the action, ARGV[1] its argument, if it has one.  Each tells
   what it does, and panics with one line if it cannot be done: without the
   file, say, the user's next action makes no sense.  In the main thread. */
#ifndef FILESYS_FSUTIL_H
#define FILESYS_FSUTIL_H

/* Lists the root directory. */
void fsutil_ls (char **argv);

/* Prints the file ARGV[1] in hex and as text. */
void fsutil_cat (char **argv);

/* Removes the file ARGV[1]. */
void fsutil_rm (char **argv);

/* Makes files of all members of the archive on the scratch device, which
   begins at its first sector; then makes an empty archive of it. */
void fsutil_extract (char **argv);

/* Appends the file ARGV[1] to an archive on the scratch device; the first
   call begins one. */
void fsutil_append (char **argv);

#endif /* filesys/fsutil.h */
