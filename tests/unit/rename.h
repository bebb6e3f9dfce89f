/* Names under which the library's functions live in programs for the host,
   whose C library has functions of the same names.  Comes before
   everything else (-include). */
#ifndef TESTS_UNIT_RENAME_H
#define TESTS_UNIT_RENAME_H

#define memcpy t_memcpy
#define memmove t_memmove
#define memset t_memset
#define memcmp t_memcmp
#define memchr t_memchr
#define strlen t_strlen
#define strnlen t_strnlen
#define strcmp t_strcmp
#define strchr t_strchr
#define strrchr t_strrchr
#define strspn t_strspn
#define strcspn t_strcspn
#define strpbrk t_strpbrk
#define strstr t_strstr
#define strlcpy t_strlcpy
#define strlcat t_strlcat
#define strtok_r t_strtok_r

#define printf t_printf
#define vprintf t_vprintf
#define snprintf t_snprintf
#define vsnprintf t_vsnprintf
#define puts t_puts
#define putchar t_putchar
#define __printf t___printf
#define __vprintf t___vprintf

#define atoi t_atoi
#define qsort t_qsort
#define bsearch t_bsearch

#define malloc t_malloc
#define calloc t_calloc
#define realloc t_realloc
#define free t_free

#define __divdi3 t___divdi3
#define __moddi3 t___moddi3
#define __divmoddi4 t___divmoddi4
#define __udivdi3 t___udivdi3
#define __umoddi3 t___umoddi3
#define __udivmoddi4 t___udivmoddi4

#endif /* tests/unit/rename.h */
