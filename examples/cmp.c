/* cmp A B: tells where two files differ first.  Exits with status 0 if they
   are equal, 1 if they are not. */
#include <stdio.h>
#include <syscall.h>

/* A file that is read byte by byte. */
struct input
  {
    const char *name;
    int fd;
    int next;                   /* Next byte in PIECE. */
    int got;                    /* Bytes there. */
    unsigned char piece[512];
  };

/* Opens the file NAME as IN.  Returns false, with a message, if that
   fails. */
static bool
open_input (struct input *in, const char *name)
{
  in->name = name;
  in->next = in->got = 0;
  in->fd = open (name);
  if (in->fd < 0)
    printf ("cmp: %s: cannot be opened\n", name);
  return in->fd >= 0;
}

/* Returns the next byte of IN, or -1 at its end. */
static int
next_byte (struct input *in)
{
  if (in->next == in->got)
    {
      in->next = 0;
      in->got = read (in->fd, in->piece, sizeof in->piece);
      if (in->got <= 0)
        {
          in->got = 0;
          return -1;
        }
    }
  return in->piece[in->next++];
}

int
main (int argc, char *argv[])
{
  static struct input a, b;

  if (argc != 3)
    {
      printf ("usage: cmp A B\n");
      return EXIT_FAILURE;
    }
  if (!open_input (&a, argv[1]) || !open_input (&b, argv[2]))
    return EXIT_FAILURE;

  for (int ofs = 0; ; ofs++)
    {
      int in_a = next_byte (&a);
      int in_b = next_byte (&b);

      if (in_a == in_b && in_a >= 0)
        continue;
      if (in_a == in_b)
        printf ("%s and %s are equal\n", a.name, b.name);
      else if (in_a < 0 || in_b < 0)
        printf ("%s ends after %d bytes, %s does not\n",
                in_a < 0 ? a.name : b.name, ofs,
                in_a < 0 ? b.name : a.name);
      else
        printf ("byte %d is %02x in %s and %02x in %s\n",
                ofs, in_a, a.name, in_b, b.name);
      return in_a == in_b ? EXIT_SUCCESS : EXIT_FAILURE;
    }
}
