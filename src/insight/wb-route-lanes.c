/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include "wb-route.h"

#define MAX_LANES     3
#define GUTTER_LANES  3
#define GUTTER_PITCH  6.f
#define SPACE_LANES   2
#define SPACE_PITCH   5.f
#define APART         9.f /* runs that end and begin nearer to each other than this do not share a lane */
#define MANY         24   /* from here on lanes are dealt out without looking for the best */
#define CROWDED      64

/* Lines of a track that must share a lane: those to one end, or from one. */
typedef struct
{
  guint64    key;
  GPtrArray *runs;
} Bundle;

static float
get_low (const WbRun *run)
{
  return MIN (run->from, run->to);
}

static float
get_high (const WbRun *run)
{
  return MAX (run->from, run->to);
}

static gboolean
overlap (const WbRun *a, const WbRun *b)
{
  return get_low (a) < get_high (b) + APART && get_low (b) < get_high (a) + APART;
}

static int
compare_runs (gconstpointer a, gconstpointer b)
{
  const WbRun *x = *(WbRun *const *) a, *y = *(WbRun *const *) b;

  if (get_low (x) != get_low (y))
    return get_low (x) < get_low (y) ? -1 : 1;
  if (get_high (x) != get_high (y))
    return get_high (x) < get_high (y) ? -1 : 1;

  return x->route < y->route ? -1 : x->route > y->route;
}

/* Gives each line a lane of its own; fails when more than the track holds run beside each other. The runs are sorted. */
static gboolean
assign_singly (GPtrArray *runs, guint n_lanes)
{
  float ends[MAX_LANES] = { -1e9f, -1e9f, -1e9f };

  for (guint i = 0; i < runs->len; i++)
    {
      WbRun *run = g_ptr_array_index (runs, i);
      guint lane;

      for (lane = 0; lane < n_lanes && ends[lane] + APART > get_low (run); lane++)
        ;
      if (lane == n_lanes)
        return FALSE;

      run->lane = lane;
      ends[lane] = get_high (run);
    }

  return TRUE;
}

static guint
count_end (GHashTable *counts, guint64 key)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (counts, GSIZE_TO_POINTER (key)));
}

static void
add_end (GHashTable *counts, guint64 key)
{
  g_hash_table_insert (counts, GSIZE_TO_POINTER (key), GUINT_TO_POINTER (count_end (counts, key) + 1));
}

static void
bundle_clear (gpointer data)
{
  Bundle *bundle = data;

  g_ptr_array_unref (bundle->runs);
}

/* Those with the same end share a trunk: the end that most of the lines in this track have in common. */
static GArray *
make_bundles (GPtrArray *runs)
{
  g_autoptr (GHashTable) tos = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) froms = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) found = g_hash_table_new (NULL, NULL);
  GArray *bundles = g_array_new (FALSE, FALSE, sizeof (Bundle));

  g_array_set_clear_func (bundles, bundle_clear);
  for (guint i = 0; i < runs->len; i++)
    {
      const WbRoute *route = ((WbRun *) g_ptr_array_index (runs, i))->route;

      add_end (tos, route->to.key);
      add_end (froms, route->from.key);
    }

  for (guint i = 0; i < runs->len; i++)
    {
      WbRun *run = g_ptr_array_index (runs, i);
      gboolean to = count_end (tos, run->route->to.key) >= count_end (froms, run->route->from.key);
      guint64 key = (to ? run->route->to.key : run->route->from.key) << 1 | to;
      guint index = GPOINTER_TO_UINT (g_hash_table_lookup (found, GSIZE_TO_POINTER (key)));

      if (index == 0)
        {
          Bundle bundle = { key, g_ptr_array_new () };

          g_array_append_val (bundles, bundle);
          index = bundles->len;
          g_hash_table_insert (found, GSIZE_TO_POINTER (key), GUINT_TO_POINTER (index));
        }
      g_ptr_array_add (g_array_index (bundles, Bundle, index - 1).runs, run);
    }

  return bundles;
}

/* For how long a bundle would run on top of those that have the lane already. */
static float
get_overlap (const Bundle *bundle, GPtrArray *others)
{
  float sum = 0;

  for (guint i = 0; i < bundle->runs->len; i++)
    for (guint j = 0; j < others->len; j++)
      {
        const WbRun *a = g_ptr_array_index (bundle->runs, i), *b = g_ptr_array_index (others, j);

        if (overlap (a, b))
          sum += MIN (get_high (a), get_high (b)) - MAX (get_low (a), get_low (b)) + APART;
      }

  return sum;
}

