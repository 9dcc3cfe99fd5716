/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-canvas"

#include "wb-plane.h"

#include <math.h>

#include "wb-card-pool.h"
#include "wb-cell-buttons.h"
#include "wb-headings.h"
#include "wb-guest.h"
#include "wb-line-layer.h"
#include "wb-place.h"

/* How far beyond what is seen cards are ready, in px of the board. */
#define MARGIN 240.f

struct _WbPlane
{
  GtkWidget      parent_instance;
  WbStage       *stage;
  WbCardPool    *cards;
  WbCellButtons *buttons;
  WbHeadings    *headings;
  WbLineLayer   *lines;
  WbTransition  *transition;
  GskRenderNode *bands; /* nullable */
  WbRect         visible;
  WbGuest        editor;
  WbGuest        welcome;
};

G_DEFINE_FINAL_TYPE (WbPlane, wb_plane, GTK_TYPE_WIDGET)

/* The welcome comes first and the editor, which lies upon all, last; between them the board as it is read. */
static void
put_in_order (WbPlane *self)
{
  g_autoptr (GArray) placed = g_array_new (FALSE, FALSE, sizeof (WbPlaced));

  if (self->welcome.widget != NULL)
    wb_reading_order_add (placed, self->welcome.widget, -1, 0, 0);
  wb_headings_place (self->headings, placed);
  wb_card_pool_place (self->cards, placed);
  wb_cell_buttons_place (self->buttons, placed);
  if (self->editor.widget != NULL)
    wb_reading_order_add (placed, self->editor.widget, G_MAXINT, 0, 0);

  if (wb_reading_order_apply (placed, GTK_WIDGET (self)))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
is_lit_at (gpointer lines, const WbRect *rect)
{
  return wb_line_layer_is_lit_at (lines, rect);
}

static void
update_lines (WbPlane *self)
{
  if (!wb_line_layer_update (self->lines, &self->visible))
    return;

  wb_cell_buttons_light (self->buttons, is_lit_at, self->lines);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static GskRenderNode *
paint_bands (WbPlane *self)
{
  WbStage *stage = self->stage;
  WbScheme scheme = wb_painter_get_scheme (stage->painter);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  float width, height;
  const WbRow *rows;
  guint n;

  wb_stage_get_size (stage, &width, &height);
  rows = wb_stage_get_rows (stage, &n);
  for (guint i = 0; i < n; i++)
    {
      /* A viewport may be wider than the board. */
      gtk_snapshot_append_color (snapshot, wb_palette_get (scheme, WB_COLOUR_BAND),
                                 &GRAPHENE_RECT_INIT (-width, rows[i].band_y, 3 * width, rows[i].band_height));
      wb_paint_band (stage->painter, snapshot, &rows[i], width);
    }

  return gtk_snapshot_free_to_node (snapshot);
}

static void
wb_plane_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  WbPlane *self = WB_PLANE (widget);

  if (self->stage->board != NULL)
    wb_headings_allocate (self->headings);
  wb_card_pool_allocate (self->cards, self->transition);
  wb_cell_buttons_allocate (self->buttons);
  wb_guest_allocate (&self->welcome);
  wb_guest_allocate (&self->editor);
}

static void
wb_plane_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                  int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = 0;
  *minimum_baseline = *natural_baseline = -1;
}

static gboolean
has_card (gpointer self, WbSlot slot)
{
  return wb_plane_get_card (self, slot) != NULL;
}

static void
wb_plane_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WbPlane *self = WB_PLANE (widget);

  if (self->stage->board == NULL)
    return;

  if (self->bands == NULL)
    self->bands = paint_bands (self);
  gtk_snapshot_push_opacity (snapshot, wb_transition_get_progress (self->transition));
  if (self->bands != NULL)
    gtk_snapshot_append_node (snapshot, self->bands);
  wb_line_layer_snapshot (self->lines, snapshot);
  gtk_snapshot_pop (snapshot);
  wb_transition_snapshot (self->transition, snapshot, has_card, self);

  GTK_WIDGET_CLASS (wb_plane_parent_class)->snapshot (widget, snapshot);
}

