/* The task state: see userprog/tss.h. */
#include "userprog/tss.h"
#include <debug.h>
#include "threads/current.h"
#include "threads/gdt.h"
#include "threads/percpu.h"

void
tss_init (void)
{
  ASSERT (tss_get ()->ss0 == SEL_KDSEG);
  tss_update ();
}

struct tss *
tss_get (void)
{
  return &cpu_here ()->tss;
}

void
tss_update (void)
{
  gdt_set_kernel_stack ((uint8_t *) cpu_here ()->current + PGSIZE);
}
