/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-paint"

#include "wb-text-estimate.h"

#include <math.h>

#include "wb-fonts.h"

/* The width of a letter for a line of height one, as Inter sets Dutch and English; and how much longer a text becomes
 * by words that do not fit at the ends of its lines. */
#define LETTER  0.42f
#define WRAPPED 1.1f

static void
measure_cb (gpointer data, const char *text, WbTextStyle style, float width, guint max_lines,
            float *text_width, float *text_height)
{
  float line = wb_fonts_get_line_height (style, 1);
  float length = g_utf8_strlen (text, -1) * LETTER * line;
  guint lines = 1;

  if (width > 0 && length > width)
    {
      lines = (guint) ceilf (length * WRAPPED / width);
      length = width;
    }
  if (max_lines > 0)
    lines = MIN (lines, max_lines);

  *text_width = length;
  *text_height = lines * line;
}

const WbMeasurer wb_text_estimate = { measure_cb, NULL };
