/* Programs in ELF files: see userprog/elf.h.

   A file begins with a header, which says where its table of program headers
   is; each of those describes a segment.  Nothing in a file is taken on
   trust.  What says how the program is to be loaded is checked; what speaks
   of other things (sections, alignment, physical addresses, flags of the
   processor) is not looked at. */
#include "userprog/elf.h"
#include <debug.h>
#include <errno.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>
#include "filesys/file.h"
#include "threads/malloc.h"
#include "threads/vaddr.h"
#include "userprog/aspace.h"

/* The file's header. */
struct elf_header
  {
    uint8_t e_ident[16];
    uint16_t e_type;
    uint16_t e_machine;
    uint32_t e_version;
    uint32_t e_entry;
    uint32_t e_phoff;
    uint32_t e_shoff;
    uint32_t e_flags;
    uint16_t e_ehsize;
    uint16_t e_phentsize;
    uint16_t e_phnum;
    uint16_t e_shentsize;
    uint16_t e_shnum;
    uint16_t e_shstrndx;
  };

/* A program header. */
struct program_header
  {
    uint32_t p_type;
    uint32_t p_offset;
    uint32_t p_vaddr;
    uint32_t p_paddr;
    uint32_t p_filesz;
    uint32_t p_memsz;
    uint32_t p_flags;
    uint32_t p_align;
  };

_Static_assert (sizeof (struct elf_header) == 52
                && sizeof (struct program_header) == 32, "layout of ELF");

#define ET_EXEC 2               /* e_type: linked to fixed addresses. */
#define EM_386 3                /* e_machine. */
#define EV_CURRENT 1            /* e_version. */

/* p_type. */
#define PT_LOAD 1               /* To be in memory. */
#define PT_DYNAMIC 2            /* To be linked to libraries. */
#define PT_INTERP 3             /* To be loaded by another program. */
#define PT_SHLIB 5              /* Reserved. */

#define PF_WRITE 2              /* p_flags: writable. */

/* Most program headers that a program may have. */
#define PHNUM_MAX 1024

/* How many of them are read at once. */
#define BATCH 14

/* What e_ident must begin with: 32-bit words, lowest byte first. */
static const uint8_t ident[7] = {0x7f, 'E', 'L', 'F', 1, 1, EV_CURRENT};

/* A program that is being loaded; too big for the stack. */
struct loader
  {
    struct file *file;
    uint32_t file_size;
    struct aspace *aspace;
    bool entry_found;           /* Is the entry in a segment? */
    struct elf_header header;
    struct program_header batch[BATCH];
  };

_Static_assert (sizeof (struct loader) <= 1024, "one block");

/* Reads SIZE bytes from OFFSET on into BUFFER.  Returns 0, -EIO, or
   -ENOEXEC if the file has fewer. */
static int
read_all (struct loader *l, void *buffer, uint32_t offset, uint32_t size)
{
  if (offset > l->file_size || size > l->file_size - offset)
    return -ENOEXEC;
  off_t got = file_read_at (l->file, buffer, size, offset);
  return (got == (off_t) size ? 0 : got < 0 ? got
          : -ENOEXEC);
}

/* Checks the file's header; 0 or -ENOEXEC. */
static int
validate_header (struct loader *l)
{
  const struct elf_header *h = &l->header;
  if (memcmp (h->e_ident, ident, sizeof ident))
    return -ENOEXEC;
  if (h->e_type != ET_EXEC)
    return -ENOEXEC;
  if (h->e_machine != EM_386)
    return -ENOEXEC;
  if (h->e_version != EV_CURRENT)
    return -ENOEXEC;
  if (h->e_ehsize != sizeof *h)
    return -ENOEXEC;
  if (h->e_phentsize != sizeof *l->batch)
    return -ENOEXEC;
  if (h->e_phnum == 0 || h->e_phnum > PHNUM_MAX)
    return -ENOEXEC;
  return 0;
}

/* Checks program header PH of type PT_LOAD; 0 or -ENOEXEC. */
static int
validate_segment (struct loader *l, const struct program_header *ph)
{
  if (ph->p_memsz == 0)
    return -ENOEXEC;
  if (ph->p_filesz > ph->p_memsz)
    return -ENOEXEC;
  if (ph->p_offset > l->file_size
      || ph->p_filesz > l->file_size - ph->p_offset)
    return -ENOEXEC;
  if ((ph->p_offset & PGMASK) != (ph->p_vaddr & PGMASK))
    return -ENOEXEC;
  if (ph->p_vaddr < PGSIZE)
    return -ENOEXEC;
  if (ph->p_vaddr >= LOADER_PHYS_BASE
      || ph->p_memsz > LOADER_PHYS_BASE - ph->p_vaddr)
    return -ENOEXEC;
  return 0;
}

/* Checks the segment of PH and adds it to the address space.  Returns 0 or a
   negative errno. */
static int
load_segment (struct loader *l, const struct program_header *ph)
{
  int error = validate_segment (l, ph);
  if (error != 0)
    return error;

  struct segment segment =
    {
      .file = l->file,
      .offset = ph->p_offset,
      .file_size = ph->p_filesz,
      .start = (uint8_t *) ph->p_vaddr,
      .size = ph->p_memsz,
      .writable = (ph->p_flags & PF_WRITE) != 0
    };
  error = aspace_add_segment (l->aspace, &segment);
  if (error == -EINVAL)
    return -ENOEXEC;
  if (l->header.e_entry - ph->p_vaddr < ph->p_memsz)
    l->entry_found = true;
  return error;
}

/* Does what program header PH asks for.  Returns 0 or a negative errno. */
static int
follow_header (struct loader *l, const struct program_header *ph)
{
  switch (ph->p_type)
    {
    case PT_LOAD:
      return load_segment (l, ph);
    case PT_DYNAMIC:
    case PT_INTERP:
    case PT_SHLIB:
      return -ENOEXEC;
    default:
      return 0;
    }
}

/* Loads all segments.  Returns 0 or a negative errno. */
static int
load_segments (struct loader *l)
{
  uint32_t cnt = l->header.e_phnum;
  uint32_t offset = l->header.e_phoff;
  for (uint32_t i = 0; i < cnt; i++)
    {
      uint32_t slot = i % BATCH;
      if (slot == 0)
        {
          uint32_t batch = cnt - i < BATCH ? cnt - i : BATCH;
          uint32_t size = batch * sizeof *l->batch;
          int error = read_all (l, l->batch, offset, size);
          if (error != 0)
            return error;
          offset += size;
        }
      int error = follow_header (l, &l->batch[slot]);
      if (error != 0)
        return error;
    }
  return l->entry_found ? 0 : -ENOEXEC;
}

int
elf_load (struct file *file, struct aspace *aspace, uint32_t *entry)
{
  struct loader *l = malloc (sizeof *l);
  if (l == NULL)
    return -ENOMEM;

  l->file = file;
  l->file_size = file_length (file);
  l->aspace = aspace;
  l->entry_found = false;

  int error = read_all (l, &l->header, 0, sizeof l->header);
  if (error == 0)
    error = validate_header (l);
  if (error == 0)
    error = load_segments (l);
  *entry = l->header.e_entry;
  free (l);
  return error;
}
