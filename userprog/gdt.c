/* Segments: see userprog/gdt.h. */
#include "userprog/gdt.h"
#include <debug.h>
#include "threads/percpu.h"

void
gdt_init (void)
{
  const uint64_t *gdt = cpu_here ()->gdt;
  ASSERT (gdt[SEL_UCSEG / 8] != 0 && gdt[SEL_UDSEG / 8] != 0);
}
