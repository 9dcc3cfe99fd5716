/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-board-state.h"

#include "wb-view-states.h"

/* Whoever scrolls through a plan comes to rest many times. It is written once in so many milliseconds. */
#define DELAY 1000

struct _WbBoardState
{
  GObject      parent_instance;
  WbBoardPage *board; /* not owned: it lives as long as this */
  WbDocument  *document;
  WbProject   *project;
  guint        timer;
};

G_DEFINE_FINAL_TYPE (WbBoardState, wb_board_state, G_TYPE_OBJECT)

static const char *
get_id (WbBoardState *self)
{
  return wb_record_get_id (wb_project_get (self->project, wb_project_get_root (self->project)));
}

/* One that was never saved does not come back. */
static GVariant *
get_state (WbBoardState *self)
{
  if (self->project == NULL || wb_document_get_file (self->document) == NULL)
    return NULL;

  return wb_board_page_get_state (self->board);
}

static gboolean
keep_cb (gpointer data)
{
  WbBoardState *self = data;
  g_autoptr (GVariant) state = get_state (self);

  self->timer = 0;
  if (state != NULL)
    wb_view_states_keep_soon (get_id (self), state);

  return G_SOURCE_REMOVE;
}

static void
settled_cb (WbBoardState *self)
{
  if (self->timer == 0 && self->project != NULL)
    self->timer = g_timeout_add (DELAY, keep_cb, self);
}

static void
wb_board_state_dispose (GObject *object)
{
  WbBoardState *self = WB_BOARD_STATE (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_object (&self->document);
  g_clear_object (&self->project);

  G_OBJECT_CLASS (wb_board_state_parent_class)->dispose (object);
}

static void
wb_board_state_class_init (WbBoardStateClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wb_board_state_dispose;
}

static void
wb_board_state_init (WbBoardState *self)
{
}

/**
 * wb_board_state_new:
 * @board: a board page, which outlives it
 *
 * Returns: (transfer full): what keeps how plans stand on that page
 */
WbBoardState *
wb_board_state_new (WbBoardPage *board)
{
  WbBoardState *self = g_object_new (WB_TYPE_BOARD_STATE, NULL);

  self->board = board;
  g_signal_connect_object (board, "settled", G_CALLBACK (settled_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * wb_board_state_follow:
 * @self: a board state that has left the plan before
 * @document: the document of a plan
 * @project: the plan, which the page shows already
 *
 * Makes it stand there as it did the last time, and keeps that from now on.
 */
void
wb_board_state_follow (WbBoardState *self, WbDocument *document, WbProject *project)
{
  g_autoptr (GVariant) state = NULL;

  g_return_if_fail (WB_IS_BOARD_STATE (self));

  g_set_object (&self->document, document);
  g_set_object (&self->project, project);
  state = wb_view_states_find (get_id (self));
  wb_board_page_set_state (self->board, state);
}

/**
 * wb_board_state_leave:
 * @self: a board state
 *
 * The plan is about to go: keeps how it stands there now.
 */
void
wb_board_state_leave (WbBoardState *self)
{
  g_autoptr (GVariant) state = NULL;

  g_return_if_fail (WB_IS_BOARD_STATE (self));

  g_clear_handle_id (&self->timer, g_source_remove);
  state = get_state (self);
  if (state != NULL)
    wb_view_states_keep (get_id (self), state);
  g_clear_object (&self->document);
  g_clear_object (&self->project);
}
