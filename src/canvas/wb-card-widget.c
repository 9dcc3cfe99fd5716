/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-canvas"

#include "wb-card-widget.h"

#include "wb-card-hint.h"
#include "wb-card-words.h"
#include "wb-hint-rest.h"
#include "wb-place.h"

struct _WbCardWidget
{
  GtkWidget   parent_instance;
  WbStage    *stage;
  WbSlot      slot;
  WbRect      rect;
  guint64     digest;
  WbRecord   *record; /* that the name was made from */
  WbEmphasis  emphasis;
  gboolean    selected;
  char       *description;
  gboolean    bare; /* its text is still to come */
  gboolean    read; /* its text was drawn once as it is now, from this distance */
  WbCardState distance;
};

G_DEFINE_FINAL_TYPE (WbCardWidget, wb_card_widget, GTK_TYPE_WIDGET)

static const WbCard *
get_card (WbCardWidget *self)
{
  if (self->slot == WB_SLOT_NONE || self->stage->board == NULL)
    return NULL;

  return wb_stage_get_card (self->stage, self->slot);
}

static WbCardState
get_state (WbCardWidget *self)
{
  WbCardState state = self->stage->distance;

  if (self->stage->hovered == self->slot)
    state |= WB_CARD_HOVERED;
  if (gtk_widget_has_visible_focus (GTK_WIDGET (self)))
    state |= WB_CARD_FOCUSED;

  return state;
}

static gboolean
query_tooltip_cb (WbCardWidget *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  const WbCard *card = get_card (self);
  const WbPoint at = { keyboard ? -1 : x, keyboard ? -1 : y };
  g_autofree char *hint = card != NULL ? wb_card_hint_make (self->stage, card, at) : NULL;

  gtk_tooltip_set_text (tooltip, hint);

  return hint != NULL && wb_hint_rest_is_on (GTK_WIDGET (self), keyboard);
}

static gboolean
is_painted (WbCardWidget *self, const WbCard *card)
{
  return wb_node_cache_has (self->stage->nodes, card, self->emphasis, get_state (self));
}

static void
paint (WbCardWidget *self, const WbCard *card)
{
  WbStage *stage = self->stage;

  wb_text_budget_start (stage->budget);
  wb_node_cache_get (stage->nodes, stage->painter, card, self->emphasis, get_state (self));
  wb_text_budget_stop (stage->budget);
}

/* What was read already stays: a card that lights up does not lose its text, which is shaped in any case. */
static gboolean
has_time (WbCardWidget *self, const WbCard *card)
{
  WbStage *stage = self->stage;

  if (!wb_text_budget_is_spent (stage->budget) || (self->read && self->distance == stage->distance))
    return TRUE;

  return is_painted (self, card);
}

/* Its text comes when there is time for it. */
static void
await_text (WbCardWidget *self)
{
  if (!self->bare)
    g_array_append_val (self->stage->bare, self->slot);
  self->bare = TRUE;
  self->read = FALSE;
}

static void
draw_bare (WbCardWidget *self, GtkSnapshot *snapshot, const WbCard *card)
{
  wb_paint_card (self->stage->painter, snapshot, card, self->emphasis, get_state (self) | WB_CARD_BARE);
  await_text (self);
}

static void
wb_card_widget_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WbCardWidget *self = WB_CARD_WIDGET (widget);
  const WbCard *card = get_card (self);
  GskRenderNode *node;

  if (card == NULL)
    return;

  if (!has_time (self, card))
    {
      draw_bare (self, snapshot, card);
      return;
    }

  node = wb_card_widget_get_node (self);
  self->bare = FALSE;
  if (node != NULL)
    gtk_snapshot_append_node (snapshot, node);
}

static void
wb_card_widget_state_flags_changed (GtkWidget *widget, GtkStateFlags previous)
{
  GtkStateFlags changed = previous ^ gtk_widget_get_state_flags (widget);

  if (changed & (GTK_STATE_FLAG_FOCUSED | GTK_STATE_FLAG_FOCUS_VISIBLE))
    {
      gtk_widget_queue_draw (widget);
      wb_card_widget_describe (WB_CARD_WIDGET (widget));
    }

  GTK_WIDGET_CLASS (wb_card_widget_parent_class)->state_flags_changed (widget, previous);
}

static void
wb_card_widget_dispose (GObject *object)
{
  WbCardWidget *self = WB_CARD_WIDGET (object);

  g_clear_pointer (&self->record, wb_record_unref);
  g_clear_pointer (&self->description, g_free);

  G_OBJECT_CLASS (wb_card_widget_parent_class)->dispose (object);
}

static void
wb_card_widget_class_init (WbCardWidgetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = wb_card_widget_dispose;
  widget_class->snapshot = wb_card_widget_snapshot;
  widget_class->state_flags_changed = wb_card_widget_state_flags_changed;

  gtk_widget_class_set_css_name (widget_class, "boardcard");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
wb_card_widget_init (WbCardWidget *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, FALSE, -1);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
}

/**
 * wb_card_widget_new:
 * @stage: what it shares with the canvas; must outlive it
 *
 * Returns: (transfer floating): a widget that shows no card yet
 */
GtkWidget *
wb_card_widget_new (WbStage *stage)
{
  WbCardWidget *self = g_object_new (WB_TYPE_CARD_WIDGET, NULL);

  self->stage = stage;

  return GTK_WIDGET (self);
}

