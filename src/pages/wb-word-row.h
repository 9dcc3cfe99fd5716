/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-field-row.h"

G_BEGIN_DECLS

/** WbWordRow: shows and edits one of the words of a list. */
#define WB_TYPE_WORD_ROW (wb_word_row_get_type ())
G_DECLARE_FINAL_TYPE (WbWordRow, wb_word_row, WB, WORD_ROW, AdwComboRow)

G_END_DECLS
