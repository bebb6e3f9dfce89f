/* A guest for the tests of the host tools: does one small thing after
   another as its words say, without interrupts, memory management or
   devices other than the serial port.

     -ANYTHING   ignored, as an option
     echo        prints the command line as it came, in brackets
     say:TEXT    prints TEXT and a newline
     read:LBA    prints the first 16 bytes of that sector of the first disk
     write:LBA   writes 512 bytes of 'w' into that sector
     ask         reads a line from the serial port and prints it in brackets
     power:HEX   ends the machine with that code, 16 bits, to port 0x501
     byte:HEX    the same with an 8-bit write, as kernels of old did
     acpi        powers off through the ports of ACPI
     reset       resets through the keyboard controller
     triple      causes a triple fault
     page        turns on paging: the first 4 MB at 0 and at 0xc0000000, but
                 for one page; and no interrupt has a handler any more
     poke:HEX    writes to that address
     jump:HEX    calls that address
     push:HEX    has its stack begin there, pushes for ever
     watch       has the watchdog card's interrupt end the machine with code
                 37 in 2 seconds
     spin        computes for ever, interrupts off
     run         the same, but counts ticks
     halt        halts for ever, interrupts off  */

typedef unsigned char u8;
typedef unsigned short u16;
typedef unsigned int u32;

/* Where a boot sector leaves the words (see start.S for who calls). */
#define BOOT_COUNT ((const u32 *) 0x7d3a)
#define BOOT_WORDS ((const char *) 0x7d3e)

#define COM1 0x3f8

void guest_main (const u32 *multiboot);

static inline void
outb (u16 port, u8 data)
{
  __asm__ volatile ("outb %0, %1" : : "a" (data), "Nd" (port));
}

static inline void
outw (u16 port, u16 data)
{
  __asm__ volatile ("outw %0, %1" : : "a" (data), "Nd" (port));
}

static inline u8
inb (u16 port)
{
  u8 data;

  __asm__ volatile ("inb %1, %0" : "=a" (data) : "Nd" (port));
  return data;
}

static inline u16
inw (u16 port)
{
  u16 data;

  __asm__ volatile ("inw %1, %0" : "=a" (data) : "Nd" (port));
  return data;
}

static void
put (char c)
{
  while (!(inb (COM1 + 5) & 0x20))
    continue;
  outb (COM1, c);
}

static void
print (const char *s)
{
  while (*s != '\0')
    put (*s++);
}

static char
get (void)
{
  while (!(inb (COM1 + 5) & 1))
    continue;
  return inb (COM1);
}

/* If WORD is NAME and then a colon, returns what follows it. */
static const char *
argument (const char *word, const char *name)
{
  while (*name != '\0' && *word == *name)
    word++, name++;
  return *name == '\0' && *word == ':' ? word + 1 : (const char *) 0;
}

static int
is (const char *word, const char *name)
{
  while (*name != '\0' && *word == *name)
    word++, name++;
  return *name == '\0' && *word == '\0';
}

static u32
number (const char *s, u32 base)
{
  u32 n = 0;

  for (; *s != '\0'; s++)
    n = n * base + (*s <= '9' ? *s - '0' : (*s | 0x20) - 'a' + 10);
  return n;
}

/* Reads or writes sector LBA of the first disk, polling. */
static void
transfer (u32 lba, int write, u16 *buffer)
{
  int i;

  outb (0x3f6, 2);
  outb (0x1f6, 0xe0 | (lba >> 24));
  outb (0x1f2, 1);
  outb (0x1f3, lba);
  outb (0x1f4, lba >> 8);
  outb (0x1f5, lba >> 16);
  outb (0x1f7, write ? 0x30 : 0x20);
  do
    {
      while (inb (0x1f7) & 0x80)
        continue;
    }
  while (!(inb (0x1f7) & 0x09));
  for (i = 0; i < 256; i++)
    if (write)
      outw (0x1f0, buffer[i]);
    else
      buffer[i] = inw (0x1f0);
  while (inb (0x1f7) & 0x80)
    continue;
}

static void
show_sector (u32 lba)
{
  u16 sector[257];
  int i;

  transfer (lba, 0, sector);
  for (i = 0; i < 16; i++)
    {
      u8 byte = ((u8 *) sector)[i];
      put (byte >= ' ' && byte < 0x7f ? byte : '.');
    }
  put ('\n');
}

static void
drain (void)
{
  while (!(inb (COM1 + 5) & 0x40))
    continue;
}

/* The page that `page' does not map. */
#define HOLE 0x300

static void
load_idt (const void *idt, u32 bytes)
{
  struct { u16 limit; u32 base; } __attribute__ ((packed)) pointer
    = {bytes, (u32) idt};

  __asm__ volatile ("lidt %0" : : "m" (pointer));
}

