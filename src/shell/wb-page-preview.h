/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * WbPagePreview:
 *
 * Shows a page of paper, as large as there is room.
 */
#define WB_TYPE_PAGE_PREVIEW (wb_page_preview_get_type ())
G_DECLARE_FINAL_TYPE (WbPagePreview, wb_page_preview, WB, PAGE_PREVIEW, GtkWidget)

void wb_page_preview_set_page (WbPagePreview *self, GskRenderNode *page, float width, float height,
                               const char *name); /* page NULL: none */

G_END_DECLS
