/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "wb-board.h"
#include "wb-chain.h"
#include "wb-metrics.h"
#include "wb-palette.h"
#include "wb-shaper.h"

G_BEGIN_DECLS

/**
 * WbPainter:
 *
 * Draws what a layout came to into a GtkSnapshot: the screen shows those nodes, and PDF, SVG, PNG and thumbnails are the
 * same nodes drawn onto a cairo surface. It needs no display, draws no blur and no bitmap, and text stays text. Nothing
 * is kept between calls but shaped text and icons: whoever draws often keeps the nodes.
 *
 * It belongs to one thread at a time.
 */
typedef struct _WbPainter WbPainter;

WbPainter         *wb_painter_new         (WbShaper *shaper, WbScheme scheme);
void               wb_painter_free        (WbPainter *painter);
WbShaper          *wb_painter_get_shaper  (WbPainter *painter);
WbScheme           wb_painter_get_scheme  (WbPainter *painter);
void               wb_painter_set_scheme  (WbPainter *painter, WbScheme scheme);
void               wb_painter_set_flat    (WbPainter *painter, gboolean flat); /* on paper nothing casts a shadow */
void               wb_painter_set_tagged   (WbPainter *painter, gboolean tagged); /* on paper nothing casts a shadow */
void               wb_painter_set_project (WbPainter *painter, WbProject *project); /* where themes are looked up */
void               wb_painter_set_theme   (WbPainter *painter, WbSlot slot, const char *icon, gint64 colour);
const WbThemeLook *wb_painter_get_theme   (WbPainter *painter, WbSlot slot);

/**
 * WbCardState:
 * @WB_CARD_HOVERED: the pointer is over it
 * @WB_CARD_FOCUSED: it has the keyboard's focus, and that is shown
 * @WB_CARD_TARGET: a drop here would change it
 * @WB_CARD_MIDDLE: from some way off: how many actions a goal has in place of them
 * @WB_CARD_BARE: there is no time to shape its text: bars stand in its place
 * @WB_CARD_FAR: from far away: title at twice the size, and status; the rest is left out
 *
 * From far away and from some way off an action on a goal is drawn only while it stands out.
 */
typedef enum
{
  WB_CARD_PLAIN = 0,
  WB_CARD_HOVERED = 1 << 0,
  WB_CARD_FOCUSED = 1 << 1,
  WB_CARD_TARGET = 1 << 2,
  WB_CARD_FAR = 1 << 3,
  WB_CARD_MIDDLE = 1 << 4,
  WB_CARD_BARE = 1 << 5,
} WbCardState;

#define WB_CARD_REACH 9.f /* rings and shadows of a card reach no farther outside it */

WbEmphasis wb_paint_emphasis   (const WbFocusSet *set, const WbCard *card);
void       wb_paint_card       (WbPainter *painter, GtkSnapshot *snapshot, const WbCard *card, WbEmphasis emphasis,
                                WbCardState state);

void       wb_paint_ground     (WbPainter *painter, GtkSnapshot *snapshot, const WbRect *area);
void       wb_paint_header     (WbPainter *painter, GtkSnapshot *snapshot, const WbColumn *column);
void       wb_paint_band       (WbPainter *painter, GtkSnapshot *snapshot, const WbRow *row, float width);
void       wb_paint_lanes     (WbPainter *painter, GtkSnapshot *snapshot, WbChain *chain);
void       wb_paint_more       (WbPainter *painter, GtkSnapshot *snapshot, const WbCell *cell, gboolean lit);

const char *wb_row_get_icon        (WbRowKind row); /* NULL: it has a glyph */
const char *wb_invitation_get_text (WbRowKind row);
void       wb_paint_invitation (WbPainter *painter, GtkSnapshot *snapshot, WbRowKind row, const WbRect *rect,
                                const char *text, WbCardState state);
void       wb_paint_welcome    (WbPainter *painter, GtkSnapshot *snapshot); /* WB_WELCOME_WIDTH × WB_WELCOME_HEIGHT */

void       wb_paint_overview   (WbPainter *painter, GtkSnapshot *snapshot, const WbRect *box);
GdkTexture *wb_paint_blocks    (WbPainter *painter, const WbCard *const *cards, guint n, WbPoint scale, int width, int height);

void       wb_paint_sketch      (WbPainter *painter, cairo_t *cr, WbBoard *board, const WbRect *area, float scale);

#define WB_WELCOME_WIDTH  118.f
#define WB_WELCOME_HEIGHT 84.f

/**
 * WbLineLook:
 * @hovered: the pointer is over one of its ends
 *
 * A line, and how it stands out.
 */
typedef struct
{
  const WbLine *line;
  WbEmphasis    emphasis;
  gboolean      hovered;
} WbLineLook;

void       wb_paint_lines      (WbPainter *painter, GtkSnapshot *snapshot, const WbRect *area,
                                const WbRow *rows, guint n_rows, const WbLineLook *looks, guint n_looks);

void       wb_paint_scene      (WbPainter *painter, GtkSnapshot *snapshot, WbBoard *board, const WbRect *area,
                                const WbFocusSet *focus, int weakest);
void       wb_paint_chain      (WbPainter *painter, GtkSnapshot *snapshot, WbChain *chain, const WbRect *area,
                                const WbFocusSet *focus, int weakest);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbPainter, wb_painter_free)

G_END_DECLS
