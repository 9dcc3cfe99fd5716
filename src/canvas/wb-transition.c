/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-canvas"

#include "wb-transition.h"

#include <adwaita.h>
#include <math.h>

/* What is nearer to where it was has not moved, in px of the board. */
#define NEAR 0.5f

/* A card as it was. */
typedef struct
{
  WbPoint        home;    /* where it stood */
  WbPoint        place;   /* where it was seen, on its way there */
  double         opacity; /* how much of it was seen */
  GskRenderNode *node;    /* nullable */
} Before;

struct _WbTransition
{
  GtkWidget     *plane;
  GHashTable    *noted;        /* slot → Before: what is there until something else is laid out */
  GHashTable    *before;       /* the same of what is played */
  GskRenderNode *noted_ground; /* what lay below the cards; nullable */
  GskRenderNode *before_ground;
  AdwAnimation  *animation;    /* while it is played */
  double         progress;
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
  g_clear_pointer (&transition->noted_ground, gsk_render_node_unref);
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

  before->home = (WbPoint) { rect->x, rect->y };
  before->place = wb_transition_get_place (transition, slot, rect);
  before->opacity = wb_transition_get_opacity (transition, slot);
  before->node = node != NULL ? gsk_render_node_ref (node) : NULL;
  g_hash_table_insert (transition->noted, GUINT_TO_POINTER (slot), before);
}

/**
 * wb_transition_note_ground:
 * @transition: a transition
 * @ground: (nullable) (transfer none): what lies below the cards now
 *
 * Of two pictures that are seen through each other already, the one that is seen more is gone on from.
 */
void
wb_transition_note_ground (WbTransition *transition, GskRenderNode *ground)
{
  GskRenderNode *seen = wb_transition_is_playing (transition) && transition->progress < 0.5 ? transition->before_ground
                                                                                            : ground;

  g_clear_pointer (&transition->noted_ground, gsk_render_node_unref);
  if (seen != NULL)
    transition->noted_ground = gsk_render_node_ref (seen);
}

/**
 * wb_transition_get_n_noted:
 * @transition: a transition
 *
 * Returns: how many cards were noted
 */
guint
wb_transition_get_n_noted (WbTransition *transition)
{
  return g_hash_table_size (transition->noted);
}

/**
 * wb_transition_is_kept:
 * @transition: a transition
 * @slot: an item
 * @rect: where its card is to be
 * @shift: how far what was noted has moved with the plane meanwhile
 *
 * Returns: whether it was noted there
 */
gboolean
wb_transition_is_kept (WbTransition *transition, WbSlot slot, const WbRect *rect, WbPoint shift)
{
  const Before *before = g_hash_table_lookup (transition->noted, GUINT_TO_POINTER (slot));

  return before != NULL && fabsf (before->home.x + shift.x - rect->x) < NEAR &&
         fabsf (before->home.y + shift.y - rect->y) < NEAR;
}

static void
progress_cb (double value, gpointer data)
{
  WbTransition *transition = data;

  transition->progress = value;
  gtk_widget_queue_draw (transition->plane);
}

static void
shift_cards (GHashTable *cards, WbPoint shift)
{
  GHashTableIter iter;
  gpointer before;

  g_hash_table_iter_init (&iter, cards);
  while (g_hash_table_iter_next (&iter, NULL, &before))
    {
      ((Before *) before)->place.x += shift.x;
      ((Before *) before)->place.y += shift.y;
    }
}

static void
shift_ground (GskRenderNode **ground, WbPoint shift)
{
  g_autoptr (GskTransform) transform = gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (shift.x, shift.y));
  GskRenderNode *node = *ground;

  if (node == NULL || (shift.x == 0 && shift.y == 0))
    return;

  *ground = gsk_transform_node_new (node, transform);
  gsk_render_node_unref (node);
}

