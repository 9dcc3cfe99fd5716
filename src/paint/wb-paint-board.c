/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-paint"

#include "wb-painter-private.h"

#include <glib/gi18n-lib.h>

#include "wb-colour.h"

#define HEADER_RADIUS  8.f
#define HEADER_ICON   15.f
#define BAND_ICON     14.f
#define MORE_PAD       6.f

#define INVITATION_RADIUS 10.f
#define INVITATION_ICON   14.f

static const char *const row_icons[] = {
  [WB_ROW_VOICES] = "voice",
  [WB_ROW_THIS_YEAR] = "play",
  [WB_ROW_PLAN_PERIOD] = "calendar",
  [WB_ROW_GENERATION] = "star",
  [WB_ROW_LOOSE_ACTIONS] = "action",
  [WB_ROW_LEAD] = "lead",
  [WB_ROW_OTHER_LEADS] = "lead",
  [WB_ROW_NO_LEAD] = "lead",
};

/**
 * wb_row_get_icon:
 * @row: the kind of a row
 *
 * Returns: (transfer none) (nullable): the name of its icon; %NULL for a status, which has a glyph
 */
const char *
wb_row_get_icon (WbRowKind row)
{
  g_return_val_if_fail (row < G_N_ELEMENTS (row_icons), NULL);

  return row_icons[row];
}

/**
 * wb_paint_ground:
 * @painter: a painter
 * @snapshot: where to append
 * @area: what to fill
 *
 * Fills an area with the board's own colour.
 */
void
wb_paint_ground (WbPainter *painter, GtkSnapshot *snapshot, const WbRect *area)
{
  g_return_if_fail (painter != NULL && area != NULL);

  gtk_snapshot_append_color (snapshot, wb_painter_colour (painter, WB_COLOUR_BOARD),
                             &GRAPHENE_RECT_INIT (area->x, area->y, area->width, area->height));
}

static void
paint_header_tile (WbPainter *painter, GtkSnapshot *snapshot, const WbThemeLook *look, WbRect box)
{
  float scale = wb_painter_scale (painter);
  float size = WB_HEADER_TILE * scale;
  float icon = HEADER_ICON * scale;
  WbRect tile = { box.x + WB_HEADER_PAD, box.y + (box.height - size) / 2, size, size };

  wb_fill_box (snapshot, tile, wb_corners (6), &look->colour);
  wb_marks_append_icon (painter->marks, snapshot, look->icon, &look->on_colour, tile.x + (size - icon) / 2,
                        tile.y + (size - icon) / 2, icon);
}

/* In the middle of the height of a box: on one line, or on more where it has the room of more than one. */
static void
paint_lines (WbPainter *painter, GtkSnapshot *snapshot, const char *text, guint style, WbRect box, guint max_lines,
             const GdkRGBA *colour)
{
  float height;

  if (max_lines == 1)
    {
      wb_append_word (painter, snapshot, text, style, box, 0, colour);
      return;
    }

  wb_shaper_measure (painter->shaper, text, style, box.width, max_lines, NULL, &height);
  box.y += (box.height - height) / 2;
  wb_append_text (painter, snapshot, text, style, box, max_lines, colour);
}

static void
paint_header_words (WbPainter *painter, GtkSnapshot *snapshot, const WbColumn *column, const GdkRGBA *colour, WbRect box)
{
  g_autofree char *count = column->count > 0 ? g_strdup_printf ("%u", column->count) : g_strdup ("");
  float scale = wb_painter_scale (painter);
  float left = WB_HEADER_PAD + WB_HEADER_TILE * scale + WB_HEADER_GAP;
  WbRect words = { box.x + left, box.y, box.width - left - WB_HEADER_END, box.height };
  guint lines = column->header_height > WB_HEADER_HEIGHT * scale + 1 ? 0 : 1;

  words.width -= WB_HEADER_SPACE + wb_append_word (painter, snapshot, count, WB_STYLE_COUNT, words, 1, colour);
  if (column->name != NULL && !column->folded)
    paint_lines (painter, snapshot, column->name, WB_STYLE_THEME, words, lines, colour);
}

