/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-board-actions.h"
#include "wb-board-commands.h"

G_BEGIN_DECLS

struct _WbBoardActions
{
  GObject             parent_instance;
  WbBoardPage        *page;   /* not owned: it owns this */
  WbCanvas           *canvas; /* its child */
  GSimpleActionGroup *group;
  GCancellable       *pasting; /* nullable: nothing is read */
  char               *pasting_into; /* nullable: the id of the plan */
  guint               slow_paste; /* what says that it takes long; 0: nothing will */
};

WbProject   *wb_board_actions_get_project   (WbBoardActions *self);
WbSelection *wb_board_actions_get_selection (WbBoardActions *self);
void         wb_board_actions_enable        (WbBoardActions *self, const char *name, gboolean enabled);
void         wb_board_actions_toast         (WbBoardActions *self, const char *sentence, gboolean undoable);

/* Where something new comes, in a file of its own. */
WbBoardSpot  wb_board_actions_get_spot      (WbBoardActions *self, WbKind kind);
WbRowKind    wb_board_actions_get_cell_spot (WbBoardActions *self, int row, int column, WbBoardSpot *spot);

/* Copying, in a file of its own. */
void         wb_board_actions_add_clip      (WbBoardActions *self);
void         wb_board_actions_update_clip   (WbBoardActions *self, gboolean writable, gboolean selected);
void         wb_board_actions_say_late      (WbBoardActions *self); /* what was pasted has no plan any more */
void         wb_board_actions_take_new      (WbBoardActions *self, GArray *slots, const GError *error); /* shows it, or says why there is none */

/* Pasting a text, in a file of its own. */
void         wb_board_actions_paste_text    (WbBoardActions *self, const char *text);

/* The two arrangements, the same. */
void         wb_board_actions_add_arrange    (WbBoardActions *self);
void         wb_board_actions_update_arrange (WbBoardActions *self, gboolean ready);

G_END_DECLS
