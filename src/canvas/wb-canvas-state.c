/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-canvas"

#include "wb-canvas-private.h"

#include <math.h>

/* How a canvas shows its plan, to be kept and brought back: zoom, scroll position, folds, whether as a chain and how much of
 * it, the weakest links that are drawn. The position counts from the row that it is in, and cells are known by their theme, so that both mean the same when
 * the board has changed. */
#define STATE_TYPE "(ddida(isi)bbi)"

static const char *
get_column_id (WbCanvas *self, const WbColumn *column)
{
  return column->domain != WB_SLOT_NONE ? wb_record_get_id (wb_project_get (self->stage->project, column->domain)) : "";
}

static GVariant *
list_folds (WbCanvas *self)
{
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(isi)"));
  guint n_rows, n_columns;
  const WbColumn *columns = wb_board_get_columns (self->stage->board, &n_columns);

  wb_board_get_rows (self->stage->board, &n_rows);
  for (guint row = 0; row < n_rows; row++)
    for (guint column = 0; column < n_columns; column++)
      {
        WbFold fold = wb_board_get_fold (self->stage->board, row, column);

        if (fold != WB_FOLD_FULL)
          g_variant_builder_add (&builder, "(isi)", row, get_column_id (self, &columns[column]), fold);
      }

  return g_variant_builder_end (&builder);
}

/* The row that is at that height of the board; -1 above the first. */
static int
find_row (WbCanvas *self, float y)
{
  guint n;
  const WbRow *rows = wb_stage_get_rows (self->stage, &n);
  int row = -1;

  while (row + 1 < (int) n && rows[row + 1].band_y <= y)
    row++;

  return row;
}

static float
get_row_y (WbCanvas *self, int row)
{
  guint n;
  const WbRow *rows = wb_stage_get_rows (self->stage, &n);

  return row >= 0 && row < (int) n ? rows[row].band_y : 0;
}

static gboolean
is_chain (WbCanvas *self)
{
  return self->stage->arrangement == WB_ARRANGEMENT_CHAIN;
}

/* Before there was room to scroll, only the zoom may have become another one. */
static GVariant *
get_pending (WbCanvas *self)
{
  g_autoptr (GVariant) x = g_variant_get_child_value (self->state, 1);
  g_autoptr (GVariant) row = g_variant_get_child_value (self->state, 2);
  g_autoptr (GVariant) below = g_variant_get_child_value (self->state, 3);
  g_autoptr (GVariant) folds = g_variant_get_child_value (self->state, 4);

  return g_variant_ref_sink (g_variant_new ("(d@d@i@d@a(isi)bbi)", (double) self->view.zoom, x, row, below, folds,
                                            is_chain (self), self->stage->around, self->stage->weakest));
}

/**
 * wb_canvas_get_state:
 * @self: a canvas
 *
 * Returns: (transfer full) (nullable): how it shows its board now, for wb_canvas_set_state(); %NULL when it has none
 */
GVariant *
wb_canvas_get_state (WbCanvas *self)
{
  WbPoint origin;
  int row;

  g_return_val_if_fail (WB_IS_CANVAS (self), NULL);

  if (self->state != NULL)
    return get_pending (self);
  if (self->stage->board == NULL)
    return NULL;

  origin = (WbPoint){ self->view.x / self->view.zoom, self->view.y / self->view.zoom };
  row = find_row (self, origin.y);

  return g_variant_ref_sink (g_variant_new ("(ddid@a(isi)bbi)", (double) self->view.zoom, (double) origin.x, row,
                                            (double) (origin.y - get_row_y (self, row)), list_folds (self),
                                            is_chain (self), self->stage->around, self->stage->weakest));
}

static int
find_column (WbCanvas *self, const char *id)
{
  guint n;
  const WbColumn *columns = wb_board_get_columns (self->stage->board, &n);

  for (guint i = 0; i < n; i++)
    if (g_str_equal (get_column_id (self, &columns[i]), id))
      return i;

  return -1;
}

static void
apply_folds (WbCanvas *self, GVariant *folds)
{
  GVariantIter iter;
  const char *id;
  guint n_rows;
  int row, how;

  wb_board_get_rows (self->stage->board, &n_rows);
  g_variant_iter_init (&iter, folds);
  while (g_variant_iter_next (&iter, "(i&si)", &row, &id, &how))
    {
      int column = find_column (self, id);

      if (row >= 0 && row < (int) n_rows && column >= 0 && (how == WB_FOLD_OPEN || how == WB_FOLD_SHUT))
        wb_board_set_fold (self->stage->board, row, column, how);
    }
}

/* What could not be brought back before the canvas had a size, and so no scroll position. */
void
wb_canvas_apply_state (WbCanvas *self)
{
  g_autoptr (GVariant) state = g_steal_pointer (&self->state);
  g_autoptr (GVariant) folds = NULL;
  WbView view = self->view;
  double zoom, x, below;
  int row;

  if (state == NULL || self->stage->board == NULL)
    return;

  g_variant_get (state, "(ddid@a(isi)bbi)", &zoom, &x, &row, &below, &folds, NULL, NULL, NULL);
  apply_folds (self, folds);
  wb_canvas_board_changed (self);
  if (isfinite (x) && isfinite (below))
    {
      view.x = x * view.zoom;
      view.y = (get_row_y (self, row) + below) * view.zoom;
    }
  wb_canvas_set_view (self, &view);
}

/**
 * wb_canvas_set_state:
 * @self: a canvas that has its project
 * @state: (nullable): what wb_canvas_get_state() said; anything else is ignored
 *
 * Shows the board as it was shown then, as far as it is still the same.
 */
void
wb_canvas_set_state (WbCanvas *self, GVariant *state)
{
  double zoom;
  gboolean chain, around;
  int weakest;

  g_return_if_fail (WB_IS_CANVAS (self));

  if (state == NULL || !g_variant_is_of_type (state, G_VARIANT_TYPE (STATE_TYPE)))
    return;

  g_variant_get_child (state, 0, "d", &zoom);
  if (!(zoom >= WB_MIN_ZOOM && zoom <= WB_MAX_ZOOM))
    return;

  wb_canvas_set_zoom (self, zoom);
  g_variant_get_child (state, 5, "b", &chain);
  g_variant_get_child (state, 6, "b", &around);
  g_variant_get_child (state, 7, "i", &weakest);
  if (weakest >= WB_WEIGHT_SMALL && weakest <= WB_WEIGHT_LARGE)
    wb_canvas_set_weakest (self, weakest);
  wb_canvas_set_around (self, around);
  wb_canvas_set_chain (self, chain);
  g_clear_pointer (&self->state, g_variant_unref);
  self->state = g_variant_ref_sink (state);
  if (self->view.width > 0)
    wb_canvas_apply_state (self);
}