/**
 * wb_paint_header:
 * @painter: a painter
 * @snapshot: where to append, its origin at the top of the header and the left edge of the column
 * @column: a column
 *
 * Paints the header of a column: the icon and name of its theme, and how many goals it has. A strip has no room for the name.
 */
void
wb_paint_header (WbPainter *painter, GtkSnapshot *snapshot, const WbColumn *column)
{
  WbThemeLook look;
  WbRect box;
  float height;

  g_return_if_fail (painter != NULL && column != NULL);

  look = *wb_painter_get_theme (painter, column->domain);
  height = MAX (column->header_height, WB_HEADER_HEIGHT * wb_painter_scale (painter));
  box = (WbRect) { 0, WB_HEADER_MARGIN, column->width, height - 2 * WB_HEADER_MARGIN };
  wb_fill_box (snapshot, box, wb_corners (HEADER_RADIUS), &look.tint);
  if (wb_scheme_is_contrast (painter->scheme))
    wb_edge_box (snapshot, box, wb_corners (HEADER_RADIUS), &look.colour, 1.5);
  paint_header_tile (painter, snapshot, &look, box);
  paint_header_words (painter, snapshot, column, &look.colour, box);
}

/* How many lines a text on a band has at most, 0: as many as it needs. */
static guint
count_band_lines (WbPainter *painter, const WbRow *row, guint most)
{
  if (row->in_full)
    return 0;

  return row->band_height > WB_BAND_HEIGHT * wb_painter_scale (painter) + 1 ? most : 1;
}

/* A status has its glyph, any other row the icon of its kind. */
static void
paint_band_icon (WbPainter *painter, GtkSnapshot *snapshot, const WbRow *row, const GdkRGBA *colour)
{
  float scale = wb_painter_scale (painter);
  float size = BAND_ICON * scale;
  float x = row->name_rect.x - scale * WB_BAND_ICON;
  float y = row->band_y + (row->band_height - size) / 2;

  if (row->kind == WB_ROW_STATUS)
    wb_marks_append_glyph (painter->marks, snapshot, wb_glyph_of_status (WB_KIND_GOAL, row->key), colour, x, y, size);
  else
    wb_marks_append_icon (painter->marks, snapshot, row_icons[row->kind], colour, x, y, size);
}

/* The band of a row without its words. */
void
wb_paint_band_ground (WbPainter *painter, GtkSnapshot *snapshot, const WbRow *row, float width)
{
  gtk_snapshot_append_color (snapshot, wb_painter_colour (painter, WB_COLOUR_BAND),
                             &GRAPHENE_RECT_INIT (0, row->band_y, width, row->band_height));
}

/* Its icon, its name, and the note beside it. */
void
wb_paint_band_words (WbPainter *painter, GtkSnapshot *snapshot, const WbRow *row)
{
  const GdkRGBA *colour = wb_painter_colour (painter, WB_COLOUR_TEXT);

  g_return_if_fail (row->kind < G_N_ELEMENTS (row_icons));

  paint_band_icon (painter, snapshot, row, colour);
  if (row->name != NULL && row->name_rect.width > 0)
    paint_lines (painter, snapshot, row->name, WB_STYLE_BAND, row->name_rect,
                 count_band_lines (painter, row, WB_NAME_LINES), colour);
  if (row->note != NULL)
    paint_lines (painter, snapshot, row->note, WB_STYLE_NOTE, row->note_rect, count_band_lines (painter, row, 1),
                 wb_painter_colour (painter, WB_COLOUR_SECONDARY));
}

/**
 * wb_paint_band:
 * @painter: a painter
 * @snapshot: where to append, in board coordinates
 * @row: a row
 * @width: the width of the board
 *
 * Paints the band of a row: its icon, its name, and the note beside it.
 */
void
wb_paint_band (WbPainter *painter, GtkSnapshot *snapshot, const WbRow *row, float width)
{
  g_return_if_fail (painter != NULL && GTK_IS_SNAPSHOT (snapshot) && row != NULL);

  wb_paint_band_ground (painter, snapshot, row, width);
  wb_paint_band_words (painter, snapshot, row);
}

