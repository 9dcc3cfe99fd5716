/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-board-actions-private.h"

#include <glib/gi18n-lib.h>

#include "wb-board-lines.h"
#include "wb-paste-window.h"
#include "wb-standing.h"

/* A text that is pasted: its lines become items, after they were shown. */

typedef struct
{
  WbBoardActions *actions;
  WbBoardPage    *page; /* which the actions need */
  WbProject      *project; /* in which the lines were read */
  WbBoardSpot     spot; /* of which the row counts */
} Pasting;

static void
pasting_free (gpointer data, GClosure *closure)
{
  Pasting *pasting = data;

  g_object_unref (pasting->actions);
  g_object_unref (pasting->page);
  g_object_unref (pasting->project);
  g_free (pasting);
}

static void
confirmed_cb (WbPasteWindow *window, gpointer data)
{
  Pasting *pasting = data;
  g_autoptr (GArray) lines = wb_paste_window_read_lines (window);
  g_autoptr (GError) error = NULL;

  if (wb_board_actions_get_project (pasting->actions) != pasting->project)
    {
      wb_board_actions_say_late (pasting->actions);
      return;
    }

  wb_board_actions_take_new (pasting->actions, wb_board_add_lines (pasting->project, lines, &pasting->spot, &error), error);
}

/* At a goal or an action they are actions, at a voice voices; elsewhere goals. */
static WbKind
guess_kind (const WbRecord *record)
{
  WbKind kind = record != NULL ? wb_record_get_kind (record) : WB_KIND_GOAL;

  if (kind == WB_KIND_GOAL && record != NULL)
    return WB_KIND_ACTION;

  return kind == WB_KIND_ACTION || kind == WB_KIND_VOICE || kind == WB_KIND_PARTNER ? kind : WB_KIND_GOAL;
}

/* Goals among them come into the row of the goal that is selected. */
static void
take_row (WbProject *project, WbSlot goal, WbBoardSpot *spot)
{
  const WbContext *context = wb_project_get_context (project);
  WbRecord *record = wb_project_get (project, goal);

  spot->horizon = wb_goal_get_row (project, record, context->today (context->data));
  spot->in_row = TRUE;
  spot->key = wb_goal_get_row_key (project, record, spot->rows, context->today (context->data));
}

/* Where the keyboard is at an empty cell, that says what is meant; else what is selected does. */
static WbCaptureDefaults
guess (WbBoardActions *self, WbBoardSpot *spot)
{
  WbProject *project = wb_board_actions_get_project (self);
  WbCaptureDefaults defaults = { WB_KIND_GOAL, WB_SLOT_NONE, WB_SLOT_NONE };
  int row, column;

  if (wb_canvas_get_cell (self->canvas, &row, &column))
    {
      if (wb_board_actions_get_cell_spot (self, row, column, spot) == WB_ROW_VOICES)
        defaults.kind = WB_KIND_VOICE;
      defaults.theme = spot->domain;
      return defaults;
    }

  *spot = wb_board_actions_get_spot (self, WB_KIND_GOAL);
  defaults = (WbCaptureDefaults) { guess_kind (wb_project_get (project, spot->slot)), wb_board_get_goal (project, spot->slot),
                                   wb_board_get_theme (project, spot->slot) };
  if (defaults.goal != WB_SLOT_NONE)
    take_row (project, defaults.goal, spot);

  return defaults;
}

void
wb_board_actions_paste_text (WbBoardActions *self, const char *text)
{
  Pasting *pasting;
  WbBoardSpot spot = { 0 };
  const WbCaptureDefaults defaults = guess (self, &spot);
  WbPasteWindow *window = wb_paste_window_new (wb_board_actions_get_project (self), text, &defaults);

  if (window == NULL)
    {
      wb_board_actions_toast (self, _("There is nothing to paste here."), FALSE);
      return;
    }

  pasting = g_new (Pasting, 1);
  *pasting = (Pasting) { g_object_ref (self), g_object_ref (self->page),
                         g_object_ref (wb_board_actions_get_project (self)), spot };
  g_signal_connect_data (window, "confirmed", G_CALLBACK (confirmed_cb), pasting, pasting_free, 0);
  gtk_window_set_transient_for (GTK_WINDOW (window), GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self->page))));
  gtk_window_present (GTK_WINDOW (window));
}
