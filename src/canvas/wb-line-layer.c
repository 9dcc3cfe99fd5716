/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-canvas"

#include "wb-line-layer.h"

#include <math.h>

#include "wb-line-choice.h"

/* How much of the viewport's size is painted beyond each edge. */
#define MARGIN_SHARE 0.25f

/* How finely a curve is looked at when the pointer is near. */
#define CURVE_PIECES 32

/* How near to "2 more" a line to a folded card ends, at most. */
#define END_REACH 14.f

struct _WbLineLayer
{
  WbStage       *stage;
  WbRect         area;
  GskRenderNode *node; /* nullable: no lines */
  GArray        *lit_ends; /* of WbPoint: where lit lines end at folded cards */
  GArray        *lines; /* of WbLine: what the node shows, nullable */
  gboolean       valid;
};

/**
 * wb_line_layer_new:
 * @stage: what it shares with the canvas; must outlive it
 *
 * Returns: (transfer full): a layer
 */
WbLineLayer *
wb_line_layer_new (WbStage *stage)
{
  WbLineLayer *layer = g_new0 (WbLineLayer, 1);

  layer->stage = stage;
  layer->lit_ends = g_array_new (FALSE, FALSE, sizeof (WbPoint));

  return layer;
}

/**
 * wb_line_layer_free:
 * @layer: (transfer full): a layer
 */
void
wb_line_layer_free (WbLineLayer *layer)
{
  g_clear_pointer (&layer->node, gsk_render_node_unref);
  g_array_unref (layer->lit_ends);
  g_clear_pointer (&layer->lines, g_array_unref);
  g_free (layer);
}

/**
 * wb_line_layer_invalidate:
 * @layer: a layer
 *
 * The board, the selection, what is hovered over or the colours changed.
 */
void
wb_line_layer_invalidate (WbLineLayer *layer)
{
  layer->valid = FALSE;
}

static gboolean
contains (const WbRect *outer, const WbRect *inner)
{
  return outer->x <= inner->x && outer->y <= inner->y && outer->x + outer->width >= inner->x + inner->width &&
         outer->y + outer->height >= inner->y + inner->height;
}

static WbRect
grow (const WbRect *rect, float x, float y)
{
  return (WbRect) { rect->x - x, rect->y - y, rect->width + 2 * x, rect->height + 2 * y };
}

static void
note_lit_ends (WbLineLayer *layer, const WbLineLook *look)
{
  const WbLine *line = look->line;

  if (!line->folded || line->n_points == 0)
    return;
  if (look->emphasis != WB_EMPHASIS_LIT && look->emphasis != WB_EMPHASIS_SELECTED)
    return;

  g_array_append_val (layer->lit_ends, line->points[0]);
  g_array_append_val (layer->lit_ends, line->points[line->n_points - 1]);
}

static GskRenderNode *
paint (WbLineLayer *layer, GArray *lines)
{
  WbStage *stage = layer->stage;
  g_autofree WbLineLook *looks = g_new0 (WbLineLook, lines->len);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  const WbRow *rows;
  guint n_rows;

  for (guint i = 0; i < lines->len; i++)
    {
      const WbLine *line = &g_array_index (lines, WbLine, i);

      looks[i].line = line;
      looks[i].emphasis = wb_focus_set_of_line (wb_stage_get_focus (stage), line);
      looks[i].hovered = wb_line_choice_is_hovered (stage, line);
      note_lit_ends (layer, &looks[i]);
    }
  rows = wb_stage_get_rows (stage, &n_rows);
  wb_paint_lines (stage->painter, snapshot, &layer->area, rows, n_rows, looks, lines->len);

  return gtk_snapshot_free_to_node (snapshot);
}

/**
 * wb_line_layer_update:
 * @layer: a layer
 * @visible: what is seen of the board
 *
 * Paints the lines again, if something changed or more is seen than was painted.
 *
 * Returns: whether it did
 */
gboolean
wb_line_layer_update (WbLineLayer *layer, const WbRect *visible)
{
  if (layer->valid && contains (&layer->area, visible))
    return FALSE;

  g_clear_pointer (&layer->node, gsk_render_node_unref);
  g_array_set_size (layer->lit_ends, 0);
  g_clear_pointer (&layer->lines, g_array_unref);
  layer->valid = TRUE;
  layer->area = grow (visible, visible->width * MARGIN_SHARE, visible->height * MARGIN_SHARE);
  if (layer->stage->board == NULL)
    return TRUE;

  layer->lines = wb_line_choice_collect (layer->stage, &layer->area);
  layer->node = paint (layer, layer->lines);

  return TRUE;
}

