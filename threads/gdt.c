/* Segments and task states: see threads/gdt.h. */
#include "threads/gdt.h"
#include "threads/cpu.h"
#include "threads/flags.h"
#include "threads/percpu.h"
#include "threads/start.h"
#include "threads/vaddr.h"

/* Bits of a descriptor's high half ([IA32-v3a] 3.4.5). */
#define DESC_G 0x00800000u      /* Limit counts 4 kB pages. */
#define DESC_D 0x00400000u      /* 32-bit segment. */
#define DESC_P 0x00008000u      /* Present. */
#define DESC_DPL(DPL) ((uint32_t) (DPL) << 13)
#define DESC_CODE 0x1b00u       /* Code, readable, accessed. */
#define DESC_DATA 0x1300u       /* Data, writable, accessed. */
#define DESC_TSS 0x0900u        /* 32-bit TSS, not busy. */

/* Where the I/O permission map would be: beyond the limit, so no port may
   be used in user mode. */
#define NO_IO_MAP 0xdfff

/* Returns a descriptor of BASE and LIMIT with the bits FLAGS. */
static uint64_t
descriptor (uint32_t base, uint32_t limit, uint32_t flags)
{
  uint32_t low = (limit & 0xffff) | base << 16;
  uint32_t high = (base >> 16 & 0xff) | (limit & 0xf0000)
                  | (base & 0xff000000) | flags;
  return (uint64_t) high << 32 | low;
}

/* Returns a descriptor of a flat 4 GB segment of TYPE. */
static uint64_t
flat (uint32_t type, int dpl)
{
  return descriptor (0, 0xfffff,
                     DESC_G | DESC_D | DESC_P | DESC_DPL (dpl) | type);
}

/* Returns a descriptor of TSS. */
static uint64_t
task (const struct tss *tss)
{
  return descriptor ((uint32_t) tss, sizeof *tss - 1, DESC_P | DESC_TSS);
}

void
gdt_load (void (*fault_entry) (void))
{
  struct cpu *cpu = cpu_here ();

  cpu->tss.ss0 = SEL_KDSEG;
  cpu->tss.bitmap = NO_IO_MAP;

  cpu->fault_tss.cr3 = vtop (boot_page_dir);
  cpu->fault_tss.eip = fault_entry;
  cpu->fault_tss.eflags = FLAG_MBS;
  cpu->fault_tss.esp = (uint32_t) boot_stack_top;
  cpu->fault_tss.cs = SEL_KCSEG;
  cpu->fault_tss.ss = SEL_KDSEG;
  cpu->fault_tss.ds = SEL_KDSEG;
  cpu->fault_tss.es = SEL_KDSEG;
  cpu->fault_tss.bitmap = NO_IO_MAP;

  cpu->gdt[SEL_KCSEG / 8] = flat (DESC_CODE, 0);
  cpu->gdt[SEL_KDSEG / 8] = flat (DESC_DATA, 0);
  cpu->gdt[SEL_UCSEG / 8] = flat (DESC_CODE, 3);
  cpu->gdt[SEL_UDSEG / 8] = flat (DESC_DATA, 3);
  cpu->gdt[SEL_TSS / 8] = task (&cpu->tss);
  cpu->gdt[SEL_FAULT_TSS / 8] = task (&cpu->fault_tss);

  struct cpu_table table = { sizeof cpu->gdt - 1, (uint32_t) cpu->gdt };
  cpu_lgdt (&table);
  cpu_ltr (SEL_TSS);
}
