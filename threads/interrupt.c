/* Interrupts: from the vector to its handler.

   Two kinds share one way in (threads/intr-stubs.S) and one table.
   *Internal* interrupts are caused by the running thread: exceptions and
   system calls.  Their handlers are ordinary code of that thread and may
   sleep.  *External* ones come from devices, at any moment.  Their
   handlers run on the stack of whichever thread was running, with
   interrupts off, so they never nest, and must not sleep; if one has made
   an urgent thread ready, the switch to it happens after the interrupt
   controller was told that we are done.

   Reference: [IA32-v3a] chapter 5 "Interrupt and Exception Handling". */
#include "threads/interrupt.h"
#include <debug.h>
#include <inttypes.h>
#include <stdio.h>
#include "devices/pic.h"
#include "threads/cpu.h"
#include "threads/gdt.h"
#include "threads/idt.h"
#include "threads/panic.h"
#include "threads/percpu.h"
#include "threads/stage.h"
#include "threads/thread.h"

#define VEC_CNT 256
#define VEC_NMI 2
#define VEC_EXCEPTIONS 0x20     /* Below this they are exceptions. */

/* Protected by interrupts off. */
static intr_handler_func *handlers[VEC_CNT];
static const char *names[VEC_CNT];      /* Null: see intr_name. */
static unsigned unexpected_cnt[VEC_CNT];
static intr_handler_func *nmi_handler;  /* Or null. */

/* The processor's names, for vectors that nobody has registered. */
static const char *const exception_names[] =
  {
    [0] = "#DE Divide Error",
    [1] = "#DB Debug Exception",
    [2] = "NMI Interrupt",
    [3] = "#BP Breakpoint Exception",
    [4] = "#OF Overflow Exception",
    [5] = "#BR BOUND Range Exceeded Exception",
    [6] = "#UD Invalid Opcode Exception",
    [7] = "#NM Device Not Available Exception",
    [8] = "#DF Double Fault Exception",
    [9] = "Coprocessor Segment Overrun",
    [10] = "#TS Invalid TSS Exception",
    [11] = "#NP Segment Not Present",
    [12] = "#SS Stack Fault Exception",
    [13] = "#GP General Protection Exception",
    [14] = "#PF Page-Fault Exception",
    [16] = "#MF x87 FPU Floating-Point Error",
    [17] = "#AC Alignment Check Exception",
    [18] = "#MC Machine-Check Exception",
    [19] = "#XF SIMD Floating-Point Exception",
  };

/* What the stubs call; has no header because only assembly knows it. */
void intr_handler (struct intr_frame *);

static bool
is_external (uint8_t vec)
{
  return vec >= PIC_BASE && vec < PIC_BASE + PIC_LINES;
}

/* The non-maskable interrupt: something outside, usually a watchdog, has
   noticed that we no longer take interrupts. */
static void
nmi (struct intr_frame *frame)
{
  if (nmi_handler != NULL)
    nmi_handler (frame);
  intr_dump_frame (frame);
  PANIC ("non-maskable interrupt in thread `%s'",
         cpu_here ()->current_name);
}

void
intr_init (void)
{
  ASSERT (intr_get_level () == INTR_OFF);
  pic_init ();
  intr_register_int (VEC_NMI, 0, INTR_OFF, nmi, exception_names[VEC_NMI]);
}

/* Makes HANDLER the handler of VEC, called NAME.  The gate is set by the
   caller. */
static void
set_handler (uint8_t vec, intr_handler_func *handler, const char *name)
{
  ASSERT (handler != NULL);
  ASSERT (handlers[vec] == NULL);
  handlers[vec] = handler;
  names[vec] = name;
}

void
intr_register_ext (uint8_t vec, intr_handler_func *handler, const char *name)
{
  ASSERT (is_external (vec));
  enum intr_level old_level = intr_disable ();
  set_handler (vec, handler, name);
  idt_set_gate (vec, 0, INTR_OFF);
  intr_set_level (old_level);
}

void
intr_register_int (uint8_t vec, int dpl, enum intr_level level,
                   intr_handler_func *handler, const char *name)
{
  ASSERT (!is_external (vec));
  enum intr_level old_level = intr_disable ();
  set_handler (vec, handler, name);
  idt_set_gate (vec, dpl, level);
  intr_set_level (old_level);
}

