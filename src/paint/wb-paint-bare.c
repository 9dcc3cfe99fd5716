/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-paint"

#include "wb-painter-private.h"

#include <math.h>

#include "wb-text-estimate.h"

/* Of a line of text: what its letters fill, from its top and in height. */
#define LETTERS_TOP    0.28f
#define LETTERS_HEIGHT 0.48f

/* How much of its colour is left: what is to be read must not be heavier than it was before. */
#define SHARE 0.25f

/* How far the last line of a text of several lines reaches: texts end anywhere. */
#define LAST_LINE 0.6f

static void
append_line (GtkSnapshot *snapshot, WbRect rect, const GdkRGBA *colour)
{
  GdkRGBA faint = *colour;
  WbRect bar = { rect.x, rect.y + rect.height * LETTERS_TOP, rect.width, rect.height * LETTERS_HEIGHT };

  faint.alpha *= SHARE;
  wb_fill_box (snapshot, bar, wb_corners (bar.height / 4), &faint);
}

/**
 * wb_append_bars:
 * @painter: a painter
 * @snapshot: where to append
 * @style: the style of the text
 * @rect: where it would be
 * @max_lines: how many lines it may have, 0: as many as have room
 * @colour: its colour
 *
 * Draws a bar in place of each line of a text.
 */
void
wb_append_bars (WbPainter *painter, GtkSnapshot *snapshot, guint style, WbRect rect, guint max_lines,
                const GdkRGBA *colour)
{
  float line = wb_fonts_get_line_height (style, wb_painter_scale (painter));
  guint n = MAX (1, (guint) roundf (rect.height / line));

  if (max_lines > 0)
    n = MIN (n, max_lines);

  for (guint i = 0; i < n; i++)
    append_line (snapshot,
                 (WbRect) { rect.x, rect.y + i * line, n > 1 && i == n - 1 ? rect.width * LAST_LINE : rect.width, line },
                 colour);
}

/**
 * wb_append_bar:
 * @painter: a painter
 * @snapshot: where to append
 * @text: what would be written
 * @style: its style
 * @rect: where
 * @align: 0 at the left of @rect, 0.5 in its middle, 1 at its right
 * @colour: its colour
 *
 * Draws a bar in place of a line of text, in the middle of the height of @rect.
 *
 * Returns: how wide it is
 */
float
wb_append_bar (WbPainter *painter, GtkSnapshot *snapshot, const char *text, guint style, WbRect rect, double align,
               const GdkRGBA *colour)
{
  float scale = wb_painter_scale (painter);
  float line = wb_fonts_get_line_height (style, scale);
  float width, height;

  wb_text_estimate.measure (NULL, text, style, -1, 1, &width, &height);
  width = MIN (width * scale, rect.width);
  append_line (snapshot,
               (WbRect) { rect.x + (rect.width - width) * align, rect.y + (rect.height - line) / 2, width, line }, colour);

  return width;
}
