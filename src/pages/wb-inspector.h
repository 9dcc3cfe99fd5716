/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "wb-selection.h"

G_BEGIN_DECLS

/**
 * WbInspector:
 *
 * All fields and links of what is selected, or of the plan itself when nothing is. It is built from the table: a new
 * field shows here without a line of code. Editing is live; every edit is a step.
 *
 * Properties: "project" (#WbProject), "selection" (#WbSelection).
 */
#define WB_TYPE_INSPECTOR (wb_inspector_get_type ())
G_DECLARE_FINAL_TYPE (WbInspector, wb_inspector, WB, INSPECTOR, GtkWidget)

GtkWidget *wb_inspector_new         (void);
WbSlot     wb_inspector_get_shown   (WbInspector *self); /* the item or link that it shows */
GtkWidget *wb_inspector_find_field  (WbInspector *self, const WbField *field); /* its row, unfolded; NULL when it does not show */

G_END_DECLS
