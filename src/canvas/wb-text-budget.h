/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** WbTextClock: tells the time in µs. */
typedef gint64 (*WbTextClock) (gpointer data);

/**
 * WbTextBudget:
 *
 * How much of a frame may be spent on shaping the text of cards. While the view goes on moving that is little, so that
 * every frame comes in time: what is left over is shaped in the next ones. A view that stands still, or that has just
 * begun to move, is shown as a whole. Private to the canvas.
 */
typedef struct _WbTextBudget WbTextBudget;

WbTextBudget *wb_text_budget_new       (void);
void          wb_text_budget_free      (WbTextBudget *budget);
void          wb_text_budget_set_clock (WbTextBudget *budget, WbTextClock clock, gpointer data); /* for tests */
void          wb_text_budget_note_move (WbTextBudget *budget); /* something else is in view */
void          wb_text_budget_begin     (WbTextBudget *budget); /* another frame */
gboolean      wb_text_budget_is_spent  (const WbTextBudget *budget);
void          wb_text_budget_start     (WbTextBudget *budget); /* shaping, until it stops */
void          wb_text_budget_stop      (WbTextBudget *budget);
gint64        wb_text_budget_get_spent (const WbTextBudget *budget); /* in this frame, in µs */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbTextBudget, wb_text_budget_free)

G_END_DECLS
