/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include "wb-route.h"

#define MAX_TRUNK 8.f

/* A line as seen from one of its ends: point 0 is that end. */
typedef struct
{
  WbLine  *line;
  gboolean back; /* seen from where it goes to */
} View;

static const WbPoint *
get_point (const View *view, guint i)
{
  return &view->line->points[view->back ? view->line->n_points - 1 - i : i];
}

static int
compare_points (const WbPoint *a, const WbPoint *b)
{
  if (a->x != b->x)
    return a->x < b->x ? -1 : 1;

  return a->y < b->y ? -1 : a->y > b->y;
}

static int
compare_views (gconstpointer a, gconstpointer b)
{
  const View *x = a, *y = b;
  guint n = MIN (x->line->n_points, y->line->n_points);

  for (guint i = 0; i < n; i++)
    {
      int order = compare_points (get_point (x, i), get_point (y, i));

      if (order != 0)
        return order;
    }

  if (x->line->n_points != y->line->n_points)
    return x->line->n_points < y->line->n_points ? -1 : 1;

  return x->line < y->line ? -1 : x->line > y->line;
}

static gboolean
lies_between (const WbPoint *p, const WbPoint *a, const WbPoint *b)
{
  if (a->x == b->x)
    return p->x == a->x && (p->y - a->y) * (p->y - b->y) <= 0;

  return p->y == a->y && a->y == b->y && (p->x - a->x) * (p->x - b->x) <= 0;
}

/* The last point, counted from the common end, up to which a lies on b. */
static guint
get_shared (const View *a, const View *b)
{
  guint n = MIN (a->line->n_points, b->line->n_points), i;

  for (i = 0; i < n && compare_points (get_point (a, i), get_point (b, i)) == 0; i++)
    ;
  if (i == 0)
    return 0;
  if (i < a->line->n_points && i < b->line->n_points && lies_between (get_point (a, i), get_point (b, i - 1), get_point (b, i)))
    return i;

  return i - 1;
}

static void
set_trunk (const View *view, guint shared, float width)
{
  WbLine *line = view->line;

  if (shared == 0 || line->trunk_width > 0)
    return;

  line->trunk_width = MIN (width, MAX_TRUNK);
  line->trunk_first = view->back ? line->n_points - 1 - shared : 0;
  line->trunk_last = view->back ? line->n_points - 1 : shared;
}

/* Lines that begin at the same point, sorted, so that those that run together longest are next to each other. */
static void
join (View *views, guint n)
{
  float width = 0;

  for (guint i = 0; i < n; i++)
    width += views[i].line->width;

  for (guint i = 0; i < n; i++)
    {
      guint before = i > 0 ? get_shared (&views[i], &views[i - 1]) : 0;
      guint after = i + 1 < n ? get_shared (&views[i], &views[i + 1]) : 0;

      set_trunk (&views[i], MAX (before, after), width);
    }
}

static void
find_from_end (WbLine *lines, guint n, gboolean back)
{
  g_autofree View *views = g_new (View, n + 1);
  guint first = 0;

  for (guint i = 0; i < n; i++)
    views[i] = (View){ &lines[i], back };
  qsort (views, n, sizeof (View), compare_views);

  for (guint i = 1; i <= n; i++)
    if (i == n || compare_points (get_point (&views[first], 0), get_point (&views[i], 0)) != 0)
      {
        join (views + first, i - first);
        first = i;
      }
}

/* Lines that end at the same point run together before it: that is a trunk, as wide as they are together, within
 * limits. Where none do, those that begin together may. */
void
wb_lines_find_trunks (WbLine *lines, guint n)
{
  if (n == 0)
    return;

  find_from_end (lines, n, TRUE);
  find_from_end (lines, n, FALSE);
}