/**
 * wb_paint_more:
 * @painter: a painter
 * @snapshot: where to append, in board coordinates
 * @cell: a cell
 * @lit: whether something that is folded into it is lit
 *
 * Paints on a row's band how many cards of a cell are folded away; nothing when there are none.
 */
void
wb_paint_more (WbPainter *painter, GtkSnapshot *snapshot, const WbCell *cell, gboolean lit)
{
  WbColourRole role = lit ? WB_COLOUR_ACCENT_TEXT : WB_COLOUR_SECONDARY;
  float width;

  g_return_if_fail (painter != NULL && cell != NULL);

  if (cell->more_text == NULL)
    return;

  if (lit)
    {
      float height = wb_fonts_get_line_height (WB_STYLE_MORE, wb_painter_scale (painter)) + 2;
      WbRect pill = { 0, cell->more.y + (cell->more.height - height) / 2, 0, height };

      wb_shaper_measure (painter->shaper, cell->more_text, WB_STYLE_MORE, -1, 1, &width, NULL);
      pill.width = MIN (width, cell->more.width) + 2 * MORE_PAD;
      pill.x = cell->more.x + cell->more.width - pill.width + MORE_PAD;
      wb_fill_box (snapshot, pill, wb_corners (height / 2), wb_painter_colour (painter, WB_COLOUR_ACCENT));
    }
  wb_append_word (painter, snapshot, cell->more_text, WB_STYLE_MORE, cell->more, 1, wb_painter_colour (painter, role));
}

/**
 * wb_invitation_get_text:
 * @row: a row
 *
 * Returns: what an empty cell of that row invites to
 */
const char *
wb_invitation_get_text (WbRowKind row)
{
  return row == WB_ROW_VOICES ? C_("invitation", "First voice") : C_("invitation", "Goal");
}

static const GdkRGBA *
get_invitation_colour (WbPainter *painter, WbRowKind row, WbCardState state)
{
  if (row == WB_ROW_VOICES)
    return wb_painter_colour (painter, WB_COLOUR_VOICE_SMALL);

  return wb_painter_colour (painter, state & WB_CARD_HOVERED ? WB_COLOUR_TEXT : WB_COLOUR_SECONDARY);
}

static void
paint_invitation_box (WbPainter *painter, GtkSnapshot *snapshot, WbRowKind row, WbRect rect, WbCardState state)
{
  gboolean voice = row == WB_ROW_VOICES;
  gboolean active = (state & (WB_CARD_HOVERED | WB_CARD_TARGET)) != 0;
  WbCorners corners = { INVITATION_RADIUS, INVITATION_RADIUS, INVITATION_RADIUS, voice ? 3 : INVITATION_RADIUS };
  WbColourRole ground = voice ? (active ? WB_COLOUR_VOICE : WB_COLOUR_VOICE_EMPTY) : WB_COLOUR_CARD;
  WbColourRole dash = state & WB_CARD_TARGET ? WB_COLOUR_RING : voice ? WB_COLOUR_VOICE_DASH : WB_COLOUR_DASH;

  if (voice || active)
    wb_fill_box (snapshot, rect, corners, wb_painter_colour (painter, ground));
  wb_dash_box (painter, snapshot, rect, corners, wb_painter_colour (painter, dash), state & WB_CARD_TARGET ? 2 : 1);
  if (state & WB_CARD_FOCUSED)
    wb_ring_box (snapshot, rect, corners, wb_painter_colour (painter, WB_COLOUR_RING), 2, 2.5);
}

/**
 * wb_paint_invitation:
 * @painter: a painter
 * @snapshot: where to append
 * @row: the row that it is in
 * @rect: where it goes
 * @text: what it says, see wb_invitation_get_text()
 * @state: its state
 *
 * Paints what an empty cell invites to, in a dashed box.
 */
