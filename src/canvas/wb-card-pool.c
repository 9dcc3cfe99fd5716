/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-canvas"

#include "wb-card-pool.h"

#include "wb-cards-ahead.h"
#include "wb-place.h"

/* Spare widgets that are kept once nothing moves: about as many as a screen has. */
#define MAX_SPARE 96

struct _WbCardPool
{
  GtkWidget    *plane;
  WbStage      *stage;
  WbCardsAhead *ahead;
  GHashTable   *cards;  /* slot → WbCardWidget that shows it */
  GHashTable   *before; /* the same before the last wb_card_pool_show() */
  GPtrArray    *spare;  /* of WbCardWidget */
};

/**
 * wb_card_pool_new:
 * @plane: the parent of the widgets; must outlive the pool
 * @stage: what they share with the canvas; must outlive it too
 *
 * Returns: (transfer full): a pool without widgets
 */
WbCardPool *
wb_card_pool_new (GtkWidget *plane, WbStage *stage)
{
  WbCardPool *pool = g_new0 (WbCardPool, 1);

  pool->plane = plane;
  pool->stage = stage;
  pool->ahead = wb_cards_ahead_new (stage);
  pool->cards = g_hash_table_new (NULL, NULL);
  pool->before = g_hash_table_new (NULL, NULL);
  pool->spare = g_ptr_array_new ();

  return pool;
}

/**
 * wb_card_pool_free:
 * @pool: (transfer full): a pool
 */
void
wb_card_pool_free (WbCardPool *pool)
{
  wb_cards_ahead_free (pool->ahead);
  g_hash_table_unref (pool->cards);
  g_hash_table_unref (pool->before);
  g_ptr_array_unref (pool->spare);
  g_free (pool);
}

static void
bind_card (WbCardPool *pool, GtkWidget *widget, const WbCard *card, gboolean *changed)
{
  *changed |= wb_card_widget_bind (WB_CARD_WIDGET (widget), card);
  g_hash_table_insert (pool->cards, GUINT_TO_POINTER (card->slot), widget);
}

/* The focus stays at a card that went away until the canvas has found another: it must not go along with the widget. */
static GtkWidget *
take_spare (WbCardPool *pool)
{
  for (guint i = pool->spare->len; i > 0; i--)
    if (!wb_widget_has_focus_within (pool->spare->pdata[i - 1]))
      return g_ptr_array_steal_index_fast (pool->spare, i - 1);

  return NULL;
}

static GtkWidget *
take_widget (WbCardPool *pool)
{
  GtkWidget *widget = take_spare (pool);

  if (widget == NULL)
    {
      widget = wb_card_widget_new (pool->stage);
      gtk_widget_set_parent (widget, pool->plane);
      return widget;
    }

  gtk_widget_set_child_visible (widget, TRUE);
  gtk_widget_set_visible (widget, TRUE);

  return widget;
}

static void
put_spare (WbCardPool *pool, GtkWidget *widget)
{
  gtk_widget_set_child_visible (widget, FALSE);
  wb_card_widget_unbind (WB_CARD_WIDGET (widget));
  g_ptr_array_add (pool->spare, widget);
}

typedef struct
{
  WbCardPool *pool;
  GArray     *entering; /* of WbSlot: cards that have no widget yet */
  gboolean    changed;
} Visit;

static void
visit_card_cb (const WbCard *card, gpointer data)
{
  Visit *visit = data;
  gpointer widget;

  if (g_hash_table_steal_extended (visit->pool->before, GUINT_TO_POINTER (card->slot), NULL, &widget))
    bind_card (visit->pool, widget, card, &visit->changed);
  else
    g_array_append_val (visit->entering, card->slot);
}

/* Of those that went out of view, the one that has the focus keeps its widget: the focus would be lost with it. */
static void
spare_leaving (WbCardPool *pool, gboolean *changed)
{
  GHashTableIter iter;
  gpointer key, widget;

  g_hash_table_iter_init (&iter, pool->before);
  while (g_hash_table_iter_next (&iter, &key, &widget))
    {
      const WbCard *card = wb_widget_has_focus_within (widget)
                             ? wb_stage_get_card (pool->stage, GPOINTER_TO_UINT (key))
                             : NULL;

      if (card != NULL)
        bind_card (pool, widget, card, changed);
      else
        put_spare (pool, widget);
    }
  g_hash_table_remove_all (pool->before);
}

/**
 * wb_card_pool_show:
 * @pool: a pool
 * @area: a part of the board
 *
 * Has a widget for every card that touches the area, and no others. The board must be there.
 *
 * Returns: whether any came or moved: all must be put in order and allocated anew
 */
gboolean
wb_card_pool_show (WbCardPool *pool, const WbRect *area)
{
  g_autoptr (GArray) entering = g_array_new (FALSE, FALSE, sizeof (WbSlot));
  Visit visit = { pool, entering, FALSE };
  GHashTable *swap = pool->before;

  pool->before = pool->cards;
  pool->cards = swap;
  wb_stage_foreach_card (pool->stage, area, visit_card_cb, &visit);
  spare_leaving (pool, &visit.changed);

  for (guint i = 0; i < entering->len; i++)
    bind_card (pool, take_widget (pool),
               wb_stage_get_card (pool->stage, g_array_index (entering, WbSlot, i)), &visit.changed);
  wb_cards_ahead_show (pool->ahead, area);

  return visit.changed || entering->len > 0;
}

/**
 * wb_card_pool_place:
 * @pool: a pool
 * @placed: (element-type WbPlaced): where to add its widgets
 */