static guint
find_freest_lane (const Bundle *bundle, GPtrArray *const *lanes, guint n_lanes)
{
  guint best = 0;
  float least = G_MAXFLOAT;

  for (guint lane = 0; lane < n_lanes; lane++)
    {
      float overlapped = get_overlap (bundle, lanes[lane]);

      if (overlapped < least)
        {
          least = overlapped;
          best = lane;
        }
    }

  return best;
}

static void
assign_bundled (GPtrArray *runs, guint n_lanes)
{
  g_autoptr (GArray) bundles = make_bundles (runs);
  GPtrArray *lanes[MAX_LANES];

  for (guint i = 0; i < n_lanes; i++)
    lanes[i] = g_ptr_array_new ();

  for (guint i = 0; i < bundles->len; i++)
    {
      const Bundle *bundle = &g_array_index (bundles, Bundle, i);
      guint lane = runs->len > CROWDED ? i % n_lanes : find_freest_lane (bundle, lanes, n_lanes);

      for (guint j = 0; j < bundle->runs->len; j++)
        {
          ((WbRun *) g_ptr_array_index (bundle->runs, j))->lane = lane;
          g_ptr_array_add (lanes[lane], g_ptr_array_index (bundle->runs, j));
        }
    }

  for (guint i = 0; i < n_lanes; i++)
    g_ptr_array_unref (lanes[i]);
}

/* Whether the route of one, turning off at an end, crosses the other. */
static guint
crosses (const WbRun *a, const WbRun *b, const guint *order)
{
  guint n = 0;
  int by = (int) order[b->lane] - (int) order[a->lane];

  if (by == 0)
    return 0;

  n += a->from > get_low (b) && a->from < get_high (b) && (by > 0) == (a->turn_from > 0);
  n += a->to > get_low (b) && a->to < get_high (b) && (by > 0) == (a->turn_to > 0);

  return n;
}

static guint
count_crossings (GPtrArray *runs, const guint *order)
{
  guint n = 0;

  for (guint i = 0; i < runs->len; i++)
    for (guint j = 0; j < runs->len; j++)
      if (i != j)
        n += crosses (g_ptr_array_index (runs, i), g_ptr_array_index (runs, j), order);

  return n;
}

/* Which lane lies left of which: the order in which fewest lines cross. */
static void
order_lanes (GPtrArray *runs, guint used)
{
  static const guint orders[][MAX_LANES] = { { 0, 1, 2 }, { 1, 0, 2 }, { 0, 2, 1 }, { 1, 2, 0 }, { 2, 0, 1 }, { 2, 1, 0 } };
  guint n_orders = used == 3 ? 6 : used == 2 ? 2 : 1;
  guint best = 0, least = G_MAXUINT;

  for (guint i = 0; i < n_orders && runs->len <= MANY; i++)
    {
      guint n = count_crossings (runs, orders[i]);

      if (n < least)
        {
          least = n;
          best = i;
        }
    }

  for (guint i = 0; i < runs->len; i++)
    {
      WbRun *run = g_ptr_array_index (runs, i);

      run->lane = orders[best][run->lane];
    }
}

static void
assign_track (WbBoard *board, guint track, GPtrArray *runs)
{
  gboolean vertical = wb_tracks_is_vertical (board, track);
  guint n_lanes = vertical ? GUTTER_LANES : SPACE_LANES;
  float pitch = vertical ? GUTTER_PITCH : SPACE_PITCH;
  guint used = 0;

  g_ptr_array_sort (runs, compare_runs);
  if (!assign_singly (runs, n_lanes))
    assign_bundled (runs, n_lanes);

  for (guint i = 0; i < runs->len; i++)
    used = MAX (used, ((WbRun *) g_ptr_array_index (runs, i))->lane + 1);
  order_lanes (runs, used);

  for (guint i = 0; i < runs->len; i++)
    {
      WbRun *run = g_ptr_array_index (runs, i);

      run->at = wb_tracks_get_centre (board, track) + (run->lane - (used - 1) / 2.f) * pitch;
    }
}

/* Parallel lines run side by side; a gutter holds three. From the fourth on, those with the same end share one trunk. */
void
wb_routes_assign_lanes (WbBoard *board, WbRoute *routes, guint n)
{
  g_autoptr (GPtrArray) tracks = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < wb_tracks_get_n (board); i++)
    g_ptr_array_add (tracks, g_ptr_array_new ());
  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < routes[i].n_runs; j++)
      g_ptr_array_add (g_ptr_array_index (tracks, routes[i].runs[j].track), &routes[i].runs[j]);

  for (guint i = 0; i < tracks->len; i++)
    assign_track (board, i, g_ptr_array_index (tracks, i));
}
