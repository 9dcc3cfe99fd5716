/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "wb-leftover.h"

G_BEGIN_DECLS

typedef enum
{
  WB_RECOVERY_RECOVER,
  WB_RECOVERY_COMPARE,
  WB_RECOVERY_DISCARD,
} WbRecoveryAnswer;

/**
 * WbRecoveryRow:
 *
 * A plan that a crash left, and what can be done with it. Signal: "answered" (guint: a #WbRecoveryAnswer).
 */
#define WB_TYPE_RECOVERY_ROW (wb_recovery_row_get_type ())
G_DECLARE_FINAL_TYPE (WbRecoveryRow, wb_recovery_row, WB, RECOVERY_ROW, GtkListBoxRow)

GtkWidget        *wb_recovery_row_new          (WbLeftover *leftover); /* takes it */
const WbLeftover *wb_recovery_row_get_leftover (WbRecoveryRow *self);
char             *wb_recovery_row_dup_title    (WbRecoveryRow *self);

G_END_DECLS
