/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-line-spelling.h"

struct _WbLineSpelling
{
  WbSpellCheck parent_instance;
  GtkEntry    *entry; /* which it belongs to */
};

G_DEFINE_FINAL_TYPE (WbLineSpelling, wb_line_spelling, WB_TYPE_SPELL_CHECK)

static char *
wb_line_spelling_dup_text (WbSpellCheck *check)
{
  return g_strdup (gtk_editable_get_text (GTK_EDITABLE (WB_LINE_SPELLING (check)->entry)));
}

static guint
wb_line_spelling_get_cursor (WbSpellCheck *check)
{
  return gtk_editable_get_position (GTK_EDITABLE (WB_LINE_SPELLING (check)->entry));
}

static gboolean
wb_line_spelling_is_writable (WbSpellCheck *check)
{
  return gtk_editable_get_editable (GTK_EDITABLE (WB_LINE_SPELLING (check)->entry));
}

static PangoAttribute *
underline (const char *text, WbMisspelling word)
{
  PangoAttribute *attribute = pango_attr_underline_new (PANGO_UNDERLINE_ERROR);

  attribute->start_index = g_utf8_offset_to_pointer (text, word.start) - text;
  attribute->end_index = g_utf8_offset_to_pointer (text, word.end) - text;

  return attribute;
}

static void
wb_line_spelling_show (WbSpellCheck *check, const WbMisspelling *words, guint n)
{
  GtkEntry *entry = WB_LINE_SPELLING (check)->entry;
  const char *text = gtk_editable_get_text (GTK_EDITABLE (entry));
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  for (guint i = 0; i < n; i++)
    pango_attr_list_insert (attributes, underline (text, words[i]));
  gtk_entry_set_attributes (entry, attributes);
}

static void
wb_line_spelling_replace (WbSpellCheck *check, WbMisspelling old, const char *word)
{
  GtkEditable *editable = GTK_EDITABLE (WB_LINE_SPELLING (check)->entry);
  int position = old.start;

  gtk_editable_delete_text (editable, old.start, old.end);
  gtk_editable_insert_text (editable, word, -1, &position);
  gtk_editable_set_position (editable, position);
}

static float
get_place (GtkText *text, guint offset)
{
  graphene_rect_t extents;

  gtk_text_compute_cursor_extents (text, offset, &extents, NULL);

  return extents.origin.x;
}

/* Places grow with the offset but in writings from right to left, which neither of our languages is. */
static guint
wb_line_spelling_find_offset (WbSpellCheck *check, double x, double y)
{
  GtkWidget *entry = GTK_WIDGET (WB_LINE_SPELLING (check)->entry);
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (entry));
  guint low = 0, high = gtk_entry_get_text_length (GTK_ENTRY (entry));
  double place;

  if (!gtk_widget_translate_coordinates (entry, GTK_WIDGET (text), x, y, &place, NULL))
    return 0;

  while (low < high)
    {
      guint middle = (low + high + 1) / 2;

      if (get_place (GTK_TEXT (text), middle) <= place)
        low = middle;
      else
        high = middle - 1;
    }

  return low;
}

static void
wb_line_spelling_class_init (WbLineSpellingClass *klass)
{
  WbSpellCheckClass *check_class = WB_SPELL_CHECK_CLASS (klass);

  check_class->dup_text = wb_line_spelling_dup_text;
  check_class->get_cursor = wb_line_spelling_get_cursor;
  check_class->is_writable = wb_line_spelling_is_writable;
  check_class->show = wb_line_spelling_show;
  check_class->replace = wb_line_spelling_replace;
  check_class->find_offset = wb_line_spelling_find_offset;
}

static void
wb_line_spelling_init (WbLineSpelling *self)
{
}

/**
 * wb_line_spelling_attach:
 * @entry: where somebody writes
 *
 * Returns: (transfer none): what checks it from wb_spell_check_begin() to wb_spell_check_end()
 */
WbSpellCheck *
wb_line_spelling_attach (GtkEntry *entry)
{
  WbLineSpelling *self = g_object_new (WB_TYPE_LINE_SPELLING, NULL);
  WbSpellCheck *check = WB_SPELL_CHECK (self);

  self->entry = entry;
  gtk_entry_set_extra_menu (entry, wb_spell_check_get_menu (check));
  g_signal_connect_object (entry, "changed", G_CALLBACK (wb_spell_check_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "notify::cursor-position", G_CALLBACK (wb_spell_check_moved), self, G_CONNECT_SWAPPED);
  wb_spell_check_attach (check, GTK_WIDGET (entry));

  return check;
}
