/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-spell-check.h"

G_BEGIN_DECLS

/** WbLineSpelling: the spell check of a text of one line. */
#define WB_TYPE_LINE_SPELLING (wb_line_spelling_get_type ())
G_DECLARE_FINAL_TYPE (WbLineSpelling, wb_line_spelling, WB, LINE_SPELLING, WbSpellCheck)

WbSpellCheck *wb_line_spelling_attach (GtkEntry *entry); /* borrowed: it lives as long as the entry */

G_END_DECLS
