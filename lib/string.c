/* Memory and strings.

   A null pointer is never a string, and an area of memory only if it is
   empty: assertions say so.  Copying and filling are done by words in
   lib/string-fast.S; the rest is plain C.  The compiler must not turn the
   loops below into calls of the very functions they are in: see
   -fno-builtin and its companions in Make.config. */
#include <string.h>
#include "string-fast.h"
#include <debug.h>
#include <stdbool.h>
#include <stdint.h>

/* Four bytes wherever they are, whatever they belong to. */
struct word
  {
    uint32_t bits;
  } __attribute__ ((packed, may_alias));

/* May P be the address of SIZE bytes? */
static inline bool
is_area (const void *p, size_t size)
{
  return p != NULL || size == 0;
}

/* Copies SIZE bytes from SRC to DST, which must not overlap.  Returns
   DST. */
void *
memcpy (void *dst, const void *src, size_t size)
{
  ASSERT (is_area (dst, size));
  ASSERT (is_area (src, size));

  return __copy_up (dst, src, size);
}

/* Copies SIZE bytes from SRC to DST, which may overlap.  Returns DST. */
void *
memmove (void *dst, const void *src, size_t size)
{
  ASSERT (is_area (dst, size));
  ASSERT (is_area (src, size));

  /* The distance modulo the address space: below SIZE only if DST lies
     inside SRC's area, where copying upwards would overtake itself. */
  if ((uintptr_t) dst - (uintptr_t) src < size)
    return __copy_down (dst, src, size);
  else
    return __copy_up (dst, src, size);
}

/* Sets SIZE bytes at DST to VALUE.  Returns DST. */
void *
memset (void *dst, int value, size_t size)
{
  ASSERT (is_area (dst, size));

  return __fill (dst, (unsigned char) value * 0x01010101U, size);
}

/* Compares SIZE bytes at A and B as unsigned numbers.  Returns a value
   below, equal to or above 0 as A is below, equal to or above B at the first
   difference. */
int
memcmp (const void *a_, const void *b_, size_t size)
{
  const unsigned char *a = a_;
  const unsigned char *b = b_;

  ASSERT (is_area (a, size));
  ASSERT (is_area (b, size));

  /* Words tell where areas differ, only bytes tell which is greater. */
  for (; size >= 4; size -= 4, a += 4, b += 4)
    if (((const struct word *) a)->bits != ((const struct word *) b)->bits)
      break;
  for (; size > 0; size--, a++, b++)
    if (*a != *b)
      return *a < *b ? -1 : 1;
  return 0;
}

/* Finds the first byte equal to VALUE among the SIZE bytes at BLOCK.
   Returns its address, or a null pointer. */
void *
memchr (const void *block, int value, size_t size)
{
  const unsigned char *p = block;
  const unsigned char byte = value;

  ASSERT (is_area (p, size));

  for (; size > 0; size--, p++)
    if (*p == byte)
      return (void *) p;
  return NULL;
}

/* The number of bytes in S before its null byte. */
size_t
strlen (const char *s)
{
  const char *end = s;

  ASSERT (s != NULL);

  while (*end != '\0')
    end++;
  return end - s;
}

/* The same, but looks at MAXLEN bytes only, which may be all there is;
   MAXLEN if there is no null byte among them. */
size_t
strnlen (const char *s, size_t maxlen)
{
  size_t length = 0;

  ASSERT (is_area (s, maxlen));

  while (length < maxlen && s[length] != '\0')
    length++;
  return length;
}

/* Compares strings by unsigned bytes.  Returns a value below, equal to or
   above 0 as A comes before, is, or comes after B. */
int
strcmp (const char *a, const char *b)
{
  unsigned char ca, cb;

  ASSERT (a != NULL);
  ASSERT (b != NULL);

  do
    {
      ca = *a++;
      cb = *b++;
    }
  while (ca == cb && ca != '\0');
  return (ca > cb) - (ca < cb);
}

/* Finds the first C in S; the null byte that ends S counts.  Returns its
   address, or a null pointer. */
char *
strchr (const char *s, int c_)
{
  const char c = c_;

  ASSERT (s != NULL);

  for (; *s != c; s++)
    if (*s == '\0')
      return NULL;
  return (char *) s;
}

/* Finds the last C in S; the null byte that ends S counts.  Returns its
   address, or a null pointer. */
char *
strrchr (const char *s, int c_)
{
  const char c = c_;
  const char *last = NULL;

  ASSERT (s != NULL);

  for (;; s++)
    {
      if (*s == c)
        last = s;
      if (*s == '\0')
        return (char *) last;
    }
}

/* How many bytes of S, from its beginning, are in SET (IN_SET) or are not
   (!IN_SET).  The null byte that ends S stops the count either way. */
static size_t
span (const char *s, const char *set, bool in_set)
{
  size_t length = 0;

  ASSERT (s != NULL);
  ASSERT (set != NULL);

  while (s[length] != '\0' && (strchr (set, s[length]) != NULL) == in_set)
    length++;
  return length;
}

/* The length of the longest beginning of S with bytes from ACCEPT only. */
size_t
strspn (const char *s, const char *accept)
{
  return span (s, accept, true);
}

/* The length of the longest beginning of S with no byte from REJECT. */
size_t
strcspn (const char *s, const char *reject)
{
  return span (s, reject, false);
}

/* Finds the first byte of S that is in ACCEPT.  Returns its address, or a
   null pointer. */
char *
strpbrk (const char *s, const char *accept)
{
  s += span (s, accept, false);
  return *s != '\0' ? (char *) s : NULL;
}

/* Finds NEEDLE in HAYSTACK.  Returns where it begins first, or a null
   pointer. */
char *
strstr (const char *haystack, const char *needle)
{
  ASSERT (haystack != NULL);
  ASSERT (needle != NULL);

  for (;; haystack++)
    {
      size_t i = 0;

      while (needle[i] != '\0' && haystack[i] == needle[i])
        i++;
      if (needle[i] == '\0')
        return (char *) haystack;
      if (haystack[i] == '\0')
        return NULL;
    }
}

/* Copies SRC into the SIZE bytes at DST; see string.h. */
size_t
strlcpy (char *dst, const char *src, size_t size)
{
  size_t length;

  ASSERT (is_area (dst, size));
  ASSERT (src != NULL);

  length = strlen (src);
  if (size > 0)
    {
      size_t fits = length < size ? length : size - 1;
      __copy_up (dst, src, fits);
      dst[fits] = '\0';
    }
  return length;
}

/* Appends SRC to the string in the SIZE bytes at DST; see string.h.  If
   there is no string in them, nothing changes, and SIZE counts as its
   length. */
size_t
strlcat (char *dst, const char *src, size_t size)
{
  size_t length = strnlen (dst, size);

  return length + strlcpy (dst + length, src, size - length);
}

/* Cuts the next token off; see string.h. */
char *
strtok_r (char *s, const char *delims, char **save)
{
  char *token;

  ASSERT (delims != NULL);
  ASSERT (save != NULL);

  token = s != NULL ? s : *save;
  ASSERT (token != NULL);

  token += strspn (token, delims);
  s = token + strcspn (token, delims);
  *save = s;
  if (s == token)
    return NULL;
  if (*s != '\0')
    {
      *s = '\0';
      *save = s + 1;
    }
  return token;
}
