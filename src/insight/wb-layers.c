/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include "wb-layers.h"

/* Crossings are reduced by sweeps: a layer is sorted by where the ties of each node lead on average, its barycentre, in
 * the neighbouring layer, from the first layer to the last and back (K. Sugiyama, S. Tagawa, M. Toda: "Methods for visual
 * understanding of hierarchical system structures", 1981). They are counted as inversions with a tree of partial sums
 * (W. Barth, M. Jünger, P. Mutzel: "Simple and efficient bilayer cross counting", 2002). */

/* Sweeps that bring nothing are gone through a few times: what looks no better may lead on to what is. */
#define MAX_SWEEPS    24
#define MAX_IDLE      4

/* A tie by the numbers of its nodes. */
typedef struct
{
  guint from, to;
} Tie;

/* sum, n: of the places of what a node is tied to
 * value: where it would like to be, from 0 to 1
 * place: where it is; those that are alike keep their order */
typedef struct
{
  guint  node;
  guint  place;
  guint  n;
  double sum;
  double value;
} Wish;

/* order: nodes from top to bottom
 * places: the place of each node in it
 * best: the order with the fewest crossings so far
 * ties: (nullable): those to the next layer */
typedef struct
{
  guint   n;
  guint  *order;
  guint  *places;
  guint  *best;
  GArray *ties;
} Layer;

struct _WbLayers
{
  guint  n;
  Layer *layers;
};

static void
layer_init (Layer *layer, guint n)
{
  *layer = (Layer){
    .n = n,
    .order = g_new (guint, n),
    .places = g_new (guint, n),
    .best = g_new (guint, n),
    .ties = g_array_new (FALSE, FALSE, sizeof (Tie)),
  };

  for (guint i = 0; i < n; i++)
    layer->order[i] = layer->places[i] = i;
}

/**
 * wb_layers_new:
 * @sizes: (array length=n): how many nodes each layer has
 * @n: how many layers there are
 *
 * Returns: (transfer full): layers without ties
 */
WbLayers *
wb_layers_new (const guint *sizes, guint n)
{
  WbLayers *layers = g_new0 (WbLayers, 1);

  layers->n = n;
  layers->layers = g_new0 (Layer, n);
  for (guint i = 0; i < n; i++)
    layer_init (&layers->layers[i], sizes[i]);

  return layers;
}

/**
 * wb_layers_free:
 * @layers: (transfer full): layers
 *
 * Frees them.
 */
void
wb_layers_free (WbLayers *layers)
{
  g_return_if_fail (layers != NULL);

  for (guint i = 0; i < layers->n; i++)
    {
      Layer *layer = &layers->layers[i];

      g_free (layer->order);
      g_free (layer->places);
      g_free (layer->best);
      g_array_unref (layer->ties);
    }
  g_free (layers->layers);
  g_free (layers);
}

/**
 * wb_layers_tie:
 * @layers: layers
 * @layer: a layer that is not the last
 * @from: a node of it
 * @to: a node of the next layer
 *
 * Ties two nodes.
 */
void
wb_layers_tie (WbLayers *layers, guint layer, guint from, guint to)
{
  const Tie tie = { from, to };

  g_return_if_fail (layers != NULL);
  g_return_if_fail (layer + 1 < layers->n);
  g_return_if_fail (from < layers->layers[layer].n && to < layers->layers[layer + 1].n);

  g_array_append_val (layers->layers[layer].ties, tie);
}

/**
 * wb_layers_get_order:
 * @layers: layers
 * @layer: one of them
 *
 * Returns: (transfer none): its nodes from top to bottom; until they are untangled again
 */
const guint *
wb_layers_get_order (const WbLayers *layers, guint layer)
{
  g_return_val_if_fail (layers != NULL, NULL);
  g_return_val_if_fail (layer < layers->n, NULL);

  return layers->layers[layer].order;
}

static int
compare_ties (gconstpointer a, gconstpointer b)
{
  const Tie *x = a, *y = b;

  if (x->from != y->from)
    return x->from < y->from ? -1 : 1;

  return x->to < y->to ? -1 : x->to > y->to;
}

/* The ties of a layer by the places of their ends, from top to bottom. */
static GArray *
list_placed (const Layer *layer, const Layer *next)
{
  GArray *placed = g_array_sized_new (FALSE, FALSE, sizeof (Tie), layer->ties->len);

  for (guint i = 0; i < layer->ties->len; i++)
    {
      const Tie *tie = &g_array_index (layer->ties, Tie, i);
      const Tie at = { layer->places[tie->from], next->places[tie->to] };

      g_array_append_val (placed, at);
    }
  g_array_sort (placed, compare_ties);

  return placed;
}

