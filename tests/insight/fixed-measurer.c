/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fixed-measurer.h"

#include <string.h>

static const float line_heights[WB_N_STYLES] = {
  [WB_STYLE_THEME] = 20,  [WB_STYLE_BAND] = 18,   [WB_STYLE_CARD_TITLE] = 19, [WB_STYLE_ACTION] = 18,
  [WB_STYLE_VOICE] = 18,  [WB_STYLE_META] = 16,   [WB_STYLE_STATUS] = 16,     [WB_STYLE_CHIP] = 16,
  [WB_STYLE_CHIP_LEAD] = 16, [WB_STYLE_FLAG] = 16, [WB_STYLE_EMPTY] = 18,
};

guint fixed_measurer_calls;

/* How many lines a text takes; the widest of them is stored in longest, in characters. */
static guint
wrap (const char *text, guint room, guint *longest)
{
  guint lines = 1, column = 0;

  *longest = 0;
  while (*text != '\0')
    {
      const char *end = text + strcspn (text, " \n");
      guint length = g_utf8_strlen (text, end - text);

      if (column > 0 && column + 1 + length > room)
        {
          lines++;
          column = 0;
        }
      column += (column > 0 ? 1 : 0) + length;
      while (column > room)
        {
          lines++;
          *longest = room;
          column -= room;
        }
      *longest = MAX (*longest, column);
      text = *end != '\0' ? end + 1 : end;
    }

  return lines;
}

static void
measure (gpointer data, const char *text, WbTextStyle style, float width, guint max_lines, float *text_width,
         float *text_height)
{
  guint room = width < 0 ? G_MAXUINT / 2 : MAX (1, (guint) (width / FIXED_CHAR));
  guint longest, lines = wrap (text, room, &longest);

  fixed_measurer_calls++;
  if (max_lines > 0)
    lines = MIN (lines, max_lines);

  *text_width = longest * FIXED_CHAR;
  *text_height = lines * line_heights[style];
}

const WbMeasurer fixed_measurer = { measure, NULL };
