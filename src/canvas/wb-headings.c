/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-canvas"

#include "wb-headings.h"

#include <math.h>

#include "wb-place.h"
#include "wb-reading-order.h"

struct _WbHeadings
{
  GtkWidget *plane;
  WbStage   *stage;
  GPtrArray *columns, *rows, *lanes; /* of WbHeading */
};

/**
 * wb_headings_new:
 * @plane: the parent of the widgets; must outlive them
 * @stage: what they share with the canvas; must outlive them too
 *
 * Returns: (transfer full): none yet
 */
WbHeadings *
wb_headings_new (GtkWidget *plane, WbStage *stage)
{
  WbHeadings *headings = g_new0 (WbHeadings, 1);

  headings->plane = plane;
  headings->stage = stage;
  headings->columns = g_ptr_array_new ();
  headings->rows = g_ptr_array_new ();
  headings->lanes = g_ptr_array_new ();

  return headings;
}

/**
 * wb_headings_free:
 * @headings: (transfer full): headings
 */
void
wb_headings_free (WbHeadings *headings)
{
  g_ptr_array_unref (headings->columns);
  g_ptr_array_unref (headings->rows);
  g_ptr_array_unref (headings->lanes);
  g_free (headings);
}

static gboolean
make (WbHeadings *headings, GPtrArray *some, guint n, const char *action)
{
  gboolean changed = some->len != n;

  while (some->len > n)
    gtk_widget_unparent (g_ptr_array_steal_index (some, some->len - 1));
  while (some->len < n)
    {
      GtkWidget *heading = wb_heading_new (action, some->len);

      gtk_widget_set_parent (heading, headings->plane);
      g_ptr_array_add (some, heading);
    }

  return changed;
}

static gboolean
show_columns (WbHeadings *headings)
{
  WbStage *stage = headings->stage;
  guint n = 0;
  const WbColumn *columns = stage->board != NULL ? wb_stage_get_columns (stage, &n) : NULL;
  gboolean changed = make (headings, headings->columns, n, "canvas.fold-column");

  for (guint i = 0; i < n; i++)
    wb_heading_show_column (headings->columns->pdata[i], &columns[i]);

  return changed;
}

static gboolean
show_rows (WbHeadings *headings)
{
  WbStage *stage = headings->stage;
  guint n = 0;
  const WbRow *rows = stage->board != NULL ? wb_stage_get_rows (stage, &n) : NULL;
  gboolean changed = make (headings, headings->rows, n, "canvas.fold-row");

  for (guint i = 0; i < n; i++)
    wb_heading_show_row (headings->rows->pdata[i], &rows[i], wb_board_is_row_folded (stage->board, i));

  return changed;
}

static gboolean
show_lanes (WbHeadings *headings)
{
  WbChain *chain = headings->stage->chain;
  guint n = chain != NULL ? WB_N_LANES : 0;
  gboolean changed = make (headings, headings->lanes, n, NULL);

  for (guint i = 0; i < n; i++)
    wb_heading_show_lane (headings->lanes->pdata[i], wb_chain_get_lane (chain, i));

  return changed;
}

/**
 * wb_headings_show:
 * @headings: headings
 *
 * Has those of what the stage shows, as it is now.
 *
 * Returns: whether any came or went
 */
gboolean
wb_headings_show (WbHeadings *headings)
{
  gboolean changed = show_columns (headings);

  changed |= show_rows (headings);
  changed |= show_lanes (headings);

  return changed;
}

/**
 * wb_headings_place:
 * @headings: headings
 * @placed: (element-type WbPlaced): where to add them
 */
void
wb_headings_place (WbHeadings *headings, GArray *placed)
{
  for (guint i = 0; i < headings->columns->len; i++)
    wb_reading_order_add (placed, headings->columns->pdata[i], i, -1, 0);
  for (guint i = 0; i < headings->rows->len; i++)
    wb_reading_order_add (placed, headings->rows->pdata[i], 0, i, -INFINITY);
  for (guint i = 0; i < headings->lanes->len; i++)
    wb_reading_order_add (placed, headings->lanes->pdata[i], i, -1, 0);
}

/**
 * wb_headings_allocate:
 * @headings: headings of a stage with a project
 *
 * Gives every heading its place on the plane.
 */
void
wb_headings_allocate (WbHeadings *headings)
{
  WbStage *stage = headings->stage;
  float height = wb_stage_get_header_height (stage);
  guint n_columns, n_rows;
  const WbColumn *columns = wb_stage_get_columns (stage, &n_columns);
  const WbRow *rows = wb_stage_get_rows (stage, &n_rows);

  for (guint i = 0; i < MIN (headings->columns->len, n_columns); i++)
    wb_widget_allocate_at (headings->columns->pdata[i], &(WbRect) { columns[i].x, 0, columns[i].width, height });
  for (guint i = 0; i < MIN (headings->rows->len, n_rows); i++)
    wb_widget_allocate_at (headings->rows->pdata[i],
                           &(WbRect) { 0, rows[i].band_y, rows[i].name_rect.x + rows[i].name_rect.width,
                                       rows[i].band_height });
  for (guint i = 0; stage->chain != NULL && i < headings->lanes->len; i++)
    {
      const WbLane *lane = wb_chain_get_lane (stage->chain, i);

      wb_widget_allocate_at (headings->lanes->pdata[i], &(WbRect) { lane->x, 0, lane->width, height });
    }
}
