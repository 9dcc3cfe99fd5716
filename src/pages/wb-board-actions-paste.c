/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-board-actions-private.h"

#include "wb-board-commands.h"
#include "wb-board-lines.h"
#include "wb-paste-window.h"
#include "wb-standing.h"

/* A text that is pasted: its lines become items, after they were shown. */

typedef struct
{
  WbBoardActions   *actions;
  WbBoardPage      *page; /* which the actions need */
  guint             horizon;
} Pasting;

static void
pasting_free (gpointer data, GClosure *closure)
{
  Pasting *pasting = data;

  g_object_unref (pasting->actions);
  g_object_unref (pasting->page);
  g_free (pasting);
}

static void
confirmed_cb (WbPasteWindow *window, gpointer data)
{
  Pasting *pasting = data;
  g_autoptr (GArray) lines = wb_paste_window_read_lines (window);
  g_autoptr (GError) error = NULL;
  WbProject *project = wb_board_actions_get_project (pasting->actions);

  wb_board_actions_take_new (pasting->actions, wb_board_add_lines (project, lines, pasting->horizon, &error), error);
}

/* Where the keyboard is at an empty cell, that says what is meant. */
static void
guess_from_cell (WbBoardActions *self, WbCaptureDefaults *defaults, guint *horizon)
{
  WbBoard *board = wb_canvas_get_board (self->canvas);
  int row, column;
  WbRowKind kind;
  guint n;

  if (!wb_canvas_get_cell (self->canvas, &row, &column))
    return;

  kind = wb_board_get_rows (board, &n)[row].kind;
  defaults->theme = wb_board_get_columns (board, &n)[column].domain;
  if (kind == WB_ROW_VOICES)
    defaults->kind = WB_KIND_VOICE;
  else if (kind >= WB_ROW_THIS_YEAR && kind <= WB_ROW_GENERATION)
    *horizon = WB_HORIZON_THIS_YEAR + kind - WB_ROW_THIS_YEAR;
}

/* At a goal or an action they are actions, at a voice voices; elsewhere goals. */
static WbCaptureDefaults
guess (WbBoardActions *self, guint *horizon)
{
  WbProject *project = wb_board_actions_get_project (self);
  const WbContext *context = wb_project_get_context (project);
  WbSlot selected = wb_selection_get_last (wb_board_actions_get_selection (self));
  WbRecord *record = wb_project_get (project, selected);
  WbKind kind = record != NULL ? wb_record_get_kind (record) : WB_N_KINDS;
  WbCaptureDefaults defaults = { WB_KIND_GOAL, wb_board_get_goal (project, selected),
                                 wb_board_get_theme (project, selected) };

  if (kind == WB_KIND_GOAL || kind == WB_KIND_ACTION)
    defaults.kind = WB_KIND_ACTION;
  else if (kind == WB_KIND_VOICE || kind == WB_KIND_PARTNER)
    defaults.kind = kind;

  if (defaults.goal != WB_SLOT_NONE)
    *horizon = wb_goal_get_row (project, wb_project_get (project, defaults.goal), context->today (context->data));
  else
    guess_from_cell (self, &defaults, horizon);

  return defaults;
}

void
wb_board_actions_paste_text (WbBoardActions *self, const char *text)
{
  Pasting *pasting;
  guint horizon = 0;
  const WbCaptureDefaults defaults = guess (self, &horizon);
  WbPasteWindow *window = wb_paste_window_new (wb_board_actions_get_project (self), text, &defaults);

  if (window == NULL)
    return;

  pasting = g_new (Pasting, 1);
  *pasting = (Pasting) { g_object_ref (self), g_object_ref (self->page), horizon };
  g_signal_connect_data (window, "confirmed", G_CALLBACK (confirmed_cb), pasting, pasting_free, 0);
  gtk_window_set_transient_for (GTK_WINDOW (window), GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self->page))));
  gtk_window_present (GTK_WINDOW (window));
}