/**
 * wb_line_layer_get_n_lines:
 * @layer: a layer
 *
 * Returns: how many lines were painted last
 */
guint
wb_line_layer_get_n_lines (WbLineLayer *layer)
{
  return layer->lines != NULL ? layer->lines->len : 0;
}

static float
get_distance_to_run (const WbPoint *point, const WbPoint *a, const WbPoint *b)
{
  float x = CLAMP (point->x, MIN (a->x, b->x), MAX (a->x, b->x));
  float y = CLAMP (point->y, MIN (a->y, b->y), MAX (a->y, b->y));

  return hypotf (point->x - x, point->y - y);
}

static WbPoint
get_point_of_curve (const WbPoint *points, float t)
{
  float s = 1 - t;
  float a = s * s * s, b = 3 * s * s * t, c = 3 * s * t * t, d = t * t * t;

  return (WbPoint) { a * points[0].x + b * points[1].x + c * points[2].x + d * points[3].x,
                     a * points[0].y + b * points[1].y + c * points[2].y + d * points[3].y };
}

/* A curve is looked at from box to box: those of its pieces are small. */
static float
get_distance_to_curve (const WbPoint *point, const WbPoint *points)
{
  WbPoint before = points[0];
  float nearest = INFINITY;

  for (int i = 1; i <= CURVE_PIECES; i++)
    {
      WbPoint next = get_point_of_curve (points, (float) i / CURVE_PIECES);

      nearest = MIN (nearest, get_distance_to_run (point, &before, &next));
      before = next;
    }

  return nearest;
}

/* The runs of a line are level or upright, so that the nearest place of one is found in each direction by itself. */
static float
get_distance (const WbPoint *point, const WbLine *line)
{
  float nearest = line->curved ? get_distance_to_curve (point, line->points) : INFINITY;

  for (guint i = 0; !line->curved && i + 1 < line->n_points; i++)
    nearest = MIN (nearest, get_distance_to_run (point, &line->points[i], &line->points[i + 1]));

  return MAX (nearest - line->width / 2, 0);
}

/**
 * wb_line_layer_find:
 * @layer: a layer
 * @point: a place on the board
 * @reach: how far from it a line may be
 *
 * Looks among the lines that were painted last. Of equally near ones, those that stand out go before those that do not.
 *
 * Returns: (transfer none) (nullable): the line at that place, until the layer is updated
 */
const WbLine *
wb_line_layer_find (WbLineLayer *layer, const WbPoint *point, float reach)
{
  const WbFocusSet *focus = wb_stage_get_focus (layer->stage);
  const WbLine *found = NULL;
  float nearest = reach;

  for (guint i = 0; layer->valid && layer->lines != NULL && i < layer->lines->len; i++)
    {
      const WbLine *line = &g_array_index (layer->lines, WbLine, i);
      float distance = get_distance (point, line);

      if (distance > nearest ||
          (found != NULL && distance == nearest && wb_focus_set_of_line (focus, line) == WB_EMPHASIS_DIMMED))
        continue;

      found = line;
      nearest = distance;
    }

  return found;
}

/**
 * wb_line_layer_snapshot:
 * @layer: a layer
 * @snapshot: where to append, in board coordinates
 */
void
wb_line_layer_snapshot (WbLineLayer *layer, GtkSnapshot *snapshot)
{
  if (layer->node != NULL)
    gtk_snapshot_append_node (snapshot, layer->node);
}

/**
 * wb_line_layer_is_lit_at:
 * @layer: a layer
 * @rect: where a cell says how many cards it has folded away
 *
 * Returns: whether a lit line ends there
 */
gboolean
wb_line_layer_is_lit_at (WbLineLayer *layer, const WbRect *rect)
{
  const WbRect reach = grow (rect, END_REACH, END_REACH);

  for (guint i = 0; i < layer->lit_ends->len; i++)
    {
      const WbPoint *point = &g_array_index (layer->lit_ends, WbPoint, i);
      const WbRect spot = { point->x, point->y, 0, 0 };

      if (contains (&reach, &spot))
        return TRUE;
    }

  return FALSE;
}
