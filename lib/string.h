/* Memory and strings.

   What the C standard specifies behaves as specified; strlcpy, strlcat,
   strnlen and strtok_r as in BSD and POSIX.  Functions of the standard that
   cannot be told where their buffer ends do not compile here.

   No function sleeps, locks or keeps state: from anywhere. */
#ifndef LIB_STRING_H
#define LIB_STRING_H

#include <stddef.h>

/* Memory. */
void *memcpy (void *dst, const void *src, size_t);
void *memmove (void *dst, const void *src, size_t);
void *memset (void *, int value, size_t);
int memcmp (const void *, const void *, size_t);
void *memchr (const void *, int value, size_t);

/* Length and order of strings. */
size_t strlen (const char *);
size_t strnlen (const char *, size_t maxlen);
int strcmp (const char *, const char *);

/* Looking for characters and strings. */
char *strchr (const char *, int c);
char *strrchr (const char *, int c);
size_t strspn (const char *, const char *accept);
size_t strcspn (const char *, const char *reject);
char *strpbrk (const char *, const char *accept);
char *strstr (const char *haystack, const char *needle);

/* Copy or append SRC to the SIZE bytes at DST, as much as fits, and end it
   with a null byte if SIZE is not 0.  They return the length that the
   result would have had in a buffer big enough: if it is not below SIZE,
   something was cut off. */
size_t strlcpy (char *dst, const char *src, size_t size);
size_t strlcat (char *dst, const char *src, size_t size);

/* The next token of S (later calls: a null pointer), which is a longest run
   of bytes not in DELIMS and never empty; a null pointer if there is no
   more.  Writes null bytes into the string; *SAVE keeps the place. */
char *strtok_r (char *s, const char *delims, char **save);

char *strncat (char *, const char *, size_t);

#define strcpy strcpy_has_no_bound__use_strlcpy
#define strncpy strncpy_may_not_terminate__use_strlcpy
#define strcat strcat_has_no_bound__use_strlcat
#define strncat strncat_bounds_the_wrong_thing__use_strlcat
#define strtok strtok_keeps_state__use_strtok_r

#endif /* lib/string.h */
