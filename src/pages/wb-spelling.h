/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-dictionary.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * WbSpelling:
 *
 * The dictionaries of the program, one for each language that somebody wrote in. One is loaded beside the main thread when
 * it is first asked for, since that takes a while.
 *
 * Property "enabled": whether there are any. Signal "changed": words may be judged otherwise than before, since a dictionary
 * has come, has learned a word, or was switched off.
 */
#define WB_TYPE_SPELLING (wb_spelling_get_type ())
G_DECLARE_FINAL_TYPE (WbSpelling, wb_spelling, WB, SPELLING, GObject)

WbSpelling   *wb_spelling_get            (void); /* borrowed: the only one */

/* Borrowed; NULL while it is loaded, when none is installed and when spelling is not checked. */
WbDictionary *wb_spelling_get_dictionary (WbSpelling *self, const char *language);
void          wb_spelling_changed        (WbSpelling *self); /* a dictionary was taught something */

G_END_DECLS
