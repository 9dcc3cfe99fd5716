/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pango.h>

#include "wb-scene.h"

G_BEGIN_DECLS

/* Styles that the painter needs beside those of a layout */
enum
{
  WB_STYLE_COUNT = WB_N_STYLES, /* how many goals a theme has */
  WB_STYLE_MORE,                /* "2 more" */
  WB_STYLE_NOTE,                /* what stands on a band beside its name */
  WB_STYLE_FAR_TITLE,           /* a card's title from far away: twice the size */
  WB_STYLE_FAR_LONG_TITLE,      /* one that has no room then, and */
  WB_STYLE_FAR_LONGEST_TITLE,   /* one that has none then either */
  WB_STYLE_FAR_SMALL_TITLE,     /* one whose words have to be broken */
  WB_STYLE_FAR_LEAST_TITLE,     /* as from near, where it has room in any case */
  WB_STYLE_FAR_STATUS,
  WB_STYLE_FAR_SMALL_STATUS,    /* below those */
  WB_N_PAINT_STYLES
};

PangoContext         *wb_fonts_create_context  (void);
PangoFontDescription *wb_fonts_describe        (guint style, float scale);
float                 wb_fonts_get_size        (guint style, float scale);
float                 wb_fonts_get_line_height (guint style, float scale);

G_END_DECLS
