/* Descriptors: the numbers by which a process speaks of what it has open.

   A descriptor table maps numbers to open files.  An open file is an object
   of its own, with a count of those who refer to it, so that several
   descriptors, of one process or of several, can share it together with its
   position.  Numbers 0 and 1 are the console's, in every table and for good;
   a file gets the lowest number that is free. */
#ifndef USERPROG_FD_H
#define USERPROG_FD_H

struct file;

/* The lowest number that a file can get. */
#define FD_FIRST 2

/* What an open file is. */
enum open_kind
  {
    OPEN_INPUT,                 /* The console's keys. */
    OPEN_OUTPUT,                /* The console's output. */
    OPEN_FILE                   /* A file in the file system. */
  };

/* An open file.  `kind' and `file' are fixed. */
struct open_file
  {
    enum open_kind kind;
    struct file *file;          /* If OPEN_FILE; owned. */
    int ref_cnt;                /* Protected by interrupts off. */
  };

/* Makes an open file of FILE, which it owns from then on, with one
   reference, the caller's.  Returns null if there is no memory; FILE is
   still the caller's then. */
struct open_file *open_file_create (struct file *file);

/* Takes one more reference to OPEN.  Returns OPEN. */
struct open_file *open_file_ref (struct open_file *open);

/* Gives a reference to OPEN back; with the last one, its file is closed.
   Sleeps. */
void open_file_unref (struct open_file *open);

/* A table belongs to a process, and only the thread that runs the process
   may use it; it needs no lock. */
struct fd_table;

/* Makes a table that has nothing but the console.  Returns null if there is
   no memory. */
struct fd_table *fd_table_create (void);

/* Closes all that is open in TABLE and frees it.  TABLE may be null.
   Sleeps. */
void fd_table_destroy (struct fd_table *table);

/* Gives OPEN the lowest number from FD_FIRST on that is free in TABLE, which
   takes over the caller's reference.  Returns the number, or -ENOMEM; the
   reference is still the caller's then. */
int fd_install (struct fd_table *table, struct open_file *open);

/* Returns what is open in TABLE as number FD, or null.  The reference is the
   table's: it lasts until FD is closed. */
struct open_file *fd_get (const struct fd_table *table, int fd);

/* Closes FD.  Returns 0, or -EBADF if FD is not open or is the console's,
   which stays.  Sleeps. */
int fd_close (struct fd_table *table, int fd);

#endif /* userprog/fd.h */
