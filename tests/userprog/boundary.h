/* Places in memory where something ends. */
#ifndef TESTS_USERPROG_BOUNDARY_H
#define TESTS_USERPROG_BOUNDARY_H

/* Returns the beginning of a page; 2,048 bytes at least on either side of it
   can be written. */
void *get_boundary_area (void);

/* Copies S to where its middle is the beginning of a page, and returns
   where the copy starts. */
char *copy_string_across_boundary (const char *s);

/* Returns the first address above the program's data, where nothing is
   mapped. */
void *get_bad_boundary (void);

#endif /* tests/userprog/boundary.h */
