/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * WbWelcomeStep:
 *
 * One of the steps by which a plan begins. Properties: "number", "title", "text".
 */
#define WB_TYPE_WELCOME_STEP (wb_welcome_step_get_type ())
G_DECLARE_FINAL_TYPE (WbWelcomeStep, wb_welcome_step, WB, WELCOME_STEP, GtkWidget)

G_END_DECLS
