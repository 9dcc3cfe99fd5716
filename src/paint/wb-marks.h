/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "wb-glyphs.h"
#include "wb-icons.h"

G_BEGIN_DECLS

/**
 * WbMarks:
 *
 * Icons and glyphs as render nodes. A board shows few different ones very often, so each is drawn once for a colour and
 * size and then used again.
 */
typedef struct _WbMarks WbMarks;

WbMarks *wb_marks_new          (void);
void     wb_marks_free         (WbMarks *marks);
void     wb_marks_append_icon  (WbMarks *marks, GtkSnapshot *snapshot, const char *name, const GdkRGBA *colour,
                                float x, float y, float size);
void     wb_marks_append_glyph (WbMarks *marks, GtkSnapshot *snapshot, WbGlyph glyph, const GdkRGBA *colour,
                                float x, float y, float size);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbMarks, wb_marks_free)

G_END_DECLS
