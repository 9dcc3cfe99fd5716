/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-field-row.h"

G_BEGIN_DECLS

/** WbTextRow: shows and edits a short text, a number, a date, a colour or an order key as one line. */
#define WB_TYPE_TEXT_ROW (wb_text_row_get_type ())
G_DECLARE_FINAL_TYPE (WbTextRow, wb_text_row, WB, TEXT_ROW, AdwPreferencesRow)

G_END_DECLS
