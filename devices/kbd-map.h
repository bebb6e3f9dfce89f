/* From scan codes to characters.

   Pure: what was pressed before is in a `struct kbd_map'. */
#ifndef DEVICES_KBD_MAP_H
#define DEVICES_KBD_MAP_H

#include <stdbool.h>
#include <stdint.h>

/* Keys that change the meaning of others.  All false at the beginning. */
struct kbd_map
  {
    bool left_shift, right_shift;
    bool left_control, right_control;
    bool left_alt, right_alt;
    bool caps_lock;             /* Is it on? */
    bool caps_held;             /* Is its key down? */
    bool prefixed;              /* Was the last code the prefix 0xe0? */
    unsigned skip;              /* Codes to come that mean nothing. */
  };

/* What a scan code may stand for besides a character from 0 to 255. */
#define KBD_NOTHING (-1)
#define KBD_REBOOT (-2)         /* Control, Alt and Delete. */

/* Takes SCAN_CODE (of set 1, US layout), the next one, and returns the
   character typed with it or one of the values above. */
int kbd_map_step (struct kbd_map *, uint8_t scan_code);

#endif /* devices/kbd-map.h */
