/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "wb-board-ahead.h"
#include "wb-selection.h"
#include "wb-sight.h"

G_BEGIN_DECLS

/**
 * WbCanvas:
 *
 * Shows a plan as a board by theme or as a chain, scrolled and zoomed, and turns the pointer and the keyboard into a selection and into
 * actions of the group "board": open, rename, delete, new-goal, new-action, new-voice, new-partner, link, move, select-none and
 * add-in-cell (row and column as "(ii)"). It follows the plan step by step: what is looked at stays where it is, and what
 * undo brings back is shown. Put it into a GtkScrolledWindow.
 *
 * Properties: "project", "selection", "zoom", "show-flags", "hide-private", "covered", "text-size"
 * (of the board, in percent of the desktop's: 100 to 200), "chain" (whether it shows a chain instead of the board), "around"
 * (whether that shows what is around the selection, or everything), and those of GtkScrollable.
 *
 * Signal: "settled", when it is shown in another way than before, and has not moved for a moment.
 */
#define WB_TYPE_CANVAS (wb_canvas_get_type ())
G_DECLARE_FINAL_TYPE (WbCanvas, wb_canvas, WB, CANVAS, GtkWidget)

GtkWidget *wb_canvas_new           (void);
WbBoard   *wb_canvas_get_board     (WbCanvas *self); /* borrowed; NULL without a project */
gboolean   wb_canvas_get_cell      (WbCanvas *self, int *row, int *column); /* at whose button the keyboard is */
GtkWidget *wb_canvas_get_anchor    (WbCanvas *self, WbSlot slot); /* borrowed: its card, if that is in view, else the canvas */
gboolean   wb_canvas_has_cards_of  (WbCanvas *self, WbKind kind); /* such items, as it is arranged now */
void       wb_canvas_reveal        (WbCanvas *self, WbSlot slot, gboolean focus); /* unfolds, scrolls */
void       wb_canvas_reveal_change (WbCanvas *self, WbSlot slot, gboolean focus); /* in a full cell, that card alone */
void       wb_canvas_rename        (WbCanvas *self, WbSlot slot); /* edits its title in place */
void       wb_canvas_keep_writing  (WbCanvas *self); /* what was typed so far counts, and the typing goes on */
gboolean   wb_canvas_can_move      (WbCanvas *self, WbSlot slot); /* whether there is anywhere to carry it to */
void       wb_canvas_move          (WbCanvas *self); /* takes up what is selected: the arrows choose where it goes */
void       wb_canvas_bring         (WbCanvas *self, WbSlot slot, double x, double y); /* is dragged there, from a list */
void       wb_canvas_end_bring     (WbCanvas *self, gboolean drop);
void       wb_canvas_fold_here     (WbCanvas *self, gboolean row); /* the row or the column where the keyboard is */
void       wb_canvas_unfold_all    (WbCanvas *self);
void       wb_canvas_select_next_link (WbCanvas *self); /* of the card where the keyboard is */
void       wb_canvas_zoom_by       (WbCanvas *self, double factor);
void       wb_canvas_fit           (WbCanvas *self); /* all of the board is seen */
void       wb_canvas_fit_selection (WbCanvas *self); /* what is selected fills it */
GVariant  *wb_canvas_get_state     (WbCanvas *self); /* zoom, place, folds; NULL without a project */
void       wb_canvas_set_state     (WbCanvas *self, GVariant *state);
WbSight   *wb_canvas_get_sight     (WbCanvas *self); /* what is in view of it; NULL without a project */
void       wb_canvas_expect        (WbCanvas *self, WbBoardAhead *ahead); /* before it gets the project */
void       wb_canvas_set_filter    (WbCanvas *self, GHashTable *matches, GHashTable *partners,
                                    GHashTable *shown); /* dims and hides the others */
void       wb_canvas_set_welcome   (WbCanvas *self, GtkWidget *welcome); /* shown while the plan is empty */
void       wb_canvas_set_menu      (WbCanvas *self, GMenuModel *menu);
char      *wb_canvas_dup_key_label (const char *action); /* of its own keys; NULL when it has none for that */

G_END_DECLS
