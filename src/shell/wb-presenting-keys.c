/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-presenting-keys.h"

/* Clickers press Page Up and Page Down, and a full stop where they blank the screen. */
static const struct
{
  guint key;
  guint other_key; /* on the keypad, or with Shift */
  int   step;
} keys[] = {
  { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, 1 },
  { GDK_KEY_Right,     GDK_KEY_KP_Right,     1 },
  { GDK_KEY_Down,      GDK_KEY_KP_Down,      1 },
  { GDK_KEY_space,     GDK_KEY_KP_Space,     1 },
  { GDK_KEY_Page_Up,   GDK_KEY_KP_Page_Up,   -1 },
  { GDK_KEY_Left,      GDK_KEY_KP_Left,      -1 },
  { GDK_KEY_Up,        GDK_KEY_KP_Up,        -1 },
  { GDK_KEY_BackSpace, GDK_KEY_BackSpace,    -1 },
  { GDK_KEY_Home,      GDK_KEY_KP_Home,      WB_PRESENTING_TO_START },
  { GDK_KEY_End,       GDK_KEY_KP_End,       WB_PRESENTING_TO_END },
  { GDK_KEY_b,         GDK_KEY_B,            WB_PRESENTING_BLANK },
  { GDK_KEY_period,    GDK_KEY_period,       WB_PRESENTING_BLANK },
};

/**
 * wb_presenting_keys_find:
 * @key: what was pressed
 * @state: and with what
 * @step: (out): how many slides further it goes, or one of WB_PRESENTING_TO_START, _TO_END and _BLANK; untouched when it
 *   does nothing
 *
 * Returns: whether it does anything
 */
gboolean
wb_presenting_keys_find (guint key, GdkModifierType state, int *step)
{
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (key == keys[i].key || key == keys[i].other_key)
      {
        *step = keys[i].step;
        return TRUE;
      }

  return FALSE;
}
