/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-canvas"

#include "wb-fingers.h"

#include <math.h>

/* Fingers that are closer together cannot be told apart. */
#define MIN_DISTANCE 8.f

typedef struct
{
  gconstpointer id;
  WbPoint       at;
} Finger;

struct _WbFingers
{
  GArray  *fingers; /* in the order in which they came down */
  gboolean hold;
  float    zoom;     /* at which the first two of them took hold */
  float    distance; /* between these; 0: there is one */
  WbPoint  point;    /* of the board, in the middle between them */
};

/**
 * wb_fingers_new:
 *
 * Returns: (transfer full): no fingers yet
 */
WbFingers *
wb_fingers_new (void)
{
  WbFingers *self = g_new0 (WbFingers, 1);

  self->fingers = g_array_new (FALSE, FALSE, sizeof (Finger));

  return self;
}

/**
 * wb_fingers_free:
 * @self: (transfer full): fingers
 */
void
wb_fingers_free (WbFingers *self)
{
  g_array_unref (self->fingers);
  g_free (self);
}

static Finger *
find (WbFingers *self, gconstpointer id)
{
  for (guint i = 0; i < self->fingers->len; i++)
    if (g_array_index (self->fingers, Finger, i).id == id)
      return &g_array_index (self->fingers, Finger, i);

  return NULL;
}

/* The middle of the first two, or the only one. */
static WbPoint
get_middle (WbFingers *self, float *distance)
{
  WbPoint a = g_array_index (self->fingers, Finger, 0).at;
  WbPoint b = self->fingers->len > 1 ? g_array_index (self->fingers, Finger, 1).at : a;

  *distance = self->fingers->len > 1 ? MAX (hypotf (b.x - a.x, b.y - a.y), MIN_DISTANCE) : 0;

  return (WbPoint) { (a.x + b.x) / 2, (a.y + b.y) / 2 };
}

/* Other fingers are on the board now: these go on from where it is. */
static void
take_hold (WbFingers *self, const WbView *view)
{
  WbPoint middle;

  if (!self->hold || self->fingers->len == 0)
    return;

  middle = get_middle (self, &self->distance);
  self->zoom = view->zoom;
  self->point = wb_view_to_board (view, middle.x, middle.y);
}

/**
 * wb_fingers_down:
 * @self: fingers
 * @id: one that comes down
 * @x: @y: where in the viewport
 * @view: what is seen now
 *
 * Returns: whether they hold the board from now on
 */
gboolean
wb_fingers_down (WbFingers *self, gconstpointer id, float x, float y, const WbView *view)
{
  const Finger finger = { id, { x, y } };

  if (find (self, id) == NULL)
    g_array_append_val (self->fingers, finger);
  if (self->fingers->len > 1)
    self->hold = TRUE;
  if (self->fingers->len <= 2)
    take_hold (self, view);

  return self->hold;
}

/**
 * wb_fingers_move:
 * @self: fingers
 * @id: one that moves
 * @x: @y: to where in the viewport
 * @view: (inout): what is seen
 *
 * Returns: whether they hold the board, and @view went with them
 */
gboolean
wb_fingers_move (WbFingers *self, gconstpointer id, float x, float y, WbView *view)
{
  Finger *finger = find (self, id);
  float distance, zoom;
  WbPoint middle;

  if (finger != NULL)
    finger->at = (WbPoint) { x, y };
  if (!self->hold || finger == NULL)
    return self->hold;

  middle = get_middle (self, &distance);
  zoom = distance > 0 && self->distance > 0 ? self->zoom * distance / self->distance : self->zoom;
  wb_view_hold (view, zoom, self->point, middle.x, middle.y);

  return TRUE;
}

/**
 * wb_fingers_up:
 * @self: fingers
 * @id: one that is lifted
 * @view: what is seen now
 *
 * Returns: whether the others still hold the board
 */
gboolean
wb_fingers_up (WbFingers *self, gconstpointer id, const WbView *view)
{
  Finger *finger = find (self, id);

  if (finger == NULL)
    return self->hold;

  g_array_remove_index (self->fingers, finger - &g_array_index (self->fingers, Finger, 0));
  if (self->fingers->len == 0)
    self->hold = FALSE;
  take_hold (self, view);

  return self->hold;
}

/**
 * wb_fingers_is_holding:
 * @self: fingers
 *
 * Returns: whether they hold the board
 */
gboolean
wb_fingers_is_holding (const WbFingers *self)
{
  return self->hold;
}
