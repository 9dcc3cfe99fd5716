/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-field-row.h"

G_BEGIN_DECLS

/** WbReferenceRow: shows which item is referred to and lets another be chosen. */
#define WB_TYPE_REFERENCE_ROW (wb_reference_row_get_type ())
G_DECLARE_FINAL_TYPE (WbReferenceRow, wb_reference_row, WB, REFERENCE_ROW, AdwActionRow)

G_END_DECLS
