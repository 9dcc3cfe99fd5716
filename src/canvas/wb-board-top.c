/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-canvas"

#include "wb-board-top.h"

#include <math.h>

#include "wb-band-words.h"
#include "wb-heading.h"
#include "wb-hint-rest.h"

struct _WbBoardTop
{
  GtkWidget      parent_instance;
  WbStage       *stage;
  WbView         view;
  GskRenderNode *headers; /* nullable; in board coordinates, as if not scrolled */
  GPtrArray     *bands;   /* of GskRenderNode, one a row, each at the top; made when they are needed */
};

G_DEFINE_FINAL_TYPE (WbBoardTop, wb_board_top, GTK_TYPE_WIDGET)

static GskRenderNode *
paint_headers (WbBoardTop *self)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  guint n;
  const WbColumn *columns = wb_stage_get_columns (self->stage, &n);

  for (guint i = 0; i < n; i++)
    {
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (columns[i].x, 0));
      wb_paint_header (self->stage->painter, snapshot, &columns[i]);
      gtk_snapshot_restore (snapshot);
    }

  if (self->stage->chain != NULL)
    wb_paint_lanes (self->stage->painter, snapshot, self->stage->chain);

  return gtk_snapshot_free_to_node (snapshot);
}

static GskRenderNode *
paint_band (WbBoardTop *self, const WbRow *row, int index)
{
  WbStage *stage = self->stage;
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  float width, height;
  guint n;

  wb_board_get_size (stage->board, &width, &height);
  wb_board_get_columns (stage->board, &n);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, -row->band_y));
  wb_paint_band (stage->painter, snapshot, row, width);
  for (guint column = 0; column < n; column++)
    wb_paint_more (stage->painter, snapshot, wb_board_get_cell (stage->board, index, column), FALSE);

  return gtk_snapshot_free_to_node (snapshot);
}

static GskRenderNode *
get_band (WbBoardTop *self, const WbRow *rows, guint n_rows, int index)
{
  if (self->bands->len != n_rows)
    g_ptr_array_set_size (self->bands, n_rows);
  if (self->bands->pdata[index] == NULL)
    self->bands->pdata[index] = paint_band (self, &rows[index], index);

  return self->bands->pdata[index];
}

static void
append_ground (WbBoardTop *self, GtkSnapshot *snapshot, WbColourRole role, float y, float height)
{
  WbRect seen = wb_view_get_visible (&self->view, 0);

  gtk_snapshot_append_color (snapshot, wb_palette_get (wb_painter_get_scheme (self->stage->painter), role),
                             &GRAPHENE_RECT_INIT (seen.x, y, seen.width, height));
}

static void
append_band (WbBoardTop *self, GtkSnapshot *snapshot, GskRenderNode *node, float y, float height)
{
  append_ground (self, snapshot, WB_COLOUR_BAND, y, height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, y));
  gtk_snapshot_append_node (snapshot, node);
  gtk_snapshot_restore (snapshot);
}

static void
append_bands (WbBoardTop *self, GtkSnapshot *snapshot, float y)
{
  guint n;
  const WbRow *rows = wb_stage_get_rows (self->stage, &n);
  WbRect seen = wb_view_get_visible (&self->view, 0);
  int stays = wb_board_top_find_row (rows, n, y);

  for (guint i = 0; i < n; i++)
    {
      gboolean sticks = (int) i == stays;
      float place = sticks ? wb_board_top_place_band (&rows[i], y) : rows[i].band_y;

      if (place + rows[i].band_height < seen.y || place > seen.y + seen.height)
        continue;
      if (sticks)
        append_band (self, snapshot, get_band (self, rows, n, i), place, rows[i].band_height);
      if (seen.x > 0)
        wb_band_words_append (self->stage, snapshot, get_band (self, rows, n, i), i, seen.x, place);
    }
}

static void
append_headers (WbBoardTop *self, GtkSnapshot *snapshot, float y, float height)
{
  if (self->headers == NULL)
    self->headers = paint_headers (self);

  append_ground (self, snapshot, WB_COLOUR_BOARD, y - height, height);
  if (self->headers == NULL)
    return;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, y - height));
  gtk_snapshot_append_node (snapshot, self->headers);
  gtk_snapshot_restore (snapshot);
}

static void
wb_board_top_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WbBoardTop *self = WB_BOARD_TOP (widget);
  WbPoint origin;
  float height, top;

  if (self->stage->board == NULL)
    return;

  height = wb_stage_get_header_height (self->stage);
  origin = wb_view_get_origin (&self->view);
  top = -origin.y / self->view.zoom;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (origin.x, origin.y));
  gtk_snapshot_scale (snapshot, self->view.zoom, self->view.zoom);
  append_bands (self, snapshot, top + height);
  append_headers (self, snapshot, top + height, height);
  gtk_snapshot_restore (snapshot);
}

/* Only what it covers is taken from the cards below. */
static gboolean
wb_board_top_contains (GtkWidget *widget, double x, double y)
{
  WbBoardTop *self = WB_BOARD_TOP (widget);
  WbPoint point;
  float top;
  const WbRow *rows;
  guint n;
  int stays;

  if (self->stage->board == NULL)
    return FALSE;

  rows = wb_stage_get_rows (self->stage, &n);
  point = wb_view_to_board (&self->view, x, y);
  top = wb_view_to_board (&self->view, 0, 0).y + wb_stage_get_header_height (self->stage);
  stays = wb_board_top_find_row (rows, n, top);

  return point.y < top ||
         (stays >= 0 && point.y < wb_board_top_place_band (&rows[stays], top) + rows[stays].band_height);
}

