/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * WbWelcomePicture:
 *
 * The picture of an empty plan, in the colours of the desktop: somebody speaks, and is answered.
 */
#define WB_TYPE_WELCOME_PICTURE (wb_welcome_picture_get_type ())
G_DECLARE_FINAL_TYPE (WbWelcomePicture, wb_welcome_picture, WB, WELCOME_PICTURE, GtkWidget)

G_END_DECLS
