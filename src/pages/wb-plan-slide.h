/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "wb-project.h"

G_BEGIN_DECLS

/**
 * WbPlanSlide:
 *
 * The whole board for a room: of every theme what residents say first and the first goal of each horizon, and how many
 * there are; then the ambition. Where its themes have no room beside one another, on several pages. It holds nothing
 * that a room may not see (wb-room.h).
 */
#define WB_TYPE_PLAN_SLIDE (wb_plan_slide_get_type ())
G_DECLARE_FINAL_TYPE (WbPlanSlide, wb_plan_slide, WB, PLAN_SLIDE, GtkWidget)

void       wb_plan_slide_show        (WbPlanSlide *self, WbProject *project, const GArray *goals, gboolean all_voices,
                                      guint page, int width, int height);
guint      wb_plan_slide_count_pages (WbPlanSlide *self, WbProject *project, const GArray *goals, gboolean all_voices,
                                      int width);
char      *wb_plan_slide_say_place   (guint page, guint n_pages);

G_END_DECLS
