/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>

#include "wb-layers.h"
#include "wb-random.h"

#define N_LAYERS 4

typedef struct
{
  guint layer, from, to;
} Tie;

static GArray *
make_ties (GRand *rand, const guint *sizes, guint n)
{
  GArray *ties = g_array_new (FALSE, FALSE, sizeof (Tie));

  for (guint i = 0; i < n; i++)
    {
      Tie tie = { .layer = g_rand_int_range (rand, 0, N_LAYERS - 1) };

      tie.from = g_rand_int_range (rand, 0, sizes[tie.layer]);
      tie.to = g_rand_int_range (rand, 0, sizes[tie.layer + 1]);
      g_array_append_val (ties, tie);
    }

  return ties;
}

static WbLayers *
make_layers (const guint *sizes, const GArray *ties, gboolean backwards)
{
  WbLayers *layers = wb_layers_new (sizes, N_LAYERS);

  for (guint i = 0; i < ties->len; i++)
    {
      const Tie *tie = &g_array_index (ties, Tie, backwards ? ties->len - 1 - i : i);

      wb_layers_tie (layers, tie->layer, tie->from, tie->to);
    }

  return layers;
}

static guint
find_place (const WbLayers *layers, guint layer, guint node)
{
  const guint *order = wb_layers_get_order (layers, layer);
  guint place = 0;

  while (order[place] != node)
    place++;

  return place;
}

/* Whether two ties cross, by looking at where their four ends are. */
static gboolean
ties_cross (const WbLayers *layers, const Tie *a, const Tie *b)
{
  gint64 from = (gint64) find_place (layers, a->layer, a->from) - find_place (layers, b->layer, b->from);
  gint64 to = (gint64) find_place (layers, a->layer + 1, a->to) - find_place (layers, b->layer + 1, b->to);

  return from * to < 0;
}

static guint64
count_pairs (const WbLayers *layers, const GArray *ties)
{
  guint64 n = 0;

  for (guint i = 0; i < ties->len; i++)
    for (guint j = 0; j < i; j++)
      {
        const Tie *a = &g_array_index (ties, Tie, i), *b = &g_array_index (ties, Tie, j);

        n += a->layer == b->layer && ties_cross (layers, a, b);
      }

  return n;
}

static void
assert_permutation (const WbLayers *layers, guint layer, guint n)
{
  g_autofree gboolean *seen = g_new0 (gboolean, n);
  const guint *order = wb_layers_get_order (layers, layer);

  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpuint (order[i], <, n);
      g_assert_false (seen[order[i]]);
      seen[order[i]] = TRUE;
    }
}

/* Untangling what is untangled, where most sweeps make things worse, leaves no more crossings. */
static void
untangle_again (WbLayers *layers)
{
  guint64 before = wb_layers_count_crossings (layers);

  wb_layers_untangle (layers);
  g_assert_cmpuint (wb_layers_count_crossings (layers), <=, before);
}

/* What is counted is what a look at each pair counts; no order is worse than the straight one; which way things were
 * tied does not matter. */
static void
test_random (void)
{
  static const guint sizes[N_LAYERS] = { 9, 7, 11, 12 };
  g_autoptr (GRand) rand = g_rand_new_with_seed (wb_random_seed ());
  guint runs = wb_random_runs (200);

  for (guint run = 0; run < runs; run++)
    {
      g_autoptr (GArray) ties = make_ties (rand, sizes, g_rand_int_range (rand, 0, 60));
      g_autoptr (WbLayers) layers = make_layers (sizes, ties, FALSE);
      g_autoptr (WbLayers) other = make_layers (sizes, ties, TRUE);
      guint64 straight = wb_layers_count_crossings (layers);

      g_assert_cmpuint (straight, ==, count_pairs (layers, ties));
      wb_layers_untangle (layers);
      wb_layers_untangle (other);
      g_assert_cmpuint (wb_layers_count_crossings (layers), ==, count_pairs (layers, ties));
      g_assert_cmpuint (wb_layers_count_crossings (layers), <=, straight);
      for (guint layer = 0; layer < N_LAYERS; layer++)
        {
          assert_permutation (layers, layer, sizes[layer]);
          for (guint i = 0; i < sizes[layer]; i++)
            g_assert_cmpuint (wb_layers_get_order (layers, layer)[i], ==, wb_layers_get_order (other, layer)[i]);
        }
      untangle_again (layers);
    }
}

/* What can be drawn without a crossing is: chains whose nodes are numbered the wrong way round. */
static void
test_upside_down (void)
{
  static const guint sizes[N_LAYERS] = { 8, 8, 8, 8 };
  g_autoptr (WbLayers) layers = wb_layers_new (sizes, N_LAYERS);

  for (guint i = 0; i < 8; i++)
    for (guint layer = 0; layer + 1 < N_LAYERS; layer++)
      wb_layers_tie (layers, layer, layer % 2 == 0 ? i : 7 - i, layer % 2 == 0 ? 7 - i : i);

  g_assert_cmpuint (wb_layers_count_crossings (layers), ==, 3 * 28);
  wb_layers_untangle (layers);
  g_assert_cmpuint (wb_layers_count_crossings (layers), ==, 0);
}

/* What no tie crosses stays as it is. */
static void
test_straight_stays (void)
{
  static const guint sizes[2] = { 3, 4 };
  g_autoptr (WbLayers) layers = wb_layers_new (sizes, 2);

  wb_layers_tie (layers, 0, 0, 3);
  wb_layers_tie (layers, 0, 2, 3);
  wb_layers_untangle (layers);
  for (guint i = 0; i < 4; i++)
    g_assert_cmpuint (wb_layers_get_order (layers, 1)[i], ==, i);
}

static void
test_empty (void)
{
  static const guint sizes[N_LAYERS] = { 0, 3, 0, 1 };
  g_autoptr (WbLayers) layers = wb_layers_new (sizes, N_LAYERS);

  wb_layers_untangle (layers);
  g_assert_cmpuint (wb_layers_count_crossings (layers), ==, 0);
  assert_permutation (layers, 1, 3);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layers/random", test_random);
  g_test_add_func ("/layers/upside-down", test_upside_down);
  g_test_add_func ("/layers/straight-stays", test_straight_stays);
  g_test_add_func ("/layers/empty", test_empty);

  return g_test_run ();
}
