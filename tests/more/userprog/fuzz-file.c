/* What is in the fuzzer's files; see fuzz.h. */
#include "tests/more/userprog/fuzz.h"
#include <stdio.h>

void
fuzz_name (int name, char *text, size_t size)
{
  snprintf (text, size, "f%d", name);
}

uint8_t
fuzz_byte (int name, uint32_t ofs)
{
  return (uint8_t) (name * 37 + ofs * 7 + ofs / 251) | 1;
}
