/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-canvas"

#include "wb-canvas-private.h"

/* Folding cells, rows and columns. What is looked at stays where it is, and so does the keyboard: when its card is folded
 * away it goes on to the button that says so. A chain has no rows and columns, and nothing in it folds. */

typedef struct
{
  WbFoldMark before;
  WbView     view;   /* before it was scrolled to */
  guint64    state;  /* after the change */
  gboolean   named;  /* it is known */
  gboolean   undone; /* that change was the undoing of one */
} Unfolded;

static void
show_folded (WbCanvas *self, WbPoint before, WbStop stop)
{
  WbView view = self->view;

  wb_canvas_board_changed (self);
  wb_canvas_set_view (self, &view);
  wb_canvas_play_moves (self, before);
  if (wb_stop_is_none (stop) || (stop.slot != WB_SLOT_NONE && wb_stage_get_card (self->stage, stop.slot) != NULL))
    return;

  stop.slot = WB_SLOT_NONE;
  if (!wb_canvas_focus_stop (self, stop))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* "2 more" shows all; of a cell that is shut, first what suits a screen. */
static void
fold_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  WbCanvas *self = WB_CANVAS (widget);
  WbPoint before = wb_canvas_note_moves (self);
  int row, column;
  WbFold fold;

  g_variant_get (target, "(ii)", &row, &column);
  fold = wb_board_get_fold (self->stage->board, row, column);
  wb_board_set_fold (self->stage->board, row, column, fold == WB_FOLD_FULL ? WB_FOLD_OPEN : WB_FOLD_FULL);
  show_folded (self, before, WB_NO_STOP);
}

static void
toggle_row (WbCanvas *self, int row, WbStop stop)
{
  WbBoard *board = self->stage->board;
  WbPoint before;
  guint n = 0;

  if (board != NULL)
    wb_stage_get_rows (self->stage, &n);
  if (row < 0 || row >= (int) n)
    return;

  before = wb_canvas_note_moves (self);
  wb_board_fold_row (board, row, !wb_board_is_row_folded (board, row));
  show_folded (self, before, stop);
}

static void
toggle_column (WbCanvas *self, int column, WbStop stop)
{
  WbBoard *board = self->stage->board;
  WbPoint before;
  guint n = 0;

  if (board != NULL)
    wb_stage_get_columns (self->stage, &n);
  if (column < 0 || column >= (int) n)
    return;

  before = wb_canvas_note_moves (self);
  wb_board_fold_column (board, column, !wb_board_is_column_folded (board, column));
  show_folded (self, before, stop);
}

static void
fold_row_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  WbCanvas *self = WB_CANVAS (widget);

  toggle_row (self, g_variant_get_int32 (target), wb_canvas_get_stop (self));
}

static void
fold_column_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  WbCanvas *self = WB_CANVAS (widget);

  toggle_column (self, g_variant_get_int32 (target), wb_canvas_get_stop (self));
}

/**
 * wb_canvas_fold_here:
 * @self: a canvas
 * @row: its row, or else its column
 *
 * Folds where the keyboard is, or was before something else got it; what is folded there is unfolded.
 */
void
wb_canvas_fold_here (WbCanvas *self, gboolean row)
{
  WbStop stop;

  g_return_if_fail (WB_IS_CANVAS (self));

  stop = wb_canvas_get_last_stop (self);
  if (wb_stop_is_none (stop))
    return;
  if (row)
    toggle_row (self, stop.row, stop);
  else
    toggle_column (self, stop.column, stop);
}

/**
 * wb_canvas_unfold_all:
 * @self: a canvas
 *
 * Unfolds all rows and columns.
 */
void
wb_canvas_unfold_all (WbCanvas *self)
{
  WbStop stop;
  WbPoint before;
  guint n_rows;

  g_return_if_fail (WB_IS_CANVAS (self));

  if (self->stage->board == NULL)
    return;

  stop = wb_canvas_get_stop (self);
  before = wb_canvas_note_moves (self);
  wb_stage_get_rows (self->stage, &n_rows);
  for (guint row = 0; row < n_rows; row++)
    wb_board_fold_row (self->stage->board, row, FALSE);
  show_folded (self, before, stop);
}

GArray *
wb_canvas_new_unfolded (void)
{
  return g_array_new (FALSE, FALSE, sizeof (Unfolded));
}

/* What was unfolded since the change before this one was unfolded to show that. The state has no number until all that
 * follows a change has been told of it. */
static void
name_state (WbCanvas *self)
{
  const guint64 state = wb_project_get_state (self->stage->project);

  for (guint i = self->unfolded->len; i > 0 && !g_array_index (self->unfolded, Unfolded, i - 1).named; i--)
    {
      g_array_index (self->unfolded, Unfolded, i - 1).state = state;
      g_array_index (self->unfolded, Unfolded, i - 1).named = TRUE;
    }
}

void
wb_canvas_note_unfolded (WbCanvas *self, const WbFoldMark *before)
{
  const Unfolded unfolded = { .before = *before, .view = self->view, .undone = self->undone };

  g_array_append_val (self->unfolded, unfolded);
}

/* What a change unfolded to be seen folds again with that change, so that undoing brings back what was looked at: @view
 * becomes that then. Returns whether it does. */
gboolean
wb_canvas_follow_unfolded (WbCanvas *self, WbOrigin origin, WbView *view)
{
  const guint64 state = wb_project_get_state (self->stage->project);
  gboolean folded = FALSE;

  name_state (self);
  self->undone = origin == WB_ORIGIN_UNDO;
  if (self->undone || origin == WB_ORIGIN_REDO)
    for (guint i = self->unfolded->len; i > 0; i--)
      {
        const Unfolded unfolded = g_array_index (self->unfolded, Unfolded, i - 1);

        if (unfolded.state != state || unfolded.undone == self->undone)
          continue;

        wb_board_fold_back (self->stage->board, &unfolded.before);
        g_array_remove_index (self->unfolded, i - 1);
        folded = unfolded.view.zoom == view->zoom;
        view->x = folded ? unfolded.view.x : view->x;
        view->y = folded ? unfolded.view.y : view->y;
      }

  return folded;
}

void
wb_canvas_install_folds (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "canvas.fold", "(ii)", fold_cb);
  gtk_widget_class_install_action (widget_class, "canvas.fold-row", "i", fold_row_cb);
  gtk_widget_class_install_action (widget_class, "canvas.fold-column", "i", fold_column_cb);
}
