/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "wb-recovery.h"

G_BEGIN_DECLS

/**
 * WbRecoveryWindow:
 *
 * Offers what crashes left: to recover it, to look at the differences first, or to throw it away. Signal: "recovered"
 * (gpointer: a #WbRecovery, which belongs to the window).
 */
#define WB_TYPE_RECOVERY_WINDOW (wb_recovery_window_get_type ())
G_DECLARE_FINAL_TYPE (WbRecoveryWindow, wb_recovery_window, WB, RECOVERY_WINDOW, AdwWindow)

WbRecoveryWindow *wb_recovery_window_new (GtkWindow *parent, GPtrArray *leftovers); /* takes what is in them */

G_END_DECLS
