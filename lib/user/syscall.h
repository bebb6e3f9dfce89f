/* System calls, as programs see them.

   Calls that fail return false, -1, or one of the constants below.  A
   process that hands the kernel a bad address is ended with status -1. */
#ifndef LIB_USER_SYSCALL_H
#define LIB_USER_SYSCALL_H

#include <stdbool.h>
#include <debug.h>

/* A process, and what is no process. */
typedef int pid_t;
#define PID_ERROR ((pid_t) -1)

/* A mapping of a file into memory, and what is none. */
typedef int mapid_t;
#define MAP_FAILED ((mapid_t) -1)

/* Most characters in a name that readdir stores. */
#define READDIR_MAX_LEN 14

/* What main returns and exit takes, as a rule. */
#define EXIT_SUCCESS 0
#define EXIT_FAILURE 1

/* Processes and files (project 2). */
void halt (void) NO_RETURN;
void exit (int status) NO_RETURN;
pid_t exec (const char *cmd_line);
int wait (pid_t);
bool create (const char *file, unsigned initial_size);
bool remove (const char *file);
int open (const char *file);
int filesize (int fd);
int read (int fd, void *buffer, unsigned length);
int write (int fd, const void *buffer, unsigned length);
void seek (int fd, unsigned position);
unsigned tell (int fd);
void close (int fd);

/* Virtual memory (project 3). */
mapid_t mmap (int fd, void *addr);
void munmap (mapid_t);

/* Directories (project 4). */
bool chdir (const char *dir);
bool mkdir (const char *dir);
bool readdir (int fd, char name[READDIR_MAX_LEN + 1]);
bool isdir (int fd);
int inumber (int fd);

#endif /* lib/user/syscall.h */
