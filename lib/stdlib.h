/* Numbers from strings; sorting and searching arrays.  (The kernel's memory
   allocator is in threads/malloc.h.) */
#ifndef LIB_STDLIB_H
#define LIB_STDLIB_H

#include <stddef.h>

/* The decimal number, perhaps with a sign, that S begins with after white
   space; 0 if there is none.  One that does not fit has no defined value. */
int atoi (const char *s);

/* Orders.  They return a number below, equal to or above zero if the first
   argument comes before, is equal to, comes after the second. */

/* Sort the CNT elements of SIZE bytes each at ARRAY in place, in O(n lg n)
   comparisons and constant space.  Equal elements end up in any order. */
void qsort (void *array, size_t cnt, size_t size,
            int (*compare) (const void *, const void *));
void sort (void *array, size_t cnt, size_t size,
           int (*compare) (const void *, const void *, void *aux),
           void *aux);

/* An element equal to KEY, any one of them, in a sorted array of CNT
   elements of SIZE bytes each; a null pointer if there is none.  The first
   argument of COMPARE is always KEY. */
void *bsearch (const void *key, const void *array, size_t cnt, size_t size,
               int (*compare) (const void *, const void *));
void *binary_search (const void *key, const void *array, size_t cnt,
                     size_t size,
                     int (*compare) (const void *, const void *, void *aux),
                     void *aux);

#endif /* lib/stdlib.h */
