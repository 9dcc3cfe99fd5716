/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * WbThumbnail:
 *
 * The picture of a plan: as wide as there is room, and in the shape that such pictures have. Property: "picture"
 * (#GdkPaintable, or none yet). What it shows is said in words beside it.
 */
#define WB_TYPE_THUMBNAIL (wb_thumbnail_get_type ())
G_DECLARE_FINAL_TYPE (WbThumbnail, wb_thumbnail, WB, THUMBNAIL, GtkWidget)

G_END_DECLS
