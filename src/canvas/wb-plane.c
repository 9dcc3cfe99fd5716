/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-canvas"

#include "wb-plane.h"

#include <math.h>

#include "wb-line-layer.h"

/* How far beyond what is seen cards are ready, in px of the board. */
#define MARGIN 240.f

/* Spare card widgets that are kept once nothing moves: about as many as a screen has. */
#define MAX_SPARE 96

struct _WbPlane
{
  GtkWidget      parent_instance;
  WbStage       *stage;
  GHashTable    *cards;   /* slot → WbCardWidget that shows it */
  GHashTable    *before;  /* the same before the last wb_plane_show() */
  GPtrArray     *spare;   /* of WbCardWidget */
  GHashTable    *buttons; /* row and column → WbCellButton */
  WbLineLayer   *lines;
  GskRenderNode *bands; /* nullable */
  WbRect         visible;
  GtkWidget     *editor; /* nullable */
  WbRect         editor_rect;
  GtkWidget     *welcome; /* nullable */
  WbRect         welcome_rect;
};

G_DEFINE_FINAL_TYPE (WbPlane, wb_plane, GTK_TYPE_WIDGET)

static gboolean
overlaps (const WbRect *a, const WbRect *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height && b->y < a->y + a->height;
}

static gboolean
has_focus_within (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

/* Drawing and picking follow the order of the children: an action lies upon its goal, the editor upon all. */
static void
raise_card (WbPlane *self, GtkWidget *card, gboolean upon)
{
  if (upon)
    gtk_widget_insert_before (card, GTK_WIDGET (self), self->editor);
  else
    gtk_widget_insert_after (card, GTK_WIDGET (self), NULL);
}

static GtkWidget *
take_spare (WbPlane *self)
{
  GtkWidget *card;

  if (self->spare->len == 0)
    return wb_card_widget_new (self->stage);

  card = g_ptr_array_steal_index_fast (self->spare, self->spare->len - 1);
  gtk_widget_set_child_visible (card, TRUE);
  gtk_widget_set_visible (card, TRUE);

  return card;
}

static void
put_spare (WbPlane *self, WbCardWidget *card)
{
  wb_card_widget_unbind (card);
  gtk_widget_set_child_visible (GTK_WIDGET (card), FALSE);
  g_ptr_array_add (self->spare, card);
}

static void
bind_card (WbPlane *self, GtkWidget *widget, const WbCard *card)
{
  gboolean upon = card->within != WB_SLOT_NONE;

  if (gtk_widget_get_parent (widget) == NULL || wb_card_widget_is_upon (WB_CARD_WIDGET (widget)) != upon)
    raise_card (self, widget, upon);
  if (wb_card_widget_bind (WB_CARD_WIDGET (widget), card))
    gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_hash_table_insert (self->cards, GUINT_TO_POINTER (card->slot), widget);
}

typedef struct
{
  WbPlane *plane;
  GArray  *entering; /* of WbSlot: cards that have no widget yet */
} Visit;

static void
visit_card_cb (const WbCard *card, gpointer data)
{
  Visit *visit = data;
  gpointer widget;

  if (g_hash_table_steal_extended (visit->plane->before, GUINT_TO_POINTER (card->slot), NULL, &widget))
    bind_card (visit->plane, widget, card);
  else
    g_array_append_val (visit->entering, card->slot);
}

/* Of those that went out of view, the one that has the focus keeps its widget: the focus would be lost with it. */
static void
spare_leaving (WbPlane *self)
{
  GHashTableIter iter;
  gpointer key, widget;

  g_hash_table_iter_init (&iter, self->before);
  while (g_hash_table_iter_next (&iter, &key, &widget))
    {
      const WbCard *card = has_focus_within (widget) ? wb_board_get_card (self->stage->board, GPOINTER_TO_UINT (key))
                                                     : NULL;

      if (card != NULL)
        bind_card (self, widget, card);
      else
        put_spare (self, widget);
    }
  g_hash_table_remove_all (self->before);
}

static void
show_cards (WbPlane *self, const WbRect *area)
{
  g_autoptr (GArray) entering = g_array_new (FALSE, FALSE, sizeof (WbSlot));
  Visit visit = { self, entering };
  GHashTable *swap = self->before;

  self->before = self->cards;
  self->cards = swap;
  wb_board_foreach_card (self->stage->board, area, visit_card_cb, &visit);
  spare_leaving (self);

  for (guint i = 0; i < entering->len; i++)
    bind_card (self, take_spare (self), wb_board_get_card (self->stage->board, g_array_index (entering, WbSlot, i)));
  if (entering->len > 0)
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gpointer
get_cell_key (int row, int column)
{
  return GUINT_TO_POINTER (((guint) row << 16) | (guint) column);
}

static void
drop_button (WbPlane *self, int row, int column)
{
  GtkWidget *button = g_hash_table_lookup (self->buttons, get_cell_key (row, column));

  if (button == NULL)
    return;

  g_hash_table_remove (self->buttons, get_cell_key (row, column));
  gtk_widget_unparent (button);
}

static void
show_button (WbPlane *self, WbCellButtonKind kind, int row, int column)
{
  GtkWidget *button = g_hash_table_lookup (self->buttons, get_cell_key (row, column));

  if (button != NULL && wb_cell_button_get_kind (WB_CELL_BUTTON (button)) != kind)
    {
      drop_button (self, row, column);
      button = NULL;
    }
  if (button == NULL)
    {
      button = wb_cell_button_new (self->stage, kind, row, column);
      gtk_widget_insert_after (button, GTK_WIDGET (self), NULL);
      g_hash_table_insert (self->buttons, get_cell_key (row, column), button);
    }
  if (wb_cell_button_update (WB_CELL_BUTTON (button)))
    gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
show_buttons (WbPlane *self, const WbRect *area)
{
  guint n_rows, n_columns;
  WbCellButtonKind kind;
  WbRect rect;

  wb_board_get_rows (self->stage->board, &n_rows);
  wb_board_get_columns (self->stage->board, &n_columns);
  for (guint row = 0; row < n_rows; row++)
    for (guint column = 0; column < n_columns; column++)
      {
        GtkWidget *button = g_hash_table_lookup (self->buttons, get_cell_key (row, column));

        if (wb_cell_get_button (self->stage, row, column, &kind, &rect) &&
            (overlaps (&rect, area) || (button != NULL && has_focus_within (button))))
          show_button (self, kind, row, column);
        else
          drop_button (self, row, column);
      }
}

/* Rows and columns may have gone altogether. */
static void
drop_lost_buttons (WbPlane *self)
{
  g_autoptr (GList) buttons = g_hash_table_get_values (self->buttons);
  WbCellButtonKind kind;
  WbRect rect;

  for (GList *l = buttons; l != NULL; l = l->next)
    {
      int row = wb_cell_button_get_row (l->data);
      int column = wb_cell_button_get_column (l->data);

      if (self->stage->board == NULL || !wb_cell_get_button (self->stage, row, column, &kind, &rect))
        drop_button (self, row, column);
    }
}

static void
light_buttons (WbPlane *self)
{
  GHashTableIter iter;
  gpointer button;

  g_hash_table_iter_init (&iter, self->buttons);
  while (g_hash_table_iter_next (&iter, NULL, &button))
    if (wb_cell_button_get_kind (button) == WB_CELL_BUTTON_MORE)
      wb_cell_button_set_lit (button, wb_line_layer_is_lit_at (self->lines, wb_cell_button_get_rect (button)));
}

static void
update_lines (WbPlane *self)
{
  if (!wb_line_layer_update (self->lines, &self->visible))
    return;

  light_buttons (self);
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

  wb_board_get_size (stage->board, &width, &height);
  rows = wb_board_get_rows (stage->board, &n);
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
allocate_at (GtkWidget *child, const WbRect *rect)
{
  GskTransform *transform = gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (rect->x, rect->y));

  gtk_widget_allocate (child, MAX ((int) ceilf (rect->width), 1), MAX ((int) ceilf (rect->height), 1), -1, transform);
}

/* As high as it needs to be for its width. */
static void
allocate_guest (GtkWidget *child, const WbRect *rect)
{
  WbRect place = *rect;
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  place.width = MAX (place.width, minimum);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, (int) ceilf (place.width), NULL, &natural, NULL, NULL);
  place.height = MAX (place.height, natural);
  allocate_at (child, &place);
}

static void
wb_plane_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  WbPlane *self = WB_PLANE (widget);
  GHashTableIter iter;
  gpointer child;

  g_hash_table_iter_init (&iter, self->cards);
  while (g_hash_table_iter_next (&iter, NULL, &child))
    allocate_at (child, wb_card_widget_get_rect (child));

  g_hash_table_iter_init (&iter, self->buttons);
  while (g_hash_table_iter_next (&iter, NULL, &child))
    allocate_at (child, wb_cell_button_get_rect (child));

  if (self->welcome != NULL)
    allocate_guest (self->welcome, &self->welcome_rect);
  if (self->editor != NULL)
    allocate_guest (self->editor, &self->editor_rect);
}

static void
wb_plane_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                  int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = 0;
  *minimum_baseline = *natural_baseline = -1;
}

