/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * WbNotice:
 *
 * A sentence over the whole width that the user should know of, and buttons for what can be done about it, which are its
 * children in a template. A screen reader is told when it comes, and when its sentence changes.
 *
 * Property: "sentence".
 */
#define WB_TYPE_NOTICE (wb_notice_get_type ())
G_DECLARE_FINAL_TYPE (WbNotice, wb_notice, WB, NOTICE, GtkWidget)

G_END_DECLS
