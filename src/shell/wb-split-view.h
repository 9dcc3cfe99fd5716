/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * WbSplitView:
 *
 * Content with a pane at its end, in the shape of the AdwOverlaySplitView of libadwaita 1.4: beside the content, or over
 * it where there is no room for both.
 *
 * Properties: "content", "sidebar" (#GtkWidget), "show-sidebar", "collapsed" (over the content).
 */
#define WB_TYPE_SPLIT_VIEW (wb_split_view_get_type ())
G_DECLARE_FINAL_TYPE (WbSplitView, wb_split_view, WB, SPLIT_VIEW, GtkWidget)

gboolean wb_split_view_get_show_sidebar (WbSplitView *self);
void     wb_split_view_set_show_sidebar (WbSplitView *self, gboolean show);
gboolean wb_split_view_get_collapsed    (WbSplitView *self);
void     wb_split_view_set_collapsed    (WbSplitView *self, gboolean collapsed);

G_END_DECLS
