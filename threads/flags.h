/* Bits of the EFLAGS register ([IA32-v1] 3.4.3). */
#ifndef THREADS_FLAGS_H
#define THREADS_FLAGS_H

#define FLAG_MBS 0x00000002     /* Reserved, must be one. */
#define FLAG_IF 0x00000200      /* Interrupts are taken. */

#endif /* threads/flags.h */
