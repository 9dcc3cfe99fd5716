/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-canvas"

#include "wb-transition.h"

#include <adwaita.h>

/* A card as it was. */
typedef struct
{
  WbPoint        place;
  GskRenderNode *node; /* nullable */
} Before;

struct _WbTransition
{
  GtkWidget    *plane;
  GHashTable   *noted;     /* slot → Before: what is there until something else is laid out */
  GHashTable   *before;    /* the same of what is played */
  AdwAnimation *animation; /* while it is played */
  double        progress;
};

static void
before_free (gpointer data)
{
  Before *before = data;

  g_clear_pointer (&before->node, gsk_render_node_unref);
  g_free (before);
}

/**
 * wb_transition_new:
 * @plane: what the cards lie on; must outlive it
 *
 * Returns: (transfer full): a transition that has nothing to play
 */
WbTransition *
wb_transition_new (GtkWidget *plane)
{
  WbTransition *transition = g_new0 (WbTransition, 1);

  transition->plane = plane;
  transition->noted = g_hash_table_new_full (NULL, NULL, NULL, before_free);
  transition->before = g_hash_table_new_full (NULL, NULL, NULL, before_free);

  return transition;
}

/**
 * wb_transition_free:
 * @transition: (transfer full): a transition
 */
void
wb_transition_free (WbTransition *transition)
{
  wb_transition_stop (transition);
  g_hash_table_unref (transition->noted);
  g_hash_table_unref (transition->before);
  g_free (transition);
}

/**
 * wb_transition_note:
 * @transition: a transition
 * @slot: an item
 * @rect: where its card is now
 * @node: (nullable): how that looks
 */
void
wb_transition_note (WbTransition *transition, WbSlot slot, const WbRect *rect, GskRenderNode *node)
{
  Before *before = g_new0 (Before, 1);

  before->place = wb_transition_get_place (transition, slot, rect);
  before->node = node != NULL ? gsk_render_node_ref (node) : NULL;
  g_hash_table_insert (transition->noted, GUINT_TO_POINTER (slot), before);
}

static void
progress_cb (double value, gpointer data)
{
  WbTransition *transition = data;

  transition->progress = value;
  gtk_widget_queue_allocate (transition->plane);
  gtk_widget_queue_draw (transition->plane);
}

static void
shift_all (WbTransition *transition, WbPoint shift)
{
  GHashTableIter iter;
  gpointer before;

  g_hash_table_iter_init (&iter, transition->before);
  while (g_hash_table_iter_next (&iter, NULL, &before))
    {
      ((Before *) before)->place.x += shift.x;
      ((Before *) before)->place.y += shift.y;
    }
}

static void
drop_animation (WbTransition *transition)
{
  g_autoptr (AdwAnimation) animation = g_steal_pointer (&transition->animation);

  if (animation == NULL)
    return;

  g_signal_handlers_disconnect_by_data (animation, transition);
  adw_animation_skip (animation);
}

/**
 * wb_transition_play:
 * @transition: a transition
 * @shift: how far what was noted has moved with the plane meanwhile: where it is seen stays the same
 * @duration: in ms
 *
 * Goes from what was noted to what is there now.
 */
void
wb_transition_play (WbTransition *transition, WbPoint shift, guint duration)
{
  AdwAnimationTarget *target = adw_callback_animation_target_new (progress_cb, transition, NULL);
  g_autoptr (AdwAnimation) animation = NULL;
  GHashTable *swap = transition->before;

  wb_transition_stop (transition);
  transition->before = transition->noted;
  transition->noted = swap;
  shift_all (transition, shift);

  /* Where there are to be no animations it is done at once, and gone before it has begun. */
  animation = g_object_ref_sink (adw_timed_animation_new (transition->plane, 0, 1, duration, target));
  g_signal_connect_swapped (animation, "done", G_CALLBACK (wb_transition_stop), transition);
  transition->progress = 0;
  transition->animation = g_object_ref (animation);
  adw_animation_play (animation);
}

/**
 * wb_transition_forget:
 * @transition: a transition
 *
 * Nothing else was laid out: what was noted is not played.
 */
void
wb_transition_forget (WbTransition *transition)
{
  g_hash_table_remove_all (transition->noted);
}

/**
 * wb_transition_stop:
 * @transition: a transition
 *
 * Has all in its place.
 */
void
wb_transition_stop (WbTransition *transition)
{
  drop_animation (transition);
  g_hash_table_remove_all (transition->before);
}

/**
 * wb_transition_is_playing:
 * @transition: a transition
 *
 * Returns: whether something is not in its place yet
 */
gboolean
wb_transition_is_playing (WbTransition *transition)
{
  return transition->animation != NULL;
}

/**
 * wb_transition_get_place:
 * @transition: a transition
 * @slot: an item
 * @rect: where its card is to be
 *
 * Returns: where its upper left corner is now
 */
WbPoint
wb_transition_get_place (WbTransition *transition, WbSlot slot, const WbRect *rect)
{
  const Before *before = g_hash_table_lookup (transition->before, GUINT_TO_POINTER (slot));
  float rest = 1 - transition->progress;

  if (before == NULL || !wb_transition_is_playing (transition))
    return (WbPoint) { rect->x, rect->y };

  return (WbPoint) { rect->x + (before->place.x - rect->x) * rest, rect->y + (before->place.y - rect->y) * rest };
}

/**
 * wb_transition_get_opacity:
 * @transition: a transition
 * @slot: an item that is shown
 *
 * Returns: how much of its card is seen now
 */
double
wb_transition_get_opacity (WbTransition *transition, WbSlot slot)
{
  if (g_hash_table_contains (transition->before, GUINT_TO_POINTER (slot)))
    return 1;

  return wb_transition_get_progress (transition);
}

/**
 * wb_transition_get_progress:
 * @transition: a transition
 *
 * Returns: how far it is: 1 when nothing is played
 */
double
wb_transition_get_progress (WbTransition *transition)
{
  return wb_transition_is_playing (transition) ? transition->progress : 1;
}

/**
 * wb_transition_snapshot:
 * @transition: a transition
 * @snapshot: where to append, in the coordinates of the plane
 * @stays: (scope call): whether an item has a card there still
 * @data: passed to @stays
 *
 * Appends what is going.
 */
void
wb_transition_snapshot (WbTransition *transition, GtkSnapshot *snapshot, WbStaysFunc stays, gpointer data)
{
  GHashTableIter iter;
  gpointer slot, value;

  if (!wb_transition_is_playing (transition))
    return;

  gtk_snapshot_push_opacity (snapshot, 1 - transition->progress);
  g_hash_table_iter_init (&iter, transition->before);
  while (g_hash_table_iter_next (&iter, &slot, &value))
    {
      const Before *before = value;

      if (before->node == NULL || stays (data, GPOINTER_TO_UINT (slot)))
        continue;

      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (before->place.x, before->place.y));
      gtk_snapshot_append_node (snapshot, before->node);
      gtk_snapshot_restore (snapshot);
    }
  gtk_snapshot_pop (snapshot);
}
