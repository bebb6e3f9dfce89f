/* Headers of members of a "ustar" archive, in which files travel between
   the host and the disk (POSIX.1-1988, "pax").  A header fills one sector;
   the member's contents follow, and two sectors of zeros end the archive. */
#ifndef LIB_USTAR_H
#define LIB_USTAR_H

#include <stdbool.h>

/* Kinds of members: those that we support, and the end of the archive. */
enum ustar_type
  {
    USTAR_REGULAR = '0',        /* Ordinary file. */
    USTAR_DIRECTORY = '5',      /* Directory. */
    USTAR_EOF = -1              /* The header is all zeros. */
  };

/* Bytes in a header. */
#define USTAR_HEADER_SIZE 512

/* Writes into HEADER the header for a member of TYPE with SIZE bytes of
   contents.  What would lead out of the directory of extraction is taken
   off FILE_NAME's beginning.  Prints a message and returns false, HEADER
   untouched, if what is left of the name is too long. */
bool ustar_make_header (const char *file_name, enum ustar_type, int size,
                        char header[USTAR_HEADER_SIZE]);

/* Reads HEADER.  Returns a null pointer after setting *FILE_NAME (points
   into HEADER, or is null at the end of the archive), *TYPE and *SIZE; or
   the reason why HEADER is no good, with nothing set. */
const char *ustar_parse_header (const char header[USTAR_HEADER_SIZE],
                                const char **file_name,
                                enum ustar_type *, int *size);

#endif /* lib/ustar.h */
