/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-board-actions-private.h"

#include <string.h>

/* By theme or as a chain, and what the rows by theme go by: each is an action of its own, which is on while that is shown.
 * Only rows and columns fold, so that nothing does in a chain. */

#define ROWS_BY "rows-by-"

static void
by_theme_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  g_object_set (((WbBoardActions *) data)->canvas, "chain", FALSE, NULL);
}

static void
as_chain_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  g_object_set (((WbBoardActions *) data)->canvas, "chain", TRUE, NULL);
}

static void
around_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  WbBoardActions *self = data;
  gboolean around;

  g_object_get (self->canvas, "around", &around, NULL);
  g_object_set (self->canvas, "around", !around, NULL);
}

static void
fold_row_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  wb_canvas_fold_here (((WbBoardActions *) data)->canvas, TRUE);
}

static void
fold_column_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  wb_canvas_fold_here (((WbBoardActions *) data)->canvas, FALSE);
}

static void
unfold_all_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  wb_canvas_unfold_all (((WbBoardActions *) data)->canvas);
}

/* The name says which. */
static void
rows_by_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  const char *name = g_action_get_name (G_ACTION (action)) + strlen (ROWS_BY);
  WbRowsBy rows;

  if (wb_rows_by_from_name (name, &rows))
    g_object_set (((WbBoardActions *) data)->canvas, "rows", (guint) rows, NULL);
}

static const GActionEntry entries[] = {
  { .name = "by-theme", .activate = by_theme_cb, .state = "true" },
  { .name = "as-chain", .activate = as_chain_cb, .state = "false" },
  { .name = "around", .activate = around_cb, .state = "true" },
  { .name = "fold-row", .activate = fold_row_cb },
  { .name = "fold-column", .activate = fold_column_cb },
  { .name = "unfold-all", .activate = unfold_all_cb },
  { .name = "rows-by-horizon", .activate = rows_by_cb, .state = "true" },
  { .name = "rows-by-status", .activate = rows_by_cb, .state = "false" },
  { .name = "rows-by-lead", .activate = rows_by_cb, .state = "false" },
};

void
wb_board_actions_add_arrange (WbBoardActions *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self->group), entries, G_N_ELEMENTS (entries), self);
}

static void
set_state (WbBoardActions *self, const char *name, gboolean state)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->group), name);

  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_boolean (state));
}

/* A chain has no rows. */
static void
update_rows (WbBoardActions *self, gboolean enabled)
{
  guint rows;

  g_object_get (self->canvas, "rows", &rows, NULL);
  for (guint i = 0; i < WB_N_ROWS_BY; i++)
    {
      g_autofree char *name = g_strconcat (ROWS_BY, wb_rows_by_get_name (i), NULL);

      set_state (self, name, i == rows);
      wb_board_actions_enable (self, name, enabled);
    }
}

void
wb_board_actions_update_arrange (WbBoardActions *self, gboolean ready)
{
  gboolean chain, around;

  g_object_get (self->canvas, "chain", &chain, "around", &around, NULL);
  set_state (self, "by-theme", !chain);
  set_state (self, "as-chain", chain);
  set_state (self, "around", around);
  wb_board_actions_enable (self, "by-theme", ready);
  wb_board_actions_enable (self, "as-chain", ready);
  wb_board_actions_enable (self, "around", ready && chain);
  wb_board_actions_enable (self, "fold-row", ready && !chain);
  wb_board_actions_enable (self, "fold-column", ready && !chain);
  wb_board_actions_enable (self, "unfold-all", ready && !chain);
  update_rows (self, ready && !chain);
}
