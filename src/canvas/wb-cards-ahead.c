/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-canvas"

#include "wb-cards-ahead.h"

#include <math.h>

/* How many frames ahead is looked, and at least how far, in px of the board. */
#define FRAMES 4
#define REACH  240.f

/* How long is painted at a time, in µs: whatever else happens waits no longer. */
#define SLICE 2000

typedef struct
{
  WbSlot slot;
  float  distance; /* from what is in view */
} Coming;

struct _WbCardsAhead
{
  WbStage *stage;
  WbRect   area;   /* in view */
  WbPoint  reach;  /* how far beyond it is looked; 0: not that way */
  GArray  *coming; /* of Coming, the nearest first */
  guint    next;   /* of them, to be painted */
  gboolean listed; /* whether they are those of the area */
  guint    source;
};

/**
 * wb_cards_ahead_new:
 * @stage: what it shares with the canvas; must outlive it
 *
 * Returns: (transfer full): one that knows of nothing in view
 */
WbCardsAhead *
wb_cards_ahead_new (WbStage *stage)
{
  WbCardsAhead *ahead = g_new0 (WbCardsAhead, 1);

  ahead->stage = stage;
  ahead->coming = g_array_new (FALSE, FALSE, sizeof (Coming));

  return ahead;
}

/**
 * wb_cards_ahead_free:
 * @ahead: (transfer full): cards ahead
 */
void
wb_cards_ahead_free (WbCardsAhead *ahead)
{
  wb_cards_ahead_stop (ahead);
  g_array_unref (ahead->coming);
  g_free (ahead);
}

/* Below 0: it touches the area. */
static float
get_distance (const WbRect *area, const WbRect *rect)
{
  float x = MAX (area->x - rect->x - rect->width, rect->x - area->x - area->width);
  float y = MAX (area->y - rect->y - rect->height, rect->y - area->y - area->height);

  return MAX (x, y);
}

static void
visit_card_cb (const WbCard *card, gpointer data)
{
  WbCardsAhead *ahead = data;
  const Coming coming = { card->slot, get_distance (&ahead->area, &card->rect) };

  if (coming.distance >= 0)
    g_array_append_val (ahead->coming, coming);
}

static int
compare_distance (gconstpointer a, gconstpointer b)
{
  const Coming *one = a;
  const Coming *two = b;

  return (one->distance > two->distance) - (one->distance < two->distance);
}

static void
list_coming (WbCardsAhead *ahead)
{
  const WbRect *area = &ahead->area;
  const WbRect shifted = { area->x + ahead->reach.x, area->y + ahead->reach.y, area->width, area->height };

  g_array_set_size (ahead->coming, 0);
  wb_stage_foreach_card (ahead->stage, &shifted, visit_card_cb, ahead);
  g_array_sort (ahead->coming, compare_distance);
  ahead->next = 0;
  ahead->listed = TRUE;
}

/* The board may have changed since they were listed. */
static void
paint_next (WbCardsAhead *ahead)
{
  WbStage *stage = ahead->stage;
  const WbCard *card = wb_stage_get_card (stage, g_array_index (ahead->coming, Coming, ahead->next++).slot);

  if (card != NULL)
    wb_node_cache_get (stage->nodes, stage->painter, card, wb_paint_emphasis (wb_stage_get_focus (stage), card),
                       stage->distance);
}

static gboolean
go_on_cb (gpointer data)
{
  WbCardsAhead *ahead = data;
  gint64 end = g_get_monotonic_time () + SLICE;

  if (!ahead->listed)
    list_coming (ahead);
  while (ahead->next < ahead->coming->len && g_get_monotonic_time () < end)
    paint_next (ahead);
  if (ahead->next < ahead->coming->len)
    return G_SOURCE_CONTINUE;

  ahead->source = 0;

  return G_SOURCE_REMOVE;
}

/* Never further than what is in view is large: what lies between the two would be left out. */
static float
get_reach (float moved, float size)
{
  return moved == 0 ? 0 : copysignf (MIN (MAX (fabsf (moved) * FRAMES, REACH), size), moved);
}

/**
 * wb_cards_ahead_show:
 * @ahead: cards ahead
 * @area: the part of the board that is in view now, which must be there
 *
 * Looks ahead when the area has moved since the last one, in that direction. When it is larger or smaller, nobody knows
 * what comes next.
 */
void
wb_cards_ahead_show (WbCardsAhead *ahead, const WbRect *area)
{
  const WbRect before = ahead->area;
  gboolean resized = area->width != before.width || area->height != before.height;

  ahead->area = *area;
  ahead->reach.x = resized ? 0 : get_reach (area->x - before.x, area->width);
  ahead->reach.y = resized ? 0 : get_reach (area->y - before.y, area->height);
  ahead->listed = FALSE;
  if (ahead->reach.x == 0 && ahead->reach.y == 0)
    wb_cards_ahead_stop (ahead);
  else if (ahead->source == 0)
    ahead->source = g_idle_add (go_on_cb, ahead);
}

/**
 * wb_cards_ahead_stop:
 * @ahead: cards ahead
 *
 * Paints no more until something else is in view.
 */
void
wb_cards_ahead_stop (WbCardsAhead *ahead)
{
  g_clear_handle_id (&ahead->source, g_source_remove);
}
