/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-step.h"

G_BEGIN_DECLS

/**
 * WbHistory:
 *
 * The steps that can be undone and those that can be redone. Each place in it has a number, its state, which is the same
 * again after undo and redo: that is how a saved plan is recognised. Private to the model.
 */
typedef struct
{
  GArray  *entries; /* those from position on can be redone */
  guint    position;
  guint64  last_state; /* that was given out */
  gboolean typing;     /* the last step is still being typed */
} WbHistory;

void    wb_history_init        (WbHistory *history);
void    wb_history_clear       (WbHistory *history);
void    wb_history_push        (WbHistory *history, WbStep *step);
gboolean wb_history_goes_on_typing (const WbHistory *history, const WbStep *step);
void    wb_history_push_typed  (WbHistory *history, WbStep *step); /* joins the step before while one types in one field */
WbStep *wb_history_get_undo    (const WbHistory *history); /* borrowed; NULL when there is none */
WbStep *wb_history_get_redo    (const WbHistory *history);
void    wb_history_move        (WbHistory *history, int by); /* -1 after an undo, 1 after a redo */
guint64 wb_history_get_state   (const WbHistory *history);

G_END_DECLS