/**
 * Spot:
 * @action: (nullable): what a click there does
 * @target: (nullable): with what; owned
 * @hint: (nullable): that in words
 *
 * What is under the pointer.
 */
typedef struct
{
  const char *action;
  GVariant   *target;
  const char *hint;
} Spot;

static gboolean
is_within (float at, float start, float length)
{
  return at >= start && at < start + length;
}

static Spot
find_header (WbBoardTop *self, float x)
{
  guint n;
  const WbColumn *columns = wb_stage_get_columns (self->stage, &n);

  for (guint i = 0; i < n; i++)
    if (is_within (x, columns[i].x, columns[i].width))
      return (Spot) { "canvas.fold-column", g_variant_ref_sink (g_variant_new_int32 (i)),
                      wb_heading_get_column_hint (wb_board_is_column_folded (self->stage->board, i)) };

  return (Spot) { NULL };
}

/* A band that stays has its name and its "2 more" under the pointer as well. */
static Spot
find_on_band (WbBoardTop *self, const WbRow *row, int index, float x)
{
  WbBoard *board = self->stage->board;
  float left = MAX (wb_view_get_visible (&self->view, 0).x, 0);
  guint n;

  wb_board_get_columns (board, &n);
  for (guint column = 0; column < n; column++)
    {
      const WbCell *cell = wb_board_get_cell (board, index, column);

      if (cell->more_text != NULL && is_within (x, cell->more.x, cell->more.width))
        return (Spot) { "canvas.fold", g_variant_ref_sink (g_variant_new ("(ii)", index, column)), NULL };
    }
  if (is_within (x - left, 0, row->name_rect.x + row->name_rect.width))
    return (Spot) { "canvas.fold-row", g_variant_ref_sink (g_variant_new_int32 (index)),
                    wb_heading_get_row_hint (wb_board_is_row_folded (board, index)) };

  return (Spot) { NULL };
}

static Spot
find_spot (WbBoardTop *self, double x, double y)
{
  WbPoint point = wb_view_to_board (&self->view, x, y);
  guint n;
  const WbRow *rows = wb_stage_get_rows (self->stage, &n);
  float top = wb_view_to_board (&self->view, 0, 0).y + wb_stage_get_header_height (self->stage);
  int row = wb_board_top_find_row (rows, n, top);

  if (point.y < top)
    return find_header (self, point.x);

  return row >= 0 ? find_on_band (self, &rows[row], row, point.x) : (Spot) { NULL };
}

static void
pressed_cb (WbBoardTop *self, int n_press, double x, double y, GtkGestureClick *gesture)
{
  Spot spot = find_spot (self, x, y);

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  if (spot.action != NULL)
    gtk_widget_activate_action_variant (GTK_WIDGET (self), spot.action, spot.target);
  g_clear_pointer (&spot.target, g_variant_unref);
}

static void
motion_cb (WbBoardTop *self, double x, double y)
{
  Spot spot = find_spot (self, x, y);

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), spot.action != NULL ? "pointer" : NULL);
  g_clear_pointer (&spot.target, g_variant_unref);
}

static gboolean
wb_board_top_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard_mode, GtkTooltip *tooltip)
{
  WbBoardTop *self = WB_BOARD_TOP (widget);
  Spot spot;

  if (keyboard_mode || self->stage->board == NULL)
    return FALSE;

  spot = find_spot (self, x, y);
  gtk_tooltip_set_text (tooltip, spot.hint);
  g_clear_pointer (&spot.target, g_variant_unref);

  return spot.hint != NULL && wb_hint_rest_is_on (widget, keyboard_mode);
}

static void
wb_board_top_dispose (GObject *object)
{
  WbBoardTop *self = WB_BOARD_TOP (object);

  g_clear_pointer (&self->headers, gsk_render_node_unref);
  g_clear_pointer (&self->bands, g_ptr_array_unref);

  G_OBJECT_CLASS (wb_board_top_parent_class)->dispose (object);
}

static void
wb_board_top_class_init (WbBoardTopClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = wb_board_top_dispose;
  widget_class->snapshot = wb_board_top_snapshot;
  widget_class->contains = wb_board_top_contains;
  widget_class->query_tooltip = wb_board_top_query_tooltip;

  gtk_widget_class_set_css_name (widget_class, "boardtop");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
free_node (gpointer node)
{
  if (node != NULL)
    gsk_render_node_unref (node);
}

static void
wb_board_top_init (WbBoardTop *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  self->bands = g_ptr_array_new_with_free_func (free_node);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

/**
 * wb_board_top_new:
 * @stage: what it shares with the canvas; must outlive it
 *
 * Returns: (transfer floating): the top of a board
 */
GtkWidget *
wb_board_top_new (WbStage *stage)
{
  WbBoardTop *self = g_object_new (WB_TYPE_BOARD_TOP, NULL);

  self->stage = stage;

  return GTK_WIDGET (self);
}

/**
 * wb_board_top_show:
 * @self: the top of a board
 * @view: what is seen of it
 */
void
wb_board_top_show (WbBoardTop *self, const WbView *view)
{
  self->view = *view;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * wb_board_top_redraw:
 * @self: the top of a board
 *
 * Paints everything again.
 */
void
wb_board_top_redraw (WbBoardTop *self)
{
  g_clear_pointer (&self->headers, gsk_render_node_unref);
  g_ptr_array_set_size (self->bands, 0);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
