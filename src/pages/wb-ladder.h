/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * WbLadder:
 *
 * Six rising bars, filled up to the rung of residents' influence. A picture beside the word, which says it to a screen
 * reader; never a score.
 */
#define WB_TYPE_LADDER (wb_ladder_get_type ())
G_DECLARE_FINAL_TYPE (WbLadder, wb_ladder, WB, LADDER, GtkWidget)

GtkWidget *wb_ladder_new      (void);
void       wb_ladder_set_rung (WbLadder *self, guint rung); /* WB_PARTICIPATION_INFORM and so on; 0: not said */

G_END_DECLS
