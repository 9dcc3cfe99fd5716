/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include "wb-route.h"

#include <math.h>

#define PORT_PITCH   6.f
#define MAX_PORTS    3
#define NEARLY_LEVEL 6.f /* what differs less than this in height becomes a straight line */

/* An end of a route at a card: where it comes from decides which of the ports it gets. */
typedef struct
{
  WbRoute      *route;
  const WbPort *port;
  WbSide        side;
  float         at;    /* of its lane */
  gboolean      below; /* its lane comes from below the port */
  float        *y;
} End;

static int
compare (float a, float b)
{
  return a < b ? -1 : a > b;
}

/* How far the lane is from the card. */
static float
get_distance (const End *end)
{
  return end->side == WB_SIDE_LEFT ? end->port->left - end->at : end->at - end->port->right;
}

/* From top to bottom: of those from above the nearest lane first, of those from below the nearest last. So they do not
 * cross each other where they turn. */
static int
compare_places (const End *a, const End *b)
{
  if (a->below != b->below)
    return a->below ? 1 : -1;

  return a->below ? compare (get_distance (b), get_distance (a)) : compare (get_distance (a), get_distance (b));
}

static gboolean
same_port (const End *a, const End *b)
{
  return a->port->key == b->port->key && a->side == b->side && a->port->y == b->port->y;
}

static int
compare_ends (gconstpointer a, gconstpointer b)
{
  const End *x = a, *y = b;
  int order;

  if (x->port->key != y->port->key)
    return x->port->key < y->port->key ? -1 : 1;
  if (x->side != y->side)
    return x->side < y->side ? -1 : 1;

  order = compare (x->port->y, y->port->y);

  return order != 0 ? order : compare_places (x, y);
}

static void
add_ends (GArray *ends, WbRoute *route)
{
  const WbRun *first = &route->runs[0], *last = &route->runs[route->n_runs - 1];
  End from = { route, &route->from, route->from_side, first->at, first->to > first->from, &route->from_y };
  End to = { route, &route->to, route->to_side, last->at, last->from > last->to, &route->to_y };

  g_array_append_val (ends, from);
  if (route->to_side != WB_SIDE_TOP)
    g_array_append_val (ends, to);
}

/* Those that come along the same lane from the same side share a port: there they are one trunk already. */
static void
spread (End *ends, guint n)
{
  guint n_ports = 1, port = 0;

  for (guint i = 1; i < n; i++)
    n_ports += compare_places (&ends[i - 1], &ends[i]) != 0;

  for (guint i = 0; i < n; i++)
    {
      if (i > 0 && compare_places (&ends[i - 1], &ends[i]) != 0)
        port++;
      *ends[i].y = ends[i].port->y;
      if (n_ports <= MAX_PORTS)
        *ends[i].y += (port - (n_ports - 1) / 2.f) * PORT_PITCH;
    }
}

static void
straighten (WbRoute *route)
{
  if (route->n_runs == 1 && fabsf (route->from_y - route->to_y) < NEARLY_LEVEL)
    route->from_y = route->to_y;
}

/* Lines that end beside each other at a card are set apart, up to three. */
void
wb_routes_spread_ports (WbRoute *routes, guint n)
{
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (End));
  guint first = 0;

  for (guint i = 0; i < n; i++)
    if (routes[i].n_runs > 0)
      add_ends (ends, &routes[i]);
  g_array_sort (ends, compare_ends);

  for (guint i = 1; i <= ends->len; i++)
    if (i == ends->len || !same_port (&g_array_index (ends, End, first), &g_array_index (ends, End, i)))
      {
        spread (&g_array_index (ends, End, first), i - first);
        first = i;
      }

  for (guint i = 0; i < n; i++)
    straighten (&routes[i]);
}

static void
push (WbPoint *points, guint *n, float x, float y)
{
  if (*n > 0 && points[*n - 1].x == x && points[*n - 1].y == y)
    return;

  points[(*n)++] = (WbPoint){ x, y };
}

/* The corners of a route that has its lanes and ports, at most %WB_MAX_POINTS. */
guint
wb_route_get_points (const WbRoute *route, WbPoint *points)
{
  const WbPort *from = &route->from, *to = &route->to;
  guint n = 0;
  float y = route->from_y;

  push (points, &n, route->from_side == WB_SIDE_LEFT ? from->left : from->right, y);
  for (guint i = 0; i < route->n_runs; i += 2)
    {
      float x = route->runs[i].at;
      gboolean last = i + 1 == route->n_runs;
      float end = !last ? route->runs[i + 1].at : route->to_side == WB_SIDE_TOP ? to->top : route->to_y;

      if (route->n_runs > 1 || y != end)
        {
          push (points, &n, x, y);
          push (points, &n, x, end);
        }
      y = end;
    }
  if (route->to_side != WB_SIDE_TOP)
    push (points, &n, route->to_side == WB_SIDE_LEFT ? to->left : to->right, route->to_y);

  return n;
}
