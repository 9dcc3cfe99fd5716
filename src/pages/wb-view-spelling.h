/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-spell-check.h"

G_BEGIN_DECLS

/** WbViewSpelling: the spell check of a text of many lines. */
#define WB_TYPE_VIEW_SPELLING (wb_view_spelling_get_type ())
G_DECLARE_FINAL_TYPE (WbViewSpelling, wb_view_spelling, WB, VIEW_SPELLING, WbSpellCheck)

WbSpellCheck *wb_view_spelling_attach (GtkTextView *view); /* borrowed: it lives as long as the view, which keeps its buffer */

G_END_DECLS
