/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "wb-plan-view.h"

G_BEGIN_DECLS

/**
 * WbConflictsWindow:
 *
 * All that merges could not settle in a plan, one below the other, whatever it is about: what stands here, what the other
 * copy says, and a button for either. It goes when all is settled, or when one of them is to be seen on the board.
 */
#define WB_TYPE_CONFLICTS_WINDOW (wb_conflicts_window_get_type ())
G_DECLARE_FINAL_TYPE (WbConflictsWindow, wb_conflicts_window, WB, CONFLICTS_WINDOW, AdwWindow)

void wb_conflicts_window_present (GtkWindow *parent, WbPlanView *plan, WbDocument *document);

G_END_DECLS
