/* Numbers of the system calls.

   0...19 are fixed for good.  20...31 are for files, 32...63 for processes;
   numbers that are not named here may be given out later. */
#ifndef LIB_SYSCALL_NR_H
#define LIB_SYSCALL_NR_H

enum
  {
    /* Processes and files (project 2). */
    SYS_HALT = 0,               /* Power off. */
    SYS_EXIT = 1,               /* End this process. */
    SYS_EXEC = 2,               /* Run a program in a new process. */
    SYS_WAIT = 3,               /* Wait until a child ends. */
    SYS_CREATE = 4,             /* Make a file. */
    SYS_REMOVE = 5,             /* Take a name away. */
    SYS_OPEN = 6,               /* Get a descriptor for a file. */
    SYS_FILESIZE = 7,           /* Length of an open file. */
    SYS_READ = 8,               /* Bytes from a file or the keyboard. */
    SYS_WRITE = 9,              /* Bytes to a file or the console. */
    SYS_SEEK = 10,              /* Set the position in an open file. */
    SYS_TELL = 11,              /* Get it. */
    SYS_CLOSE = 12,             /* Give a descriptor back. */

    /* Virtual memory (project 3). */
    SYS_MMAP = 13,              /* Map a file. */
    SYS_MUNMAP = 14,            /* End a mapping. */

    /* Directories (project 4). */
    SYS_CHDIR = 15,             /* Change the working directory. */
    SYS_MKDIR = 16,             /* Make a directory. */
    SYS_READDIR = 17,           /* Next name in a directory. */
    SYS_ISDIR = 18,             /* Directory or ordinary file? */
    SYS_INUMBER = 19,           /* What identifies the file itself. */

    /* Beyond the projects: files. */
    SYS_SYNC = 20,              /* Everything to the disk. */
    SYS_FSYNC = 21,             /* One file to the disk. */
    SYS_RENAME = 22,            /* Another name for a file. */
    SYS_TRUNCATE = 23,          /* Cut a file off. */

    /* Beyond the projects: processes. */
    SYS_GETPID = 32,            /* Number of this process. */
    SYS_YIELD = 33              /* Let others run. */
  };

#endif /* lib/syscall-nr.h */
