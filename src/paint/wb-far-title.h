/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-shaper.h"

G_BEGIN_DECLS

/**
 * WbFarTitle:
 * @text: the title, with soft hyphens in words that are wider than the card
 * @style: its style
 * @status_style: that of a status below it
 * @max_lines: how many lines there is room for
 *
 * How a title is set that is read from far away: as large as all of it has room.
 */
typedef struct
{
  char *text;
  guint style;
  guint status_style;
  guint max_lines;
} WbFarTitle;

WbFarTitle *wb_far_title_new  (WbShaper *shaper, const char *text, float width, float height);
void        wb_far_title_free (WbFarTitle *title);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbFarTitle, wb_far_title_free)

G_END_DECLS