static void
wb_plane_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WbPlane *self = WB_PLANE (widget);

  if (self->stage->board == NULL)
    return;

  if (self->bands == NULL)
    self->bands = paint_bands (self);
  if (self->bands != NULL)
    gtk_snapshot_append_node (snapshot, self->bands);
  wb_line_layer_snapshot (self->lines, snapshot);

  GTK_WIDGET_CLASS (wb_plane_parent_class)->snapshot (widget, snapshot);
}

static void
wb_plane_dispose (GObject *object)
{
  WbPlane *self = WB_PLANE (object);
  GtkWidget *child;

  g_hash_table_remove_all (self->cards);
  g_hash_table_remove_all (self->buttons);
  g_ptr_array_set_size (self->spare, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  self->editor = NULL;
  self->welcome = NULL;
  g_clear_pointer (&self->bands, gsk_render_node_unref);

  G_OBJECT_CLASS (wb_plane_parent_class)->dispose (object);
}

static void
wb_plane_finalize (GObject *object)
{
  WbPlane *self = WB_PLANE (object);

  g_hash_table_unref (self->cards);
  g_hash_table_unref (self->before);
  g_hash_table_unref (self->buttons);
  g_ptr_array_unref (self->spare);
  wb_line_layer_free (self->lines);

  G_OBJECT_CLASS (wb_plane_parent_class)->finalize (object);
}

static void
wb_plane_class_init (WbPlaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = wb_plane_dispose;
  object_class->finalize = wb_plane_finalize;
  widget_class->size_allocate = wb_plane_size_allocate;
  widget_class->measure = wb_plane_measure;
  widget_class->snapshot = wb_plane_snapshot;

  gtk_widget_class_set_css_name (widget_class, "boardplane");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
wb_plane_init (WbPlane *self)
{
  self->cards = g_hash_table_new (NULL, NULL);
  self->before = g_hash_table_new (NULL, NULL);
  self->buttons = g_hash_table_new (NULL, NULL);
  self->spare = g_ptr_array_new ();
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
  self->lines = wb_line_layer_new (stage);

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

  self->visible = *visible;
  if (self->stage->board == NULL)
    return;

  show_cards (self, &area);
  show_buttons (self, &area);
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
  GHashTableIter iter;
  gpointer card;

  g_hash_table_iter_init (&iter, self->cards);
  while (g_hash_table_iter_next (&iter, NULL, &card))
    put_spare (self, card);
  g_hash_table_remove_all (self->cards);
  wb_plane_redraw (self);
  wb_plane_board_changed (self);
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
  drop_lost_buttons (self);
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
  GHashTableIter iter;
  gpointer card;

  g_hash_table_iter_init (&iter, self->cards);
  while (g_hash_table_iter_next (&iter, NULL, &card))
    wb_card_widget_refresh (card);

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
 * wb_plane_settle:
 * @self: a plane
 *
 * Nothing moved for a while: cards say all that they show, and spare ones leave the tree that a screen reader walks.
 * Both cost too much to do it for every card that a fling brings by.
 */
void
wb_plane_settle (WbPlane *self)
{
  GHashTableIter iter;
  gpointer card;

  g_hash_table_iter_init (&iter, self->cards);
  while (g_hash_table_iter_next (&iter, NULL, &card))
    wb_card_widget_describe (card);

  for (guint i = MAX_SPARE; i < self->spare->len; i++)
    gtk_widget_unparent (self->spare->pdata[i]);
  g_ptr_array_set_size (self->spare, MIN (self->spare->len, MAX_SPARE));
  for (guint i = 0; i < self->spare->len; i++)
    gtk_widget_set_visible (self->spare->pdata[i], FALSE);
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
  return g_hash_table_lookup (self->cards, GUINT_TO_POINTER (slot));
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
  return g_hash_table_lookup (self->buttons, get_cell_key (row, column));
}

/**
 * wb_plane_get_n_cards:
 * @self: a plane
 *
 * Returns: how many card widgets it has, the spare ones included
 */
guint
wb_plane_get_n_cards (WbPlane *self)
{
  return g_hash_table_size (self->cards) + self->spare->len;
}

static void
set_guest (WbPlane *self, GtkWidget **guest, GtkWidget *widget, gboolean upon)
{
  if (*guest == widget)
    return;

  g_clear_pointer (guest, gtk_widget_unparent);
  if (widget != NULL)
    {
      if (upon)
        gtk_widget_insert_before (widget, GTK_WIDGET (self), NULL);
      else
        gtk_widget_insert_after (widget, GTK_WIDGET (self), NULL);
    }
  *guest = widget;
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
  set_guest (self, &self->editor, editor, TRUE);
  if (rect != NULL)
    self->editor_rect = *rect;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
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
  set_guest (self, &self->welcome, welcome, FALSE);
  if (rect != NULL)
    self->welcome_rect = *rect;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}
