/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-canvas"

#include "wb-ground.h"

struct _WbGround
{
  WbStage       *stage;
  WbLineLayer   *lines;
  GskRenderNode *bands; /* nullable */
};

/**
 * wb_ground_new:
 * @stage: what it shares with the canvas; must outlive it
 *
 * Returns: (transfer full): a ground
 */
WbGround *
wb_ground_new (WbStage *stage)
{
  WbGround *ground = g_new0 (WbGround, 1);

  ground->stage = stage;
  ground->lines = wb_line_layer_new (stage);

  return ground;
}

/**
 * wb_ground_free:
 * @ground: (transfer full): a ground
 */
void
wb_ground_free (WbGround *ground)
{
  g_clear_pointer (&ground->bands, gsk_render_node_unref);
  wb_line_layer_free (ground->lines);
  g_free (ground);
}

/**
 * wb_ground_invalidate:
 * @ground: a ground
 *
 * The board, or its colours, changed.
 */
void
wb_ground_invalidate (WbGround *ground)
{
  g_clear_pointer (&ground->bands, gsk_render_node_unref);
  wb_line_layer_invalidate (ground->lines);
}

/**
 * wb_ground_get_lines:
 * @ground: a ground
 *
 * Returns: (transfer none): its lines, which are painted as more of the board is seen
 */
WbLineLayer *
wb_ground_get_lines (WbGround *ground)
{
  return ground->lines;
}

static GskRenderNode *
paint_bands (WbGround *ground)
{
  WbStage *stage = ground->stage;
  WbScheme scheme = wb_painter_get_scheme (stage->painter);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  float width, height;
  const WbRow *rows;
  guint n;

  wb_stage_get_size (stage, &width, &height);
  rows = wb_stage_get_rows (stage, &n);
  for (guint i = 0; i < n; i++)
    {
      /* A viewport may be wider than the board. */
      gtk_snapshot_append_color (snapshot, wb_palette_get (scheme, WB_COLOUR_BAND),
                                 &GRAPHENE_RECT_INIT (-width, rows[i].band_y, 3 * width, rows[i].band_height));
      wb_paint_band (stage->painter, snapshot, &rows[i], width);
    }

  return gtk_snapshot_free_to_node (snapshot);
}

/**
 * wb_ground_get_node:
 * @ground: a ground of a stage with a project
 *
 * Returns: (transfer full) (nullable): how it looks, as far as its lines were painted
 */
GskRenderNode *
wb_ground_get_node (WbGround *ground)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  if (ground->bands == NULL)
    ground->bands = paint_bands (ground);
  if (ground->bands != NULL)
    gtk_snapshot_append_node (snapshot, ground->bands);
  wb_line_layer_snapshot (ground->lines, snapshot);

  return gtk_snapshot_free_to_node (snapshot);
}
