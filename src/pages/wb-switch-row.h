/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-field-row.h"

G_BEGIN_DECLS

/** WbSwitchRow: shows and edits yes or no. */
#define WB_TYPE_SWITCH_ROW (wb_switch_row_get_type ())
G_DECLARE_FINAL_TYPE (WbSwitchRow, wb_switch_row, WB, SWITCH_ROW, AdwActionRow)

G_END_DECLS
