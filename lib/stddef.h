/* Types that everybody needs.  The compiler knows best what the result of
   `sizeof' and of a pointer subtraction is. */
#ifndef LIB_STDDEF_H
#define LIB_STDDEF_H

#define NULL ((void *) 0)
#define offsetof(TYPE, MEMBER) __builtin_offsetof (TYPE, MEMBER)

typedef __SIZE_TYPE__ size_t;
typedef __PTRDIFF_TYPE__ ptrdiff_t;

#endif /* lib/stddef.h */
