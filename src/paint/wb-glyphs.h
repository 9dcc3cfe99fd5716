/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "wb-palette.h"
#include "wb-table.h"

G_BEGIN_DECLS

/** WbGlyph: the shape of a status: it says without colour what the word beside it says. */
typedef enum
{
  WB_GLYPH_NONE,
  WB_GLYPH_IDEA,    /* dashed ring */
  WB_GLYPH_AGREED,  /* ring */
  WB_GLYPH_RUNNING, /* ring around half a disc */
  WB_GLYPH_ON_HOLD, /* ring around two bars */
  WB_GLYPH_DONE,    /* disc with a tick; also reached */
  WB_GLYPH_DROPPED, /* ring with a stroke */
  WB_N_GLYPHS
} WbGlyph;

WbGlyph wb_glyph_of_status   (WbKind kind, int status); /* a word of the status of a goal or action */
WbColourRole  wb_glyph_get_colour    (WbGlyph glyph);           /* the colour of its word; the next role is that of its pill */
void    wb_glyph_draw        (cairo_t *cr, WbGlyph glyph, const GdkRGBA *colour, double size);

G_END_DECLS
