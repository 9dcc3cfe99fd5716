/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-dashes.h"
#include "wb-marks.h"
#include "wb-painter.h"

G_BEGIN_DECLS

struct _WbPainter
{
  WbShaper   *shaper;
  WbScheme    scheme;
  gboolean    flat;
  gboolean    tagged;
  gboolean    in_list; /* a tag of a list is open */
  const char *title_tag; /* (nullable): of the titles of goals */
  gboolean    bare; /* the card that is being painted has bars in place of its text */
  WbMarks    *marks;
  WbDashes   *dashes;
  WbProject  *project; /* nullable */
  GHashTable *themes;  /* WbSlot → Theme */
};

static inline WbCorners
wb_corners (float radius)
{
  return (WbCorners) { radius, radius, radius, radius };
}

static inline const GdkRGBA *
wb_painter_colour (WbPainter *painter, WbColourRole role)
{
  return wb_palette_get (painter->scheme, role);
}

static inline float
wb_painter_scale (WbPainter *painter)
{
  return wb_shaper_get_scale (painter->shaper);
}

void  wb_paint_band_ground (WbPainter *painter, GtkSnapshot *snapshot, const WbRow *row, float width);
void  wb_paint_band_words  (WbPainter *painter, GtkSnapshot *snapshot, const WbRow *row);

void  wb_fill_box     (GtkSnapshot *snapshot, WbRect rect, WbCorners corners, const GdkRGBA *colour);
void  wb_edge_box     (GtkSnapshot *snapshot, WbRect rect, WbCorners corners, const GdkRGBA *colour, float width);
void  wb_ring_box     (GtkSnapshot *snapshot, WbRect rect, WbCorners corners, const GdkRGBA *colour,
                       float offset, float width);
void  wb_dash_box     (WbPainter *painter, GtkSnapshot *snapshot, WbRect rect, WbCorners corners,
                       const GdkRGBA *colour, float width);
void  wb_shade_box    (WbPainter *painter, GtkSnapshot *snapshot, WbRect rect, WbCorners corners, gboolean raised);
void  wb_trace_box    (cairo_t *cr, WbRect rect, WbCorners corners);
void  wb_append_text  (WbPainter *painter, GtkSnapshot *snapshot, const char *text, guint style, WbRect rect,
                       guint max_lines, const GdkRGBA *colour);
float wb_append_word  (WbPainter *painter, GtkSnapshot *snapshot, const char *text, guint style, WbRect rect,
                       double align, const GdkRGBA *colour);
void  wb_strike_text  (WbPainter *painter, GtkSnapshot *snapshot, const char *text, guint style, WbRect rect,
                       guint max_lines, const GdkRGBA *colour);

void  wb_append_bars  (WbPainter *painter, GtkSnapshot *snapshot, guint style, WbRect rect, guint max_lines,
                       const GdkRGBA *colour);
float wb_append_bar   (WbPainter *painter, GtkSnapshot *snapshot, const char *text, guint style, WbRect rect,
                       double align, const GdkRGBA *colour);

/**
 * WbCardPaint:
 * @theme: how the theme of the card looks
 * @dropped: whether it is given up: then its title is struck through
 *
 * A card in the course of being painted.
 */
typedef struct
{
  WbPainter         *painter;
  GtkSnapshot       *snapshot;
  const WbCard      *card;
  const WbThemeLook *theme;
  gboolean           dimmed;
  gboolean           dropped;
} WbCardPaint;

void wb_paint_card_far    (const WbCardPaint *paint);
void wb_paint_part_ground (const WbCardPaint *paint, const WbPart *part);
void wb_paint_part        (const WbCardPaint *paint, const WbPart *part);

gboolean wb_paint_has_bar (const WbCardPaint *paint);

void wb_paint_card_in_place (WbPainter *painter, GtkSnapshot *snapshot, const WbCard *card, const WbFocusSet *focus);

G_END_DECLS
