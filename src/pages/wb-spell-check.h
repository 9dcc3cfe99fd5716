/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * WbSpellCheck:
 *
 * Underlines what is misspelled in a text while somebody writes in it; its menu has what may be meant. Text that is only
 * looked at carries no marks: it may be on a wall.
 */
#define WB_TYPE_SPELL_CHECK (wb_spell_check_get_type ())
G_DECLARE_FINAL_TYPE (WbSpellCheck, wb_spell_check, WB, SPELL_CHECK, GObject)

WbSpellCheck *wb_spell_check_attach (GtkTextView *view); /* borrowed: it lives as long as the view */
void          wb_spell_check_begin  (WbSpellCheck *self, const char *language);
void          wb_spell_check_end    (WbSpellCheck *self);

G_END_DECLS
