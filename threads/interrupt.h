/* Interrupts: registration of handlers, and what handlers may ask.
   Turning interrupts on and off comes with threads/intr-level.h. */
#ifndef THREADS_INTERRUPT_H
#define THREADS_INTERRUPT_H

#include <stdbool.h>
#include <stdint.h>
#include "threads/intr-level.h"

/* A complete set of registers as intr-stubs.S leaves it on the stack of
   the interrupted thread, lowest address first. */
struct intr_frame
  {
    /* Saved by intr_entry (PUSHA, then the segment registers). */
    uint32_t edi;
    uint32_t esi;
    uint32_t ebp;
    uint32_t esp_dummy;         /* PUSHA's ESP; not used. */
    uint32_t ebx;
    uint32_t edx;
    uint32_t ecx;
    uint32_t eax;
    uint16_t gs, : 16;
    uint16_t fs, : 16;
    uint16_t es, : 16;
    uint16_t ds, : 16;

    /* Saved by the vector's own stub. */
    uint32_t vec_no;

    /* Pushed by the processor for some vectors, by the stub (as 0) for the
       others. */
    uint32_t error_code;

    /* Saved by the stub: EBP once more, just below EIP, so that a walk
       along frame pointers crosses the interrupt. */
    void *frame_pointer;

    /* Pushed by the processor; the last two only when the interrupt came
       from user mode. */
    void (*eip) (void);
    uint16_t cs, : 16;
    uint32_t eflags;
    void *esp;
    uint16_t ss, : 16;
  };

_Static_assert (sizeof (struct intr_frame) == 80, "layout of intr_frame");

typedef void intr_handler_func (struct intr_frame *);

/* Sets up the interrupt controllers and the NMI.  Interrupts off; once. */
void intr_init (void);

/* Makes HANDLER the handler of external interrupt VEC (0x20 to 0x2f), called
   NAME in messages.  It runs with interrupts off and must not sleep.
   Registering a vector twice panics. */
void intr_register_ext (uint8_t vec, intr_handler_func *, const char *name);

/* Makes HANDLER the handler of vector VEC outside 0x20 to 0x2f.  Programs of
   privilege DPL (0 or 3) may raise it with INT; it starts at LEVEL. */
void intr_register_int (uint8_t vec, int dpl, enum intr_level,
                        intr_handler_func *, const char *name);

/* True if vector VEC has a handler.  From anywhere. */
bool intr_is_registered (uint8_t vec);

/* Has HANDLER called for the non-maskable interrupt, which panics
   otherwise.  It comes whether interrupts are on or off. */
void intr_on_nmi (intr_handler_func *);

/* True while an external interrupt's handler runs.  From anywhere. */
static inline bool
intr_context (void)
{
  return cpu_here ()->in_external_intr;
}

/* Makes the thread that was interrupted yield once the handler is done.
   Only in an external interrupt's handler. */
void intr_yield_on_return (void);

/* Prints all of a frame's registers (five lines).  From anywhere. */
void intr_dump_frame (const struct intr_frame *);

/* Returns the name of vector VEC: that of its handler, else the
   processor's name for the exception, else "unknown". */
const char *intr_name (uint8_t vec);

#endif /* threads/interrupt.h */