/* sums: a tree of partial sums over places, counted from 1: how many ties of those gone through end there. */
static void
count_end (guint *sums, guint n, guint place)
{
  for (guint i = place + 1; i <= n; i += i & -i)
    sums[i]++;
}

static guint
count_ends_up_to (const guint *sums, guint place)
{
  guint count = 0;

  for (guint i = place + 1; i > 0; i -= i & -i)
    count += sums[i];

  return count;
}

/* A tie crosses those that begin above it and end below it. */
static guint64
count_between (const Layer *layer, const Layer *next)
{
  g_autoptr (GArray) placed = list_placed (layer, next);
  g_autofree guint *sums = g_new0 (guint, next->n + 1);
  guint64 crossings = 0;

  for (guint i = 0; i < placed->len; i++)
    {
      guint end = g_array_index (placed, Tie, i).to;

      crossings += i - count_ends_up_to (sums, end);
      count_end (sums, next->n, end);
    }

  return crossings;
}

/**
 * wb_layers_count_crossings:
 * @layers: layers
 *
 * Returns: how many pairs of ties cross, as the layers are ordered now
 */
guint64
wb_layers_count_crossings (const WbLayers *layers)
{
  guint64 crossings = 0;

  g_return_val_if_fail (layers != NULL, 0);

  for (guint i = 0; i + 1 < layers->n; i++)
    crossings += count_between (&layers->layers[i], &layers->layers[i + 1]);

  return crossings;
}

static int
compare_wishes (gconstpointer a, gconstpointer b)
{
  const Wish *x = a, *y = b;

  if (x->value != y->value)
    return x->value < y->value ? -1 : 1;

  return x->place < y->place ? -1 : x->place > y->place;
}

/* @back: the ties lead from what is sorted, and not to it. */
static void
add_up (Wish *wishes, const Layer *fixed, const GArray *ties, gboolean back)
{
  for (guint i = 0; i < ties->len; i++)
    {
      const Tie *tie = &g_array_index (ties, Tie, i);
      Wish *wish = &wishes[back ? tie->from : tie->to];

      wish->sum += fixed->places[back ? tie->to : tie->from] + 0.5;
      wish->n++;
    }
}

/* Sorts a layer by where its ties lead in one beside it. What has no ties there stays about where it is. */
static void
sort_layer (Layer *layer, const Layer *fixed, const GArray *ties, gboolean back)
{
  g_autofree Wish *wishes = g_new0 (Wish, layer->n);

  add_up (wishes, fixed, ties, back);
  for (guint i = 0; i < layer->n; i++)
    {
      Wish *wish = &wishes[i];

      wish->node = i;
      wish->place = layer->places[i];
      wish->value = wish->n > 0 ? wish->sum / wish->n / fixed->n : (wish->place + 0.5) / layer->n;
    }

  if (layer->n > 1)
    qsort (wishes, layer->n, sizeof (Wish), compare_wishes);
  for (guint i = 0; i < layer->n; i++)
    {
      layer->order[i] = wishes[i].node;
      layer->places[wishes[i].node] = i;
    }
}

static void
sweep (WbLayers *layers, gboolean back)
{
  for (guint i = 1; i < layers->n; i++)
    {
      guint fixed = back ? layers->n - i : i - 1;
      guint moving = back ? fixed - 1 : fixed + 1;

      sort_layer (&layers->layers[moving], &layers->layers[fixed], layers->layers[MIN (fixed, moving)].ties, back);
    }
}

static void
keep_best (WbLayers *layers)
{
  for (guint i = 0; i < layers->n; i++)
    {
      Layer *layer = &layers->layers[i];

      for (guint place = 0; place < layer->n; place++)
        layer->best[place] = layer->order[place];
    }
}

static void
take_best (WbLayers *layers)
{
  for (guint i = 0; i < layers->n; i++)
    {
      Layer *layer = &layers->layers[i];

      for (guint place = 0; place < layer->n; place++)
        {
          layer->order[place] = layer->best[place];
          layer->places[layer->order[place]] = place;
        }
    }
}

/**
 * wb_layers_untangle:
 * @layers: layers
 *
 * Looks for an order in which fewer ties cross; never takes one in which more do. The same layers and ties come to the
 * same order, whichever way they were tied.
 */
void
wb_layers_untangle (WbLayers *layers)
{
  guint64 fewest;

  g_return_if_fail (layers != NULL);

  fewest = wb_layers_count_crossings (layers);
  keep_best (layers);
  for (guint i = 0, idle = 0; i < MAX_SWEEPS && idle < MAX_IDLE && fewest > 0; i++)
    {
      guint64 crossings;

      sweep (layers, i % 2 == 1);
      crossings = wb_layers_count_crossings (layers);
      idle = crossings < fewest ? 0 : idle + 1;
      if (crossings >= fewest)
        continue;

      fewest = crossings;
      keep_best (layers);
    }
  take_best (layers);
}
