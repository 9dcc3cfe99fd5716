/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * WbArrangementChoice:
 *
 * Whether the board is arranged by theme or as a chain. Property: "narrow" (it shows icons only).
 */
#define WB_TYPE_ARRANGEMENT_CHOICE (wb_arrangement_choice_get_type ())
G_DECLARE_FINAL_TYPE (WbArrangementChoice, wb_arrangement_choice, WB, ARRANGEMENT_CHOICE, GtkBox)

G_END_DECLS