/* What was going already, and was not noted since it has no card any more, goes on from where it is. */
static void
note_going (WbTransition *transition)
{
  GHashTableIter iter;
  gpointer slot, value;

  g_hash_table_iter_init (&iter, transition->before);
  while (wb_transition_is_playing (transition) && g_hash_table_iter_next (&iter, &slot, &value))
    {
      Before *before = value;

      if (before->node == NULL || g_hash_table_contains (transition->noted, slot))
        continue;

      before->opacity *= 1 - transition->progress;
      g_hash_table_iter_steal (&iter);
      g_hash_table_insert (transition->noted, slot, before);
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

/* What was noted is what it starts from. */
static void
take_noted (WbTransition *transition, WbPoint shift)
{
  GHashTable *swap = transition->before;

  note_going (transition);
  wb_transition_stop (transition);
  transition->before = transition->noted;
  transition->noted = swap;
  transition->before_ground = g_steal_pointer (&transition->noted_ground);
  shift_cards (transition->before, shift);
  shift_ground (&transition->before_ground, shift);
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

  take_noted (transition, shift);

  /* Where there are to be no animations it is done at once, and gone before it has begun. */
  animation = adw_timed_animation_new (transition->plane, 0, 1, duration, target);
  g_signal_connect_swapped (animation, "done", G_CALLBACK (wb_transition_stop), transition);
  transition->progress = 0;
  transition->animation = g_object_ref (animation);
  adw_animation_play (animation);
}

/**
 * wb_transition_forget:
 * @transition: a transition
 * @shift: how far what was noted has moved with the plane meanwhile
 *
 * Nothing else was laid out: what was noted is not played, and what is played goes on.
 */
void
wb_transition_forget (WbTransition *transition, WbPoint shift)
{
  g_hash_table_remove_all (transition->noted);
  g_clear_pointer (&transition->noted_ground, gsk_render_node_unref);
  shift_cards (transition->before, shift);
  shift_ground (&transition->before_ground, shift);
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
  g_clear_pointer (&transition->before_ground, gsk_render_node_unref);
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
  const Before *before = g_hash_table_lookup (transition->before, GUINT_TO_POINTER (slot));
  double from = before != NULL ? before->opacity : 0;

  return wb_transition_is_playing (transition) ? from + (1 - from) * transition->progress : 1;
}

static void
draw_going (WbTransition *transition, GtkSnapshot *snapshot, const Before *before)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (before->place.x, before->place.y));
  gtk_snapshot_push_opacity (snapshot, before->opacity * (1 - transition->progress));
  gtk_snapshot_append_node (snapshot, before->node);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_restore (snapshot);
}

/**
 * wb_transition_draw_going:
 * @transition: a transition
 * @snapshot: where to append, in the coordinates of the plane
 * @stays: (scope call): whether an item has a card there still
 * @data: passed to @stays
 *
 * Appends what is going.
 */
void
wb_transition_draw_going (WbTransition *transition, GtkSnapshot *snapshot, WbStaysFunc stays, gpointer data)
{
  GHashTableIter iter;
  gpointer slot, value;

  g_hash_table_iter_init (&iter, transition->before);
  while (wb_transition_is_playing (transition) && g_hash_table_iter_next (&iter, &slot, &value))
    {
      const Before *before = value;

      if (before->node != NULL && !stays (data, GPOINTER_TO_UINT (slot)))
        draw_going (transition, snapshot, before);
    }
}

static void
append (GtkSnapshot *snapshot, GskRenderNode *node)
{
  if (node != NULL)
    gtk_snapshot_append_node (snapshot, node);
}

/**
 * wb_transition_draw_ground:
 * @transition: a transition
 * @snapshot: where to append, in the coordinates of the plane
 * @ground: (nullable) (transfer none): what is to lie below the cards
 *
 * Appends that, or what is seen on the way there: what both have in common does not flicker.
 */
void
wb_transition_draw_ground (WbTransition *transition, GtkSnapshot *snapshot, GskRenderNode *ground)
{
  if (!wb_transition_is_playing (transition))
    {
      append (snapshot, ground);
      return;
    }

  gtk_snapshot_push_cross_fade (snapshot, transition->progress);
  append (snapshot, transition->before_ground);
  gtk_snapshot_pop (snapshot);
  append (snapshot, ground);
  gtk_snapshot_pop (snapshot);
}

/**
 * wb_transition_draw_child:
 * @transition: a transition
 * @snapshot: where to append, in the coordinates of the plane
 * @child: a child of the plane, which is allocated at @rect
 * @slot: the item whose card it shows
 * @rect: where that is to be
 *
 * Appends it where it is now, as much of it as is seen now.
 */
void
wb_transition_draw_child (WbTransition *transition, GtkSnapshot *snapshot, GtkWidget *child, WbSlot slot,
                          const WbRect *rect)
{
  WbPoint place = wb_transition_get_place (transition, slot, rect);
  double opacity = wb_transition_get_opacity (transition, slot);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (place.x - rect->x, place.y - rect->y));
  if (opacity < 1)
    gtk_snapshot_push_opacity (snapshot, opacity);
  gtk_widget_snapshot_child (transition->plane, child, snapshot);
  if (opacity < 1)
    gtk_snapshot_pop (snapshot);
  gtk_snapshot_restore (snapshot);
}
