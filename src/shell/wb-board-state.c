/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-board-state.h"

#include "wb-view-states.h"

static const char *
get_id (WbProject *project)
{
  return wb_record_get_id (wb_project_get (project, wb_project_get_root (project)));
}

/**
 * wb_board_state_keep:
 * @board: a board page
 * @project: the plan on it
 *
 * Keeps how it stands there for the next time.
 */
void
wb_board_state_keep (WbBoardPage *board, WbProject *project)
{
  g_autoptr (GVariant) state = wb_board_page_get_state (board);

  if (state != NULL)
    wb_view_states_keep (get_id (project), state);
}

/**
 * wb_board_state_restore:
 * @board: a board page
 * @project: the plan on it
 *
 * Makes it stand there as it did the last time.
 */
void
wb_board_state_restore (WbBoardPage *board, WbProject *project)
{
  g_autoptr (GVariant) state = wb_view_states_find (get_id (project));

  wb_board_page_set_state (board, state);
}