static void
set_record (WbCardWidget *self, WbRecord *record)
{
  g_autofree char *name = NULL;

  if (self->record == record)
    return;

  g_clear_pointer (&self->record, wb_record_unref);
  self->record = wb_record_ref (record);
  name = wb_card_words_name (record);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* What the card before said must not be said of this one. */
static void
forget_description (WbCardWidget *self)
{
  if (self->description == NULL)
    return;

  gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  g_clear_pointer (&self->description, g_free);
}

/**
 * wb_card_widget_bind:
 * @self: a card widget
 * @card: the card to show
 *
 * Shows @card from now on, or as it is now.
 *
 * Returns: whether it has to be allocated anew
 */
gboolean
wb_card_widget_bind (WbCardWidget *self, const WbCard *card)
{
  gboolean moved = !wb_rect_equal (&self->rect, &card->rect);
  guint64 digest = wb_card_digest (card);
  gboolean changed = self->slot != card->slot || self->digest != digest;

  if (changed)
    gtk_widget_queue_draw (GTK_WIDGET (self));
  if (self->slot != card->slot)
    {
      forget_description (self);
      self->bare = FALSE;
    }

  self->slot = card->slot;
  self->digest = digest;
  self->rect = card->rect;
  set_record (self, card->record);
  wb_card_widget_refresh (self);
  if (changed)
    await_text (self);

  return moved;
}

/**
 * wb_card_widget_unbind:
 * @self: a card widget
 *
 * Shows no card any more: it is a spare one.
 */
void
wb_card_widget_unbind (WbCardWidget *self)
{
  self->slot = WB_SLOT_NONE;
}

/**
 * wb_card_widget_get_slot:
 * @self: a card widget
 *
 * Returns: the item whose card it shows, or %WB_SLOT_NONE
 */
WbSlot
wb_card_widget_get_slot (WbCardWidget *self)
{
  return self->slot;
}

/**
 * wb_card_widget_get_rect:
 * @self: a card widget
 *
 * Returns: (transfer none): where its card is on the board
 */
const WbRect *
wb_card_widget_get_rect (WbCardWidget *self)
{
  return &self->rect;
}

static void
set_selected (WbCardWidget *self, gboolean selected)
{
  if (self->selected == selected)
    return;

  self->selected = selected;
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
}

/**
 * wb_card_widget_refresh:
 * @self: a card widget
 *
 * Looks again at what is selected and what that lights up.
 */
void
wb_card_widget_refresh (WbCardWidget *self)
{
  const WbCard *card = get_card (self);
  WbEmphasis emphasis;

  if (card == NULL)
    return;

  emphasis = wb_paint_emphasis (wb_stage_get_focus (self->stage), card);
  if (self->emphasis != emphasis)
    {
      self->emphasis = emphasis;
      gtk_widget_queue_draw (GTK_WIDGET (self));
    }
  set_selected (self, self->stage->selection != NULL && wb_selection_contains (self->stage->selection, self->slot));
}

static const char *
get_theme (const WbStage *stage, const WbCard *card)
{
  return card->domain != WB_SLOT_NONE ? wb_record_get_title (wb_project_get (stage->project, card->domain)) : NULL;
}

/* In a chain a card has a place in its lane, on the board one in a column and a row. */
static char *
make_description (WbCardWidget *self, const WbCard *card)
{
  const WbStage *stage = self->stage;
  WbFlagMask flags = stage->options.show_flags ? wb_flags_of (stage->project, card->slot, stage->options.today) : 0;
  guint n_columns, n_rows;
  const WbColumn *columns = wb_stage_get_columns (stage, &n_columns);
  const WbRow *rows = wb_stage_get_rows (stage, &n_rows);
  g_autofree char *place = NULL;
  g_autofree char *words = NULL;

  if (stage->chain == NULL)
    return wb_card_words_describe (stage->project, card->slot, (guint) card->column < n_columns ? columns[card->column].name : NULL,
                                   (guint) card->row < n_rows ? rows[card->row].name : NULL, flags);

  place = wb_card_words_place (card->kind, card->row + 1, wb_chain_get_lane (stage->chain, card->column)->n_shown);
  words = wb_card_words_describe (stage->project, card->slot, get_theme (stage, card), NULL, flags);

  return g_strjoin (" ", place, words, NULL);
}

/**
 * wb_card_widget_describe:
 * @self: a card widget
 *
 * Says all that the card shows in its accessible description.
 */
void
wb_card_widget_describe (WbCardWidget *self)
{
  const WbCard *card = get_card (self);
  g_autofree char *description = NULL;

  if (card == NULL)
    return;

  description = make_description (self, card);
  if (g_strcmp0 (self->description, description) == 0)
    return;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  g_free (self->description);
  self->description = g_steal_pointer (&description);
}

/**
 * wb_card_widget_get_node:
 * @self: a card widget
 *
 * Returns: (transfer none) (nullable): how its card looks now
 */
GskRenderNode *
wb_card_widget_get_node (WbCardWidget *self)
{
  const WbCard *card = get_card (self);
  WbStage *stage = self->stage;

  if (card == NULL)
    return NULL;

  if (!is_painted (self, card))
    paint (self, card);
  self->read = TRUE;
  self->distance = stage->distance;

  return wb_node_cache_get (stage->nodes, stage->painter, card, self->emphasis, get_state (self));
}

/**
 * wb_card_widget_is_bare:
 * @self: a card widget
 *
 * Returns: whether there was no time for its text yet, so that it is drawn without
 */
gboolean
wb_card_widget_is_bare (WbCardWidget *self)
{
  return self->bare;
}

/**
 * wb_card_widget_fill_in:
 * @self: a card widget that is bare
 *
 * Shapes its text now, and draws it.
 */
void
wb_card_widget_fill_in (WbCardWidget *self)
{
  wb_card_widget_get_node (self);
  self->bare = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
