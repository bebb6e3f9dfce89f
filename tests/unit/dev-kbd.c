/* The key map: what is typed for given scan codes. */

#include <assert.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include "devices/kbd-map.h"

#define PRESS(CODE) (CODE)
#define RELEASE(CODE) ((CODE) | 0x80)

/* Feeds CODES to a new map and checks that it types TEXT, in which
   characters stand for themselves and \377 for a reboot. */
static void
check (int line, const uint8_t *codes, size_t code_cnt, const char *text,
       size_t length)
{
  struct kbd_map map = {0};
  size_t typed = 0;
  for (size_t i = 0; i < code_cnt; i++)
    {
      int c = kbd_map_step (&map, codes[i]);
      if (c == KBD_NOTHING)
        continue;
      if (c == KBD_REBOOT)
        c = 0xff;
      if (typed >= length || (uint8_t) text[typed] != c)
        {
          fprintf (stderr, "dev-kbd.c:%d: character %zu is %#x\n",
                   line, typed, (unsigned) c);
          assert (0);
        }
      typed++;
    }
  if (typed != length)
    fprintf (stderr, "dev-kbd.c:%d: %zu characters\n", line, typed);
  assert (typed == length);
}

#define CHECK(TEXT, ...)                                        \
  {                                                             \
    static const uint8_t codes[] = {__VA_ARGS__};               \
    check (__LINE__, codes, sizeof codes, TEXT, sizeof TEXT - 1); \
  }

enum { ESC = 0x01, A = 0x1e, Z = 0x2c, ONE = 0x02, LBRACKET = 0x1a,
       SHIFT = 0x2a, RSHIFT = 0x36, CTRL = 0x1d, ALT = 0x38, CAPS = 0x3a,
       ENTER = 0x1c, BACKSPACE = 0x0e, TAB = 0x0f, SPACE = 0x39,
       DEL = 0x53, E0 = 0xe0 };

int
main (void)
{
  /* All keys in the order of their codes, alone and with Shift. */
  struct kbd_map map = {0};
  char plain[100], shifted[100];
  size_t n = 0;
  for (int code = 0; code < 0x80; code++)
    {
      map = (struct kbd_map) {0};
      int c = kbd_map_step (&map, code);
      assert (kbd_map_step (&map, RELEASE (code)) == KBD_NOTHING);
      if (c == KBD_NOTHING)
        continue;
      plain[n] = c;
      kbd_map_step (&map, SHIFT);
      shifted[n++] = kbd_map_step (&map, code);
    }
  plain[n] = shifted[n] = '\0';
  assert (!strcmp (plain, "\0331234567890-=\b\tqwertyuiop[]\rasdfghjkl;'`"
                          "\\zxcvbnm,./* -+"));
  assert (!strcmp (shifted, "\033!@#$%^&*()_+\b\tQWERTYUIOP{}\r"
                            "ASDFGHJKL:\"~|ZXCVBNM<>?* -+"));

  /* Shift: either key, until released. */
  CHECK ("aAa", A, SHIFT, A, RELEASE (SHIFT), A);
  CHECK ("AAa", SHIFT, RSHIFT, A, RELEASE (SHIFT), A, RELEASE (RSHIFT), A);

  /* Caps Lock: letters only, undone by Shift, once per press. */
  CHECK ("A1a!", CAPS, RELEASE (CAPS), A, ONE, SHIFT, A, ONE);
  CHECK ("Aa", CAPS, CAPS, CAPS, RELEASE (CAPS), A,
         CAPS, RELEASE (CAPS), A);

  /* Control and Alt, left and right. */
  CHECK ("\001\032\033a", CTRL, A, Z, LBRACKET, RELEASE (CTRL), A);
  CHECK ("\001" "1", E0, CTRL, A, ONE, E0, RELEASE (CTRL));
  CHECK ("\341\261a", ALT, A, ONE, RELEASE (ALT), A);
  CHECK ("\341a", E0, ALT, A, E0, RELEASE (ALT), A);
  CHECK ("\201", CTRL, ALT, A);
  CHECK ("\r\b\t ", ENTER, BACKSPACE, TAB, SPACE);

  /* Control, Alt and Delete of either kind. */
  CHECK ("\377", CTRL, ALT, DEL);
  CHECK ("\377", E0, CTRL, E0, ALT, E0, DEL);
  CHECK ("", CTRL, DEL, RELEASE (CTRL), ALT, DEL);

  /* Number pad: Enter and slash; cursor keys type nothing, nor does the
     Shift that surrounds them count. */
  CHECK ("\r/a", E0, ENTER, E0, RELEASE (ENTER), E0, 0x35, A);
  CHECK ("a", E0, SHIFT, E0, 0x48, E0, RELEASE (0x48), E0,
         RELEASE (SHIFT), A);
  CHECK ("AA", SHIFT, E0, RELEASE (SHIFT), A, E0, 0x4b, E0, SHIFT, A);

  /* Pause contains the code of Control. */
  CHECK ("a", 0xe1, 0x1d, 0x45, 0xe1, 0x9d, 0xc5, A);
  return 0;
}