bool
intr_is_registered (uint8_t vec)
{
  return handlers[vec] != NULL;
}

void
intr_on_nmi (intr_handler_func *handler)
{
  nmi_handler = handler;
}

void
intr_yield_on_return (void)
{
  ASSERT (intr_context ());
  cpu_here ()->yield_on_return = true;
}

/* True if FRAME was interrupted in user mode.  (Of the four privilege levels,
   0 and 3 are used.) */
static inline bool
from_user (const struct intr_frame *frame)
{
  return (frame->cs & 3) != 0;
}

/* Handles vectors without a handler. */
static void
unexpected (const struct intr_frame *frame)
{
  uint8_t vec = frame->vec_no;
  if (vec < VEC_EXCEPTIONS && !from_user (frame))
    {
      intr_dump_frame (frame);
      PANIC ("Kernel bug - unexpected interrupt in kernel");
    }

  /* The controllers signal glitches on their last lines. */
  if (vec == PIC_BASE + 7 || vec == PIC_BASE + 15)
    return;
  unsigned cnt = ++unexpected_cnt[vec];
  if ((cnt & (cnt - 1)) == 0)
    printf ("Unexpected interrupt %#04x (%s)\n", vec, intr_name (vec));
}

/* Handles an external interrupt.  (Not inline, lest system calls save
   registers for it.) */
static NO_INLINE void
external (struct intr_frame *frame)
{
  struct cpu *cpu = cpu_here ();
  uint8_t vec = frame->vec_no;

  ASSERT (intr_get_level () == INTR_OFF);
  ASSERT (!cpu->in_external_intr);
  if (!pic_is_request (vec - PIC_BASE))
    return;

  cpu->in_external_intr = true;
  cpu->yield_on_return = false;
  cpu->user_interrupted = from_user (frame);
  if (handlers[vec] != NULL)
    handlers[vec] (frame);
  else
    unexpected (frame);
  ASSERT (intr_get_level () == INTR_OFF);
  cpu->in_external_intr = false;

  pic_end_of_interrupt (vec - PIC_BASE);
  if (cpu->yield_on_return)
    thread_yield ();
}

void
intr_handler (struct intr_frame *frame)
{
  /* Who comes from user mode has an empty stack; and a panic may be running
     on another one. */
  if (!from_user (frame) && !panic_in_progress ())
    thread_check_stack (frame);

  if (is_external (frame->vec_no))
    external (frame);
  else if (handlers[frame->vec_no] != NULL)
    handlers[frame->vec_no] (frame);
  else
    unexpected (frame);

  if (from_user (frame))
    {
      intr_disable ();
      if (cpu_here ()->current->ask_stages)
        stage_user_return (frame);
    }
}

void
intr_dump_frame (const struct intr_frame *f)
{
  /* Without a change of privilege the processor pushes no SS and ESP: the
     stack went on right above the flags. */
  const void *esp = from_user (f) ? f->esp : (const void *) &f->esp;
  uint16_t ss = from_user (f) ? f->ss : SEL_KDSEG;

  printf ("Interrupt %#04" PRIx32 " (%s) at eip=%p\n",
          f->vec_no, intr_name (f->vec_no), f->eip);
  printf (" cr2=%08" PRIxPTR " error=%08" PRIx32 "\n",
          cpu_cr2 (), f->error_code);
  printf (" eax=%08" PRIx32 " ebx=%08" PRIx32 " ecx=%08" PRIx32
          " edx=%08" PRIx32 "\n", f->eax, f->ebx, f->ecx, f->edx);
  printf (" esi=%08" PRIx32 " edi=%08" PRIx32 " esp=%08" PRIxPTR
          " ebp=%08" PRIx32 "\n", f->esi, f->edi, (uintptr_t) esp, f->ebp);
  printf (" cs=%04x ds=%04x es=%04x ss=%04x\n", f->cs, f->ds, f->es, ss);
}

const char *
intr_name (uint8_t vec)
{
  const size_t exception_cnt
    = sizeof exception_names / sizeof *exception_names;
  if (names[vec] != NULL)
    return names[vec];
  if (vec < exception_cnt && exception_names[vec] != NULL)
    return exception_names[vec];
  return "unknown";
}