static void
turn_on_paging (void)
{
  static u32 directory[1024] __attribute__ ((aligned (4096)));
  static u32 table[1024] __attribute__ ((aligned (4096)));
  int i;

  for (i = 0; i < 1024; i++)
    {
      directory[i] = 0;
      table[i] = i == HOLE ? 0 : i << 12 | 3;
    }
  directory[0] = directory[0x300] = (u32) table | 3;
  load_idt (0, 0);
  __asm__ volatile ("mov %0, %%cr3\n\t"
                    "mov %%cr0, %%eax\n\t"
                    "or $0x80000000, %%eax\n\t"
                    "mov %%eax, %%cr0"
                    : : "r" (directory) : "eax", "memory");
}

/* See guest-start.S. */
void watchdog_entry (void);

static void
start_watchdog (void)
{
  static u32 idt[6];
  u32 entry = (u32) watchdog_entry;

  idt[4] = 0x08 << 16 | (entry & 0xffff);
  idt[5] = (entry & 0xffff0000) | 0x8e00;
  load_idt (idt, sizeof idt - 1);
  outb (0x443, 14);
}

/* Called when the watchdog barks. */
void watchdog_bark (void);

/* What a kernel that counts ticks calls its count; ours stands still, or at
   `run' goes on. */
volatile unsigned pit_tick_cnt = 7;

static void
spin (void)
{
  for (;;)
    continue;
}

void
watchdog_bark (void)
{
  print ("TIMEOUT after watching\n");
  drain ();
  outw (0x501, 0x37);
  spin ();
}

/* Does what one WORD of the command line LINE says. */
static void
act (const char *word, const char *line)
{
  static u16 sector[256];
  const char *arg;
  int i;

  if (is (word, "echo"))
    {
      print ("[");
      print (line);
      print ("]\n");
    }
  else if ((arg = argument (word, "say")) != 0)
    {
      print (arg);
      print ("\n");
    }
  else if ((arg = argument (word, "read")) != 0)
    show_sector (number (arg, 10));
  else if ((arg = argument (word, "write")) != 0)
    {
      for (i = 0; i < 256; i++)
        sector[i] = 'w' << 8 | 'w';
      transfer (number (arg, 10), 1, sector);
    }
  else if (is (word, "ask"))
    {
      char c;

      print ("? ");
      print ("[");
      while ((c = get ()) != '\n')
        put (c);
      print ("]\n");
    }
  else if ((arg = argument (word, "power")) != 0)
    {
      drain ();
      outw (0x501, number (arg, 16));
    }
  else if ((arg = argument (word, "byte")) != 0)
    {
      drain ();
      outb (0x501, number (arg, 16));
    }
  else if (is (word, "acpi"))
    {
      drain ();
      outw (0x604, 0x2000);
      outw (0xb004, 0x2000);
    }
  else if (is (word, "reset"))
    {
      drain ();
      outb (0x64, 0xfe);
      spin ();
    }
  else if (is (word, "triple"))
    {
      drain ();
      load_idt (0, 0);
      __asm__ volatile ("int3");
    }
  else if (is (word, "page"))
    turn_on_paging ();
  else if ((arg = argument (word, "poke")) != 0)
    *(volatile u32 *) number (arg, 16) = 1;
  else if ((arg = argument (word, "jump")) != 0)
    ((void (*) (void)) number (arg, 16)) ();
  else if ((arg = argument (word, "push")) != 0)
    __asm__ volatile ("mov %0, %%esp; 1: push $0; jmp 1b"
                      : : "r" (number (arg, 16)));
  else if (is (word, "watch"))
    start_watchdog ();
  else if (is (word, "spin"))
    spin ();
  else if (is (word, "run"))
    for (;;)
      pit_tick_cnt++;
  else if (is (word, "halt"))
    for (;;)
      __asm__ volatile ("cli; hlt");
  else if (*word != '-' && *word != '\0')
    {
      print ("unknown word ");
      print (word);
      print ("\n");
    }
}

/* Acts on the blank-separated words behind the last bar in LINE, or behind
   its first word if there is none. */
static void
act_on_line (const char *line)
{
  const char *words = line;
  const char *p;
  char word[512];
  u32 n;

  while (*words != '\0' && *words != ' ')
    words++;
  for (p = line; *p != '\0'; p++)
    if (*p == '|')
      words = p + 1;
  while (*words != '\0')
    {
      for (n = 0; *words != '\0' && *words != ' '; words++)
        if (n < sizeof word - 1)
          word[n++] = *words;
      word[n] = '\0';
      if (*words == ' ')
        words++;
      act (word, line);
    }
}

/* Acts on the words in the boot sector.  SETTINGS is what the kernel image
   has been given. */
static void
act_on_boot_sector (const char *settings)
{
  const char *word = BOOT_WORDS;
  u32 i;

  for (i = 0; i < *BOOT_COUNT; i++)
    {
      act (word, settings);
      while (*word++ != '\0')
        continue;
    }
}

extern const char settings_text[];

/* Entered with a stack, flat segments and interrupts off.  MULTIBOOT is the
   loader's information, null if the boot sector was the loader. */
void
guest_main (const u32 *multiboot)
{
  if (multiboot != 0)
    act_on_line ((const char *) multiboot[4]);
  else
    act_on_boot_sector (settings_text);
  print ("out of words\n");
  drain ();
  outw (0x501, 0x31);
  outw (0x604, 0x2000);
  outw (0xb004, 0x2000);
  spin ();
}
