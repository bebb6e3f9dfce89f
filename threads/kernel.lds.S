/* Linker script of the kernel (goes through the C preprocessor).

   The kernel's file is loaded as it is, ELF headers included, and runs
   where it was loaded; so everything in it must lie at the same distance
   from the start of the file as from _start in memory.  One segment that
   begins with the headers makes the linker keep to that.  Every section
   that the compilers may produce is named here, because linkers disagree
   about where to put the others. */

#include "threads/loader.h"

OUTPUT_FORMAT ("elf32-i386")
OUTPUT_ARCH ("i386")
ENTRY (start)

PHDRS
{
  image PT_LOAD FILEHDR PHDRS FLAGS (7);
}

SECTIONS
{
  _start = LOADER_PHYS_BASE + LOADER_KERN_BASE;
  . = _start + SIZEOF_HEADERS;

  /* Code, the start-up code first: both ways in are within its first
     bytes.  Gaps are filled with NOPs. */
  .text : { *(.start) *(.text .text.*) } : image = 0x90909090

  .rodata : { *(.rodata .rodata.*) } : image
  .eh_frame : { *(.eh_frame) } : image

  /* From here on the kernel may write. */
  . = ALIGN (0x1000);
  _end_kernel_text = .;

  .data :
  {
    *(.data .data.*)
    *(.got .got.plt .plt .iplt .igot .igot.plt)
    . = ALIGN (4);
    _signature = .;
    LONG (0xaa55aa55)
  } : image

  /* Takes no room in the file; cleared by start.S. */
  . = ALIGN (4);
  _start_bss = .;
  .bss : { *(.bss .bss.*) *(COMMON) . = ALIGN (4); } : image
  _end_bss = .;
  _end = .;

  ASSERT (_end - _start <= LOADER_KERN_MAX, "The kernel exceeds 4 MB.")

  /* For debuggers; not loaded. */
  .comment 0 : { *(.comment) }
  .debug_abbrev 0 : { *(.debug_abbrev) }
  .debug_addr 0 : { *(.debug_addr) }
  .debug_aranges 0 : { *(.debug_aranges) }
  .debug_frame 0 : { *(.debug_frame) }
  .debug_info 0 : { *(.debug_info) }
  .debug_line 0 : { *(.debug_line) }
  .debug_line_str 0 : { *(.debug_line_str) }
  .debug_loc 0 : { *(.debug_loc) }
  .debug_loclists 0 : { *(.debug_loclists) }
  .debug_macinfo 0 : { *(.debug_macinfo) }
  .debug_macro 0 : { *(.debug_macro) }
  .debug_names 0 : { *(.debug_names) }
  .debug_pubnames 0 : { *(.debug_pubnames) }
  .debug_pubtypes 0 : { *(.debug_pubtypes) }
  .debug_ranges 0 : { *(.debug_ranges) }
  .debug_rnglists 0 : { *(.debug_rnglists) }
  .debug_str 0 : { *(.debug_str) }
  .debug_str_offsets 0 : { *(.debug_str_offsets) }
  .symtab 0 : { *(.symtab) }
  .strtab 0 : { *(.strtab) }
  .shstrtab 0 : { *(.shstrtab) }

  /DISCARD/ : { *(.note .note.*) *(.llvm_addrsig) *(.eh_frame_hdr)
                *(.rel.*) *(.interp) *(.dynamic) *(.hash) *(.gnu.*) }
}
