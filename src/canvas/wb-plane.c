/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-canvas"

#include "wb-plane.h"

#include "wb-card-pool.h"
#include "wb-cell-buttons.h"
#include "wb-children.h"
#include "wb-ground.h"
#include "wb-guest.h"
#include "wb-headings.h"
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
  WbGround      *ground;
  WbTransition  *transition;
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
  WbLineLayer *lines = wb_ground_get_lines (self->ground);

  if (!wb_line_layer_update (lines, &self->visible))
    return;

  wb_cell_buttons_light (self->buttons, is_lit_at, lines);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
wb_plane_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  WbPlane *self = WB_PLANE (widget);

  if (self->stage->board != NULL)
    wb_headings_allocate (self->headings);
  wb_card_pool_allocate (self->cards);
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

/* While something moves, the cards and the buttons of the cells are drawn where they are on their way. */
static void
draw_child (WbPlane *self, GtkSnapshot *snapshot, GtkWidget *child)
{
  if (WB_IS_CARD_WIDGET (child))
    wb_transition_draw_child (self->transition, snapshot, child, wb_card_widget_get_slot (WB_CARD_WIDGET (child)),
                              wb_card_widget_get_rect (WB_CARD_WIDGET (child)));
  else if (WB_IS_CELL_BUTTON (child))
    wb_transition_draw_child (self->transition, snapshot, child, wb_cell_buttons_get_key (WB_CELL_BUTTON (child)),
                              wb_cell_button_get_rect (WB_CELL_BUTTON (child)));
  else
    gtk_widget_snapshot_child (GTK_WIDGET (self), child, snapshot);
}

static void
wb_plane_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WbPlane *self = WB_PLANE (widget);
  g_autoptr (GskRenderNode) ground = self->stage->board != NULL ? wb_ground_get_node (self->ground) : NULL;

  if (self->stage->board == NULL)
    return;

  wb_transition_draw_ground (self->transition, snapshot, ground);
  wb_transition_draw_going (self->transition, snapshot, has_card, self);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    draw_child (self, snapshot, child);
}

static void
wb_plane_dispose (GObject *object)
{
  WbPlane *self = WB_PLANE (object);

  g_clear_pointer (&self->transition, wb_transition_free);
  g_clear_pointer (&self->cards, wb_card_pool_free);
  g_clear_pointer (&self->buttons, wb_cell_buttons_free);
  g_clear_pointer (&self->headings, wb_headings_free);
  self->editor.widget = NULL;
  self->welcome.widget = NULL;
  wb_widget_unparent_children (GTK_WIDGET (self));
  g_clear_pointer (&self->ground, wb_ground_free);

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
  self->ground = wb_ground_new (stage);
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
 * Something else may be laid out: notes how the cards are now. When it is, wb_plane_move() is to follow.
 */
void
wb_plane_note (WbPlane *self)
{
  g_autoptr (GskRenderNode) ground = self->stage->board != NULL ? wb_ground_get_node (self->ground) : NULL;

  wb_transition_forget (self->transition, (WbPoint) { 0 });
  wb_card_pool_note (self->cards, self->transition);
  wb_cell_buttons_note (self->buttons, self->transition);
  wb_transition_note_ground (self->transition, ground);
}

/* Whether anything came, went, or is elsewhere. */
static gboolean
has_moved (WbPlane *self, WbPoint shift)
{
  guint n_kept = wb_card_pool_count_kept (self->cards, self->transition, shift);

  n_kept += wb_cell_buttons_count_kept (self->buttons, self->transition, shift);

  return n_kept != wb_transition_get_n_noted (self->transition) ||
         n_kept != wb_card_pool_get_n (self->cards) + wb_cell_buttons_get_n (self->buttons);
}

/**
 * wb_plane_move:
 * @self: a plane
 * @shift: how far what was noted moved with the plane meanwhile
 * @duration: in ms
 *
 * Moves the cards from where they were to where they are now. Where nothing moved, nothing is played: what is on its way
 * already goes on.
 */
void
wb_plane_move (WbPlane *self, WbPoint shift, guint duration)
{
  if (has_moved (self, shift))
    wb_transition_play (self->transition, shift, duration);
  else
    wb_transition_forget (self->transition, shift);
}

/**
 * wb_plane_get_place:
 * @self: a plane
 * @slot: an item whose card is in view
 *
 * Returns: where the corner of its card is drawn now, which is not where it is found while it moves there
 */
WbPoint
wb_plane_get_place (WbPlane *self, WbSlot slot)
{
  return wb_transition_get_place (self->transition, slot, wb_card_widget_get_rect (wb_plane_get_card (self, slot)));
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

  wb_ground_invalidate (self->ground);
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
  wb_ground_invalidate (self->ground);
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
  wb_line_layer_invalidate (wb_ground_get_lines (self->ground));
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
  wb_line_layer_invalidate (wb_ground_get_lines (self->ground));
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
  wb_line_layer_invalidate (wb_ground_get_lines (self->ground));
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
  return wb_line_layer_find (wb_ground_get_lines (self->ground), point, reach);
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
 * wb_plane_fill_in:
 * @self: a plane
 *
 * Draws the text of cards that were drawn without it, as far as there is time in this frame.
 */
void
wb_plane_fill_in (WbPlane *self)
{
  wb_card_pool_fill_in (self->cards, &self->visible);
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
