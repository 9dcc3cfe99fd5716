/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * WbWelcome:
 *
 * What a new plan says about how to begin: with what residents say.
 */
#define WB_TYPE_WELCOME (wb_welcome_get_type ())
G_DECLARE_FINAL_TYPE (WbWelcome, wb_welcome, WB, WELCOME, GtkWidget)

GtkWidget *wb_welcome_new (void);

G_END_DECLS
