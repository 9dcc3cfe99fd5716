/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-canvas"

#include "wb-canvas-private.h"

#include <math.h>

/* How a canvas shows its plan, to be kept and brought back: zoom, scroll position, folds, whether as a chain and how much of
 * it, the weakest links that are drawn, what rows go by, the cards that full cells and goals show beside the first. The
 * position counts from the row that it is in, and cells are known by their row and their theme, so that both mean the same
 * when the board has changed. */
#define STATE_TYPE "(ddida(ssi)bbisas)"

static const char *const row_names[] = {
  [WB_ROW_VOICES] = "voices",
  [WB_ROW_THIS_YEAR] = "this-year",
  [WB_ROW_PLAN_PERIOD] = "plan-period",
  [WB_ROW_GENERATION] = "generation",
  [WB_ROW_LOOSE_ACTIONS] = "loose-actions",
  [WB_ROW_STATUS] = "status",
  [WB_ROW_LEAD] = "lead",
  [WB_ROW_OTHER_LEADS] = "other-leads",
  [WB_ROW_NO_LEAD] = "no-lead",
};

static const char *
get_id (WbCanvas *self, WbSlot slot)
{
  const WbRecord *record = slot != WB_SLOT_NONE ? wb_project_get (self->stage->project, slot) : NULL;

  return record != NULL ? wb_record_get_id (record) : "";
}

/* Its kind, and after that which of them: the word of a status, the partner that leads. */
static char *
name_row (WbCanvas *self, const WbFoldMark *mark)
{
  const char *word;

  if (mark->kind == WB_ROW_LEAD)
    return g_strdup_printf ("%s %s", row_names[mark->kind], get_id (self, mark->key));
  if (mark->kind != WB_ROW_STATUS)
    return g_strdup (row_names[mark->kind]);

  word = wb_word_get_name (wb_field_get (WB_KIND_GOAL, WB_GOAL_STATUS)->words, mark->key);

  return g_strdup_printf ("%s %s", row_names[mark->kind], word != NULL ? word : "");
}

static GVariant *
list_folds (WbCanvas *self)
{
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(ssi)"));
  guint n;
  const WbFoldMark *marks = wb_board_get_folds (self->stage->board, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *row = name_row (self, &marks[i]);

      g_variant_builder_add (&builder, "(ssi)", row, get_id (self, marks[i].domain), marks[i].fold);
    }

  return g_variant_builder_end (&builder);
}

static GVariant *
list_put (WbCanvas *self)
{
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("as"));
  guint n;
  const WbSlot *slots = wb_board_get_put (self->stage->board, &n);

  for (guint i = 0; i < n; i++)
    g_variant_builder_add (&builder, "s", get_id (self, slots[i]));

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
  g_autoptr (GVariant) put = g_variant_get_child_value (self->state, 9);

  return g_variant_ref_sink (g_variant_new ("(d@d@i@d@a(ssi)bbis@as)", (double) self->view.zoom, x, row, below, folds,
                                            is_chain (self), self->stage->around, self->stage->weakest,
                                            wb_rows_by_get_name (self->stage->options.rows), put));
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

  return g_variant_ref_sink (g_variant_new ("(ddid@a(ssi)bbis@as)", (double) self->view.zoom, (double) origin.x, row,
                                            (double) (origin.y - get_row_y (self, row)), list_folds (self),
                                            is_chain (self), self->stage->around, self->stage->weakest,
                                            wb_rows_by_get_name (self->stage->options.rows), list_put (self)));
}

static gboolean
read_key (WbCanvas *self, const char *which, WbFoldMark *mark)
{
  guint word;

  mark->key = 0;
  if (mark->kind == WB_ROW_LEAD)
    mark->key = wb_project_find (self->stage->project, which);
  if (mark->kind != WB_ROW_STATUS || *which == '\0')
    return mark->kind != WB_ROW_LEAD || mark->key != WB_SLOT_NONE;

  word = wb_word_from_name (wb_field_get (WB_KIND_GOAL, WB_GOAL_STATUS)->words, which);
  mark->key = word;

  return word != WB_GOAL_STATUS_ABSENT;
}

/* What has gone since then is not found. */
static gboolean
read_row (WbCanvas *self, const char *name, WbFoldMark *mark)
{
  g_auto (GStrv) words = g_strsplit (name, " ", 2);

  for (guint i = 0; words[0] != NULL && i < G_N_ELEMENTS (row_names); i++)
    if (g_str_equal (words[0], row_names[i]))
      {
        mark->kind = i;
        return read_key (self, words[1] != NULL ? words[1] : "", mark);
      }

  return FALSE;
}

static gboolean
read_domain (WbCanvas *self, const char *id, WbFoldMark *mark)
{
  mark->domain = *id != '\0' ? wb_project_find (self->stage->project, id) : WB_SLOT_NONE;

  return mark->domain != WB_SLOT_NONE || *id == '\0';
}

static void
apply_folds (WbCanvas *self, GVariant *folds)
{
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (WbFoldMark));
  GVariantIter iter;
  const char *row, *id;
  int how;

  g_variant_iter_init (&iter, folds);
  while (g_variant_iter_next (&iter, "(&s&si)", &row, &id, &how))
    {
      WbFoldMark mark = { .fold = how };

      if ((how == WB_FOLD_OPEN || how == WB_FOLD_SHUT) && read_row (self, row, &mark) && read_domain (self, id, &mark))
        g_array_append_val (marks, mark);
    }
  wb_board_recall_folds (self->stage->board, (const WbFoldMark *) marks->data, marks->len);
}

static void
apply_put (WbCanvas *self, GVariant *put)
{
  GVariantIter iter;
  const char *id;

  g_variant_iter_init (&iter, put);
  while (g_variant_iter_next (&iter, "&s", &id))
    {
      WbSlot slot = wb_project_find (self->stage->project, id);

      if (slot != WB_SLOT_NONE)
        wb_board_reveal_put (self->stage->board, slot, NULL);
    }
}

/* What could not be brought back before the canvas had a size, and so no scroll position. */
void
wb_canvas_apply_state (WbCanvas *self)
{
  g_autoptr (GVariant) state = g_steal_pointer (&self->state);
  g_autoptr (GVariant) folds = NULL;
  g_autoptr (GVariant) put = NULL;
  WbView view = self->view;
  double zoom, x, below;
  int row;

  if (state == NULL || self->stage->board == NULL)
    return;

  g_variant_get (state, "(ddid@a(ssi)bbis@as)", &zoom, &x, &row, &below, &folds, NULL, NULL, NULL, NULL, &put);
  apply_folds (self, folds);
  apply_put (self, put);
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
  const char *rows_name;
  WbRowsBy rows = WB_ROWS_BY_HORIZON;
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
  g_variant_get_child (state, 8, "&s", &rows_name);
  wb_rows_by_from_name (rows_name, &rows);
  wb_canvas_set_rows (self, rows);
  wb_canvas_set_around (self, around);
  wb_canvas_set_chain (self, chain);
  g_clear_pointer (&self->state, g_variant_unref);
  self->state = g_variant_ref_sink (state);
  if (self->view.width > 0)
    wb_canvas_apply_state (self);
}
