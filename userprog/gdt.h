/* Segments, by the name under which programs' side of the kernel looks for
   them: the table itself belongs to the processor (threads/gdt.h). */
#ifndef USERPROG_GDT_H
#define USERPROG_GDT_H

#include "threads/gdt.h"
#include "threads/loader.h"

/* Number of selectors that the contract knows: null, two segments each for
   kernel and programs, the task state. */
#define SEL_CNT 6

/* Checks that the segments for programs are in place.  They have been since
   the processor was started.  From anywhere. */
void gdt_init (void);

#endif /* userprog/gdt.h */
