/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * WbHintedEntry:
 *
 * A field that hints at what is written in it, as long as nothing is: in full where that has room, or else in brief. It
 * would like to be as wide as the latter.
 *
 * Properties: "hint", "brief-hint".
 */
#define WB_TYPE_HINTED_ENTRY (wb_hinted_entry_get_type ())
G_DECLARE_FINAL_TYPE (WbHintedEntry, wb_hinted_entry, WB, HINTED_ENTRY, GtkEntry)

G_END_DECLS