void
wb_card_pool_place (WbCardPool *pool, GArray *placed)
{
  GHashTableIter iter;
  gpointer key, widget;

  g_hash_table_iter_init (&iter, pool->cards);
  while (g_hash_table_iter_next (&iter, &key, &widget))
    {
      const WbCard *card = wb_stage_get_card (pool->stage, GPOINTER_TO_UINT (key));

      wb_reading_order_add (placed, widget, card->column, card->row, card->rect.y);
    }
}

/**
 * wb_card_pool_allocate:
 * @pool: a pool
 *
 * Gives every widget its place on the plane.
 */
void
wb_card_pool_allocate (WbCardPool *pool)
{
  GHashTableIter iter;
  gpointer widget;

  g_hash_table_iter_init (&iter, pool->cards);
  while (g_hash_table_iter_next (&iter, NULL, &widget))
    wb_widget_allocate_at (widget, wb_card_widget_get_rect (widget));
}

/**
 * wb_card_pool_get_n:
 * @pool: a pool
 *
 * Returns: how many cards have a widget
 */
guint
wb_card_pool_get_n (WbCardPool *pool)
{
  return g_hash_table_size (pool->cards);
}

/**
 * wb_card_pool_note:
 * @pool: a pool
 * @transition: where to note how its cards are now
 */
void
wb_card_pool_note (WbCardPool *pool, WbTransition *transition)
{
  GHashTableIter iter;
  gpointer key, widget;

  g_hash_table_iter_init (&iter, pool->cards);
  while (g_hash_table_iter_next (&iter, &key, &widget))
    wb_transition_note (transition, GPOINTER_TO_UINT (key), wb_card_widget_get_rect (widget),
                        wb_card_widget_get_node (widget));
}

/**
 * wb_card_pool_count_kept:
 * @pool: a pool
 * @transition: where its cards were noted
 * @shift: how far what was noted has moved with the plane meanwhile
 *
 * Returns: how many are still where they were
 */
guint
wb_card_pool_count_kept (WbCardPool *pool, WbTransition *transition, WbPoint shift)
{
  GHashTableIter iter;
  gpointer key, widget;
  guint n = 0;

  g_hash_table_iter_init (&iter, pool->cards);
  while (g_hash_table_iter_next (&iter, &key, &widget))
    n += wb_transition_is_kept (transition, GPOINTER_TO_UINT (key), wb_card_widget_get_rect (widget), shift);

  return n;
}

/**
 * wb_card_pool_clear:
 * @pool: a pool
 *
 * Shows no cards any more.
 */
void
wb_card_pool_clear (WbCardPool *pool)
{
  GHashTableIter iter;
  gpointer widget;

  g_hash_table_iter_init (&iter, pool->cards);
  while (g_hash_table_iter_next (&iter, NULL, &widget))
    put_spare (pool, widget);
  g_hash_table_remove_all (pool->cards);
  wb_cards_ahead_stop (pool->ahead);
}

/**
 * wb_card_pool_refresh:
 * @pool: a pool
 *
 * Looks again at what is selected and what that lights up.
 */
void
wb_card_pool_refresh (WbCardPool *pool)
{
  GHashTableIter iter;
  gpointer widget;

  g_hash_table_iter_init (&iter, pool->cards);
  while (g_hash_table_iter_next (&iter, NULL, &widget))
    wb_card_widget_refresh (widget);
}

/**
 * wb_card_pool_settle:
 * @pool: a pool
 *
 * Nothing moved for a while: cards say all that they show, and spare ones leave the tree that a screen reader walks.
 * Both cost too much to do it for every card that a fling brings by.
 */
void
wb_card_pool_settle (WbCardPool *pool)
{
  GHashTableIter iter;
  gpointer widget;

  g_hash_table_iter_init (&iter, pool->cards);
  while (g_hash_table_iter_next (&iter, NULL, &widget))
    wb_card_widget_describe (widget);

  for (guint i = MAX_SPARE; i < pool->spare->len; i++)
    gtk_widget_unparent (pool->spare->pdata[i]);
  g_ptr_array_set_size (pool->spare, MIN (pool->spare->len, MAX_SPARE));
  for (guint i = 0; i < pool->spare->len; i++)
    gtk_widget_set_visible (pool->spare->pdata[i], FALSE);
}

/* Those in sight, or those around it. Drops from the list what is out of view, and what is done. */
static void
fill_in (WbCardPool *pool, const WbRect *visible, gboolean in_sight)
{
  WbStage *stage = pool->stage;
  guint n_left = 0;

  for (guint i = 0; i < stage->bare->len; i++)
    {
      WbSlot slot = g_array_index (stage->bare, WbSlot, i);
      WbCardWidget *widget = wb_card_pool_get (pool, slot);

      if (widget == NULL || !wb_card_widget_is_bare (widget))
        continue;
      if (wb_text_budget_is_spent (stage->budget) ||
          (in_sight && !wb_rect_overlaps (wb_card_widget_get_rect (widget), visible)))
        g_array_index (stage->bare, WbSlot, n_left++) = slot;
      else
        wb_card_widget_fill_in (widget);
    }
  g_array_set_size (stage->bare, n_left);
}

/**
 * wb_card_pool_fill_in:
 * @pool: a pool
 * @visible: what is seen of the board
 *
 * Shapes the text of cards that were drawn without it, as far as there is time in this frame: first of those in sight,
 * and of these the one that has waited longest.
 */
void
wb_card_pool_fill_in (WbCardPool *pool, const WbRect *visible)
{
  fill_in (pool, visible, TRUE);
  fill_in (pool, visible, FALSE);
}

/**
 * wb_card_pool_get:
 * @pool: a pool
 * @slot: an item
 *
 * Returns: (transfer none) (nullable): the widget of its card, if it is in view
 */
WbCardWidget *
wb_card_pool_get (WbCardPool *pool, WbSlot slot)
{
  return g_hash_table_lookup (pool->cards, GUINT_TO_POINTER (slot));
}