static void
wb_plane_dispose (GObject *object)
{
  WbPlane *self = WB_PLANE (object);
  GtkWidget *child;

  g_clear_pointer (&self->transition, wb_transition_free);
  g_clear_pointer (&self->cards, wb_card_pool_free);
  g_clear_pointer (&self->buttons, wb_cell_buttons_free);
  g_clear_pointer (&self->headings, wb_headings_free);
  self->editor.widget = NULL;
  self->welcome.widget = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->bands, gsk_render_node_unref);
  g_clear_pointer (&self->lines, wb_line_layer_free);

  G_OBJECT_CLASS (wb_plane_parent_class)->dispose (object);
}

static void
wb_plane_class_init (WbPlaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = wb_plane_dispose;
  widget_class->size_allocate = wb_plane_size_allocate;
  widget_class->measure = wb_plane_measure;
  widget_class->snapshot = wb_plane_snapshot;

  gtk_widget_class_set_css_name (widget_class, "boardplane");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
wb_plane_init (WbPlane *self)
{
}

/**
 * wb_plane_new:
 * @stage: what it shares with the canvas; must outlive it
 *
 * Returns: (transfer floating): an empty plane
 */
GtkWidget *
wb_plane_new (WbStage *stage)
{
  WbPlane *self = g_object_new (WB_TYPE_PLANE, NULL);

  self->stage = stage;
  self->cards = wb_card_pool_new (GTK_WIDGET (self), stage);
  self->buttons = wb_cell_buttons_new (GTK_WIDGET (self), stage);
  self->headings = wb_headings_new (GTK_WIDGET (self), stage);
  self->lines = wb_line_layer_new (stage);
  self->transition = wb_transition_new (GTK_WIDGET (self));

  return GTK_WIDGET (self);
}

/**
 * wb_plane_show:
 * @self: a plane
 * @visible: what is seen of the board
 *
 * Has a widget for every card and button there and a little around it, and no others.
 */
void
wb_plane_show (WbPlane *self, const WbRect *visible)
{
  const WbRect area = { visible->x - MARGIN, visible->y - MARGIN, visible->width + 2 * MARGIN,
                        visible->height + 2 * MARGIN };
  gboolean changed;

  self->visible = *visible;
  if (self->stage->board == NULL)
    return;

  changed = wb_headings_show (self->headings);
  changed |= wb_card_pool_show (self->cards, &area);
  changed |= wb_cell_buttons_show (self->buttons, &area);
  if (changed)
    {
      put_in_order (self);
      gtk_widget_queue_allocate (GTK_WIDGET (self));
    }
  update_lines (self);
}

/**
 * wb_plane_clear:
 * @self: a plane
 *
 * Forgets all that it showed: there is another board, or none.
 */
void
wb_plane_clear (WbPlane *self)
{
  wb_transition_stop (self->transition);
  wb_card_pool_clear (self->cards);
  wb_plane_redraw (self);
  wb_plane_board_changed (self);
}

/**
 * wb_plane_note:
 * @self: a plane
 *
 * Something else may be laid out: notes how the cards are now. wb_plane_move() or wb_plane_forget() is to follow.
 */
void
wb_plane_note (WbPlane *self)
{
  wb_card_pool_note (self->cards, self->transition);
}

/**
 * wb_plane_move:
 * @self: a plane
 * @shift: how far what was noted moved with the plane meanwhile
 * @duration: in ms
 *
 * Moves the cards from where they were to where they are now.
 */
void
wb_plane_move (WbPlane *self, WbPoint shift, guint duration)
{
  wb_transition_play (self->transition, shift, duration);
}

/**
 * wb_plane_forget:
 * @self: a plane
 *
 * Nothing else was laid out after all.
 */
void
wb_plane_forget (WbPlane *self)
{
  wb_transition_forget (self->transition);
}

/**
 * wb_plane_redraw:
 * @self: a plane
 *
 * Draws everything again.
 */
void
wb_plane_redraw (WbPlane *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_widget_queue_draw (child);

  g_clear_pointer (&self->bands, gsk_render_node_unref);
  wb_line_layer_invalidate (self->lines);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * wb_plane_board_changed:
 * @self: a plane
 *
 * The layout changed; wb_plane_show() is about to be called.
 */
void
wb_plane_board_changed (WbPlane *self)
{
  wb_cell_buttons_drop_lost (self->buttons);
  if (self->stage->board == NULL)
    wb_headings_show (self->headings);
  g_clear_pointer (&self->bands, gsk_render_node_unref);
  wb_line_layer_invalidate (self->lines);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * wb_plane_refresh:
 * @self: a plane
 *
 * Looks again at what is selected and what that lights up.
 */
void
wb_plane_refresh (WbPlane *self)
{
  wb_card_pool_refresh (self->cards);
  wb_line_layer_invalidate (self->lines);
  update_lines (self);
}

static void
redraw_card (WbPlane *self, WbSlot slot)
{
  WbCardWidget *card = wb_plane_get_card (self, slot);

  if (card != NULL)
    gtk_widget_queue_draw (GTK_WIDGET (card));
}

/**
 * wb_plane_hover:
 * @self: a plane
 * @slot: the card that the pointer is over, or %WB_SLOT_NONE
 */
void
wb_plane_hover (WbPlane *self, WbSlot slot)
{
  if (self->stage->hovered == slot)
    return;

  redraw_card (self, self->stage->hovered);
  self->stage->hovered = slot;
  redraw_card (self, slot);
  wb_line_layer_invalidate (self->lines);
  update_lines (self);
}

/**
 * wb_plane_hover_line:
 * @self: a plane
 * @line: (nullable): the line that the pointer is over
 */
void
wb_plane_hover_line (WbPlane *self, const WbLine *line)
{
  static const WbEdge none = { .by = WB_SLOT_NONE };
  const WbEdge *edge = line != NULL ? &line->edge : &none;
  WbEdge *hovered = &self->stage->hovered_line;

  if (hovered->by == edge->by && (edge->by == WB_SLOT_NONE || (hovered->field == edge->field && hovered->to == edge->to)))
    return;

  *hovered = *edge;
  wb_line_layer_invalidate (self->lines);
  update_lines (self);
}

/**
 * wb_plane_find_line:
 * @self: a plane
 * @point: a place on the board
 * @reach: how far from it a line may be, in px of the board
 *
 * Returns: (transfer none) (nullable): the line that is drawn there, until the lines are drawn again
 */
const WbLine *
wb_plane_find_line (WbPlane *self, const WbPoint *point, float reach)
{
  return wb_line_layer_find (self->lines, point, reach);
}

/**
 * wb_plane_settle:
 * @self: a plane
 *
 * Nothing moved for a while, so that there is time for what a fling has none for.
 */
void
wb_plane_settle (WbPlane *self)
{
  wb_card_pool_settle (self->cards);
}

/**
 * wb_plane_get_card:
 * @self: a plane
 * @slot: an item
 *
 * Returns: (transfer none) (nullable): the widget of its card, if it is in view
 */
WbCardWidget *
wb_plane_get_card (WbPlane *self, WbSlot slot)
{
  return wb_card_pool_get (self->cards, slot);
}

/**
 * wb_plane_get_button:
 * @self: a plane
 * @row: a row
 * @column: a column
 *
 * Returns: (transfer none) (nullable): the button of their cell, if it is in view
 */
WbCellButton *
wb_plane_get_button (WbPlane *self, int row, int column)
{
  return wb_cell_buttons_get (self->buttons, row, column);
}

/**
 * wb_plane_set_editor:
 * @self: a plane
 * @editor: (nullable): what lies upon all cards, or %NULL to take it away
 * @rect: (nullable): where on the board it is; it may become higher
 */
void
wb_plane_set_editor (WbPlane *self, GtkWidget *editor, const WbRect *rect)
{
  wb_guest_set (&self->editor, GTK_WIDGET (self), editor, TRUE, rect);
}

/**
 * wb_plane_set_welcome:
 * @self: a plane
 * @welcome: (nullable): what a new plan says about how to begin, or %NULL to take it away
 * @rect: (nullable): where on the board it is
 */
void
wb_plane_set_welcome (WbPlane *self, GtkWidget *welcome, const WbRect *rect)
{
  wb_guest_set (&self->welcome, GTK_WIDGET (self), welcome, FALSE, rect);
}
