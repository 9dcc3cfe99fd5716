/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-field-row.h"

G_BEGIN_DECLS

/** WbLongTextRow: shows and edits a long text or many codes; it grows with what is written. */
#define WB_TYPE_LONG_TEXT_ROW (wb_long_text_row_get_type ())
G_DECLARE_FINAL_TYPE (WbLongTextRow, wb_long_text_row, WB, LONG_TEXT_ROW, AdwPreferencesRow)

G_END_DECLS
