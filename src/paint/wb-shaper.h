/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pango.h>

#include "wb-fonts.h"

G_BEGIN_DECLS

/**
 * WbShaper:
 *
 * Shapes text, which is what costs most in drawing a board, and keeps what it shaped: the layout measures with the same
 * PangoLayouts that the painter draws. Counted; it belongs to one thread at a time.
 */
typedef struct _WbShaper WbShaper;

WbShaper         *wb_shaper_new          (PangoContext *context, float scale); /* context NULL: without a display */
WbShaper         *wb_shaper_ref          (WbShaper *shaper);
void              wb_shaper_unref        (WbShaper *shaper);
float             wb_shaper_get_scale    (WbShaper *shaper);
void              wb_shaper_set_scale    (WbShaper *shaper, float scale);
PangoLayout      *wb_shaper_get_layout   (WbShaper *shaper, const char *text, guint style, float width, guint max_lines);
void              wb_shaper_measure      (WbShaper *shaper, const char *text, guint style, float width, guint max_lines,
                                          float *text_width, float *text_height);
const WbMeasurer *wb_shaper_get_measurer (WbShaper *shaper);
void              wb_shaper_draw_glyphs  (WbShaper *shaper);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbShaper, wb_shaper_unref)

G_END_DECLS