void
wb_paint_invitation (WbPainter *painter, GtkSnapshot *snapshot, WbRowKind row, const WbRect *rect, const char *text,
                     WbCardState state)
{
  const GdkRGBA *colour = get_invitation_colour (painter, row, state);
  float size = (row == WB_ROW_VOICES ? INVITATION_ICON : INVITATION_ICON - 2) * wb_painter_scale (painter);
  WbRect words = *rect;
  float width;

  paint_invitation_box (painter, snapshot, row, *rect, state);
  wb_shaper_measure (painter->shaper, text, WB_STYLE_EMPTY, -1, 1, &width, NULL);
  width = MIN (width, rect->width - size - 7 - 12);
  words.x += (rect->width - width - size - 7) / 2;
  words.width = width;
  wb_marks_append_icon (painter->marks, snapshot, row == WB_ROW_VOICES ? "voice" : "add", colour, words.x,
                        rect->y + (rect->height - size) / 2, size);
  words.x += size + 7;
  wb_append_word (painter, snapshot, text, WB_STYLE_EMPTY, words, 0, colour);
}

/* A speech bubble; its tail hangs from the left third, or mirrored from the right one. */
static void
trace_bubble (cairo_t *cr, WbRect box, double radius, double tail)
{
  double right = box.x + box.width;
  double bottom = box.y + box.height;

  cairo_new_path (cr);
  cairo_arc (cr, box.x + radius, box.y + radius, radius, G_PI, 1.5 * G_PI);
  cairo_arc (cr, right - radius, box.y + radius, radius, 1.5 * G_PI, 2 * G_PI);
  cairo_arc (cr, right - radius, bottom - radius, radius, 0, G_PI / 2);
  cairo_line_to (cr, tail + 16, bottom);
  cairo_line_to (cr, tail, bottom + 17);
  cairo_line_to (cr, tail, bottom);
  cairo_arc (cr, box.x + radius, bottom - radius, radius, G_PI / 2, G_PI);
  cairo_close_path (cr);
}

/* The answer, half behind: what is hidden is left out. */
static void
stroke_answer (cairo_t *cr, const GdkRGBA *colour)
{
  gdk_cairo_set_source_rgba (cr, colour);
  cairo_move_to (cr, 88, 27);
  cairo_line_to (cr, 104, 27);
  cairo_arc (cr, 104, 38, 11, 1.5 * G_PI, 2 * G_PI);
  cairo_line_to (cr, 115, 55);
  cairo_arc (cr, 104, 55, 11, 0, G_PI / 2);
  cairo_line_to (cr, 101, 66);
  cairo_line_to (cr, 101, 80);
  cairo_line_to (cr, 87, 66);
  cairo_line_to (cr, 68, 66);
  cairo_curve_to (cr, 62, 66, 57, 63, 56, 59);
  cairo_stroke (cr);
}

/**
 * wb_paint_welcome:
 * @painter: a painter
 * @snapshot: where to append
 *
 * Paints the picture of an empty plan: somebody speaks, and is answered. It is %WB_WELCOME_WIDTH wide and
 * %WB_WELCOME_HEIGHT high.
 */
void
wb_paint_welcome (WbPainter *painter, GtkSnapshot *snapshot)
{
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot,
                                           &GRAPHENE_RECT_INIT (0, 0, WB_WELCOME_WIDTH, WB_WELCOME_HEIGHT));

  cairo_set_line_width (cr, 2.5);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_MITER);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  stroke_answer (cr, wb_painter_colour (painter, WB_COLOUR_SECONDARY));

  trace_bubble (cr, (WbRect) { 2, 2, 80, 48 }, 13, 22);
  gdk_cairo_set_source_rgba (cr, wb_painter_colour (painter, WB_COLOUR_VOICE));
  cairo_fill_preserve (cr);
  gdk_cairo_set_source_rgba (cr, wb_painter_colour (painter, WB_COLOUR_VOICE_DASH));
  cairo_stroke (cr);

  gdk_cairo_set_source_rgba (cr, wb_painter_colour (painter, WB_COLOUR_VOICE_LINE));
  cairo_set_line_width (cr, 4);
  cairo_move_to (cr, 20, 20);
  cairo_line_to (cr, 64, 20);
  cairo_move_to (cr, 20, 32);
  cairo_line_to (cr, 50, 32);
  cairo_stroke (cr);
  cairo_destroy (cr);
}
