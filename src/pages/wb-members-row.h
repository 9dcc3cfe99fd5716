/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-field-row.h"

G_BEGIN_DECLS

/** WbMembersRow: shows the members of a set, of words or of items, and lets them come and go. */
#define WB_TYPE_MEMBERS_ROW (wb_members_row_get_type ())
G_DECLARE_FINAL_TYPE (WbMembersRow, wb_members_row, WB, MEMBERS_ROW, AdwExpanderRow)

G_END_DECLS
