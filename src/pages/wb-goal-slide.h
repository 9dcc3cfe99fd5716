/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "wb-project.h"

G_BEGIN_DECLS

/**
 * WbGoalSlide:
 *
 * A goal for a room: what residents say, who takes up what, and how much influence residents have. It shows as much as
 * fits, says how much more there is, and holds nothing that a room may not see (wb-room.h).
 */
#define WB_TYPE_GOAL_SLIDE (wb_goal_slide_get_type ())
G_DECLARE_FINAL_TYPE (WbGoalSlide, wb_goal_slide, WB, GOAL_SLIDE, GtkWidget)

void       wb_goal_slide_show (WbGoalSlide *self, WbProject *project, const GArray *goals, WbSlot goal, gboolean all_voices,
                               int width, int height);

G_END_DECLS
