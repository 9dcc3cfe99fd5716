/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "wb-misspelling.h"

G_BEGIN_DECLS

/**
 * WbSpellCheck:
 *
 * Underlines what is misspelled in a text while somebody writes in it; its menu has what may be meant. Text that is only
 * looked at carries no marks: it may be on a wall.
 *
 * There is one for texts of many lines, #WbViewSpelling, and one for those of one line, #WbLineSpelling.
 */
#define WB_TYPE_SPELL_CHECK (wb_spell_check_get_type ())
G_DECLARE_DERIVABLE_TYPE (WbSpellCheck, wb_spell_check, WB, SPELL_CHECK, GObject)

/**
 * WbSpellCheckClass:
 * @dup_text: what is written
 * @get_cursor: where the next letter goes, in characters
 * @is_writable: whether anything can be written
 * @show: underlines @n words and nothing else
 * @replace: puts another word in the place of one
 * @find_offset: the character at a place in the widget
 *
 * What a check has to know of the widget that it belongs to.
 */
struct _WbSpellCheckClass
{
  GObjectClass parent_class;

  char    *(*dup_text)    (WbSpellCheck *self);
  guint    (*get_cursor)  (WbSpellCheck *self);
  gboolean (*is_writable) (WbSpellCheck *self);
  void     (*show)        (WbSpellCheck *self, const WbMisspelling *words, guint n);
  void     (*replace)     (WbSpellCheck *self, WbMisspelling old, const char *word);
  guint    (*find_offset) (WbSpellCheck *self, double x, double y);
};

void        wb_spell_check_begin    (WbSpellCheck *self, const char *language);
void        wb_spell_check_end      (WbSpellCheck *self);

/* For those that derive from it. */
void        wb_spell_check_attach   (WbSpellCheck *self, GtkWidget *widget); /* takes @self: it lives as long as @widget */
GMenuModel *wb_spell_check_get_menu (WbSpellCheck *self); /* borrowed; of the word where the cursor or the pointer is */
void        wb_spell_check_changed  (WbSpellCheck *self); /* the text is another one */
void        wb_spell_check_moved    (WbSpellCheck *self); /* the cursor is elsewhere */

G_END_DECLS
