/* The key map: a PC keyboard with US layout, scan code set 1.

   A key sends its code when pressed (again and again while held) and the
   code with bit 7 set when released.  Keys that the first PC did not have
   send the prefix 0xe0 before it; Pause sends 0xe1 and five more codes.
   See [8042]. */

#include "devices/kbd-map.h"

#define RELEASED 0x80
#define PREFIX 0xe0
#define PAUSE 0xe1
#define PAUSE_REST 5

/* Codes of keys without characters of their own. */
enum
  {
    KEY_CONTROL = 0x1d,
    KEY_LEFT_SHIFT = 0x2a,
    KEY_RIGHT_SHIFT = 0x36,
    KEY_ALT = 0x38,
    KEY_CAPS_LOCK = 0x3a,
    KEY_DELETE = 0x53
  };

/* Codes of keys that have characters although they are prefixed. */
enum
  {
    KEY_ENTER = 0x1c,           /* On the number pad. */
    KEY_SLASH = 0x35            /* Likewise. */
  };

/* Characters of the keys from code 0 on, alone and with Shift; 0 for none.
   A row of the table is a row of the keyboard. */
static const char plain[] =
  "\0\033" "1234567890-=\b"
  "\tqwertyuiop[]\r"
  "\0asdfghjkl;'`"
  "\0\\zxcvbnm,./\0"
  "*\0 \0"
  "\0\0\0\0\0\0\0\0\0\0" "\0\0"
  "\0\0\0-" "\0\0\0+" "\0\0\0\0\0";

static const char shifted[] =
  "\0\033" "!@#$%^&*()_+\b"
  "\tQWERTYUIOP{}\r"
  "\0ASDFGHJKL:\"~"
  "\0|ZXCVBNM<>?\0"
  "*\0 \0"
  "\0\0\0\0\0\0\0\0\0\0" "\0\0"
  "\0\0\0-" "\0\0\0+" "\0\0\0\0\0";

_Static_assert (sizeof plain == 0x54 + 1, "keys up to Delete");
_Static_assert (sizeof shifted == sizeof plain, "the same keys");

/* Notes that the key CODE was pressed or released, PREFIXED or not, if it
   changes the meaning of others.  False if it does not. */
static bool
modifier (struct kbd_map *map, uint8_t code, bool prefixed, bool pressed)
{
  switch (code)
    {
    case KEY_CONTROL:
      *(prefixed ? &map->right_control : &map->left_control) = pressed;
      return true;

    case KEY_ALT:
      *(prefixed ? &map->right_alt : &map->left_alt) = pressed;
      return true;

    case KEY_LEFT_SHIFT:
    case KEY_RIGHT_SHIFT:
      /* With the prefix they only surround the arrow keys, for programs
         that do not know these. */
      if (!prefixed)
        *(code == KEY_LEFT_SHIFT
          ? &map->left_shift : &map->right_shift) = pressed;
      return true;

    case KEY_CAPS_LOCK:
      if (pressed && !map->caps_held)
        map->caps_lock = !map->caps_lock;
      map->caps_held = pressed;
      return true;

    default:
      return false;
    }
}

/* Returns the character of key CODE, given the modifiers. */
static int
character (const struct kbd_map *map, uint8_t code)
{
  if (code >= sizeof plain - 1)
    return KBD_NOTHING;

  int c = plain[code];
  if (c == 0)
    return KBD_NOTHING;

  bool shift = map->left_shift || map->right_shift;
  bool letter = c >= 'a' && c <= 'z';
  if (shift != (letter && map->caps_lock))
    c = shifted[code];

  if ((map->left_control || map->right_control) && c >= 0x40 && c < 0x7f)
    c &= 0x1f;
  if (map->left_alt || map->right_alt)
    c |= 0x80;
  return c;
}

int
kbd_map_step (struct kbd_map *map, uint8_t scan_code)
{
  if (map->skip > 0)
    {
      map->skip--;
      return KBD_NOTHING;
    }
  if (scan_code == PREFIX)
    {
      map->prefixed = true;
      return KBD_NOTHING;
    }
  bool prefixed = map->prefixed;
  map->prefixed = false;
  if (scan_code == PAUSE)
    {
      map->skip = PAUSE_REST;
      return KBD_NOTHING;
    }

  bool pressed = (scan_code & RELEASED) == 0;
  uint8_t code = scan_code & ~RELEASED;
  if (modifier (map, code, prefixed, pressed) || !pressed)
    return KBD_NOTHING;

  if (code == KEY_DELETE && (map->left_control || map->right_control)
      && (map->left_alt || map->right_alt))
    return KBD_REBOOT;
  if (prefixed && code != KEY_ENTER && code != KEY_SLASH)
    return KBD_NOTHING;
  if (prefixed && code == KEY_SLASH)
    return '/' | (map->left_alt || map->right_alt ? 0x80 : 0);
  return character (map, code);
}
