/* Port input and output.

   The x86 has a second address space of 65,536 ports, reached only by the
   IN and OUT instructions ([IA32-v2a] "IN", "OUT", "INS", "OUTS").  This
   header is one of the two places in which C code may contain assembly;
   the other is threads/cpu.h.

   All functions may be called from anywhere, interrupt handlers
   included; what a port does is the device's business. */
#ifndef THREADS_IO_H
#define THREADS_IO_H

#include <stddef.h>
#include <stdint.h>

/* Reads and returns one byte, 16-bit word or 32-bit word from PORT. */
static inline uint8_t
inb (uint16_t port)
{
  uint8_t value;
  asm volatile ("inb %w1, %0" : "=a" (value) : "Nd" (port));
  return value;
}

static inline uint16_t
inw (uint16_t port)
{
  uint16_t value;
  asm volatile ("inw %w1, %0" : "=a" (value) : "Nd" (port));
  return value;
}

static inline uint32_t
inl (uint16_t port)
{
  uint32_t value;
  asm volatile ("inl %w1, %0" : "=a" (value) : "Nd" (port));
  return value;
}

/* Writes VALUE to PORT. */
static inline void
outb (uint16_t port, uint8_t value)
{
  asm volatile ("outb %0, %w1" : : "a" (value), "Nd" (port));
}

static inline void
outw (uint16_t port, uint16_t value)
{
  asm volatile ("outw %0, %w1" : : "a" (value), "Nd" (port));
}

static inline void
outl (uint16_t port, uint32_t value)
{
  asm volatile ("outl %0, %w1" : : "a" (value), "Nd" (port));
}

/* Reads CNT items from PORT, one after the other, into BUFFER, which must
   have room for them. */
static inline void
insb (uint16_t port, void *buffer, size_t cnt)
{
  asm volatile ("rep insb"
                : "+D" (buffer), "+c" (cnt) : "d" (port) : "memory");
}

static inline void
insw (uint16_t port, void *buffer, size_t cnt)
{
  asm volatile ("rep insw"
                : "+D" (buffer), "+c" (cnt) : "d" (port) : "memory");
}

static inline void
insl (uint16_t port, void *buffer, size_t cnt)
{
  asm volatile ("rep insl"
                : "+D" (buffer), "+c" (cnt) : "d" (port) : "memory");
}

/* Writes CNT items from BUFFER to PORT, one after the other. */
static inline void
outsb (uint16_t port, const void *buffer, size_t cnt)
{
  asm volatile ("rep outsb"
                : "+S" (buffer), "+c" (cnt) : "d" (port) : "memory");
}

static inline void
outsw (uint16_t port, const void *buffer, size_t cnt)
{
  asm volatile ("rep outsw"
                : "+S" (buffer), "+c" (cnt) : "d" (port) : "memory");
}

static inline void
outsl (uint16_t port, const void *buffer, size_t cnt)
{
  asm volatile ("rep outsl"
                : "+S" (buffer), "+c" (cnt) : "d" (port) : "memory");
}

#endif /* threads/io.h */
