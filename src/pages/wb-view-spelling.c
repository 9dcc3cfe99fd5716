/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-view-spelling.h"

struct _WbViewSpelling
{
  WbSpellCheck   parent_instance;
  GtkTextView   *view; /* which it belongs to */
  GtkTextBuffer *buffer;
  GtkTextTag    *tag;
};

G_DEFINE_FINAL_TYPE (WbViewSpelling, wb_view_spelling, WB_TYPE_SPELL_CHECK)

static void
get_bounds (WbViewSpelling *self, WbMisspelling word, GtkTextIter *start, GtkTextIter *end)
{
  gtk_text_buffer_get_iter_at_offset (self->buffer, start, word.start);
  gtk_text_buffer_get_iter_at_offset (self->buffer, end, word.end);
}

static char *
wb_view_spelling_dup_text (WbSpellCheck *check)
{
  char *text;

  g_object_get (WB_VIEW_SPELLING (check)->buffer, "text", &text, NULL);

  return text;
}

static guint
wb_view_spelling_get_cursor (WbSpellCheck *check)
{
  int cursor;

  g_object_get (WB_VIEW_SPELLING (check)->buffer, "cursor-position", &cursor, NULL);

  return cursor;
}

static gboolean
wb_view_spelling_is_writable (WbSpellCheck *check)
{
  return gtk_text_view_get_editable (WB_VIEW_SPELLING (check)->view);
}

static void
wb_view_spelling_show (WbSpellCheck *check, const WbMisspelling *words, guint n)
{
  WbViewSpelling *self = WB_VIEW_SPELLING (check);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  gtk_text_buffer_remove_tag (self->buffer, self->tag, &start, &end);
  for (guint i = 0; i < n; i++)
    {
      get_bounds (self, words[i], &start, &end);
      gtk_text_buffer_apply_tag (self->buffer, self->tag, &start, &end);
    }
}

static void
wb_view_spelling_replace (WbSpellCheck *check, WbMisspelling old, const char *word)
{
  WbViewSpelling *self = WB_VIEW_SPELLING (check);
  GtkTextIter start, end;

  get_bounds (self, old, &start, &end);
  gtk_text_buffer_begin_user_action (self->buffer);
  gtk_text_buffer_delete (self->buffer, &start, &end);
  gtk_text_buffer_insert (self->buffer, &start, word, -1);
  gtk_text_buffer_end_user_action (self->buffer);
}

static guint
wb_view_spelling_find_offset (WbSpellCheck *check, double x, double y)
{
  GtkTextView *view = WB_VIEW_SPELLING (check)->view;
  GtkTextIter iter;
  int buffer_x, buffer_y;

  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y, &buffer_x, &buffer_y);
  gtk_text_view_get_iter_at_location (view, &iter, buffer_x, buffer_y);

  return gtk_text_iter_get_offset (&iter);
}

static void
wb_view_spelling_finalize (GObject *object)
{
  g_clear_object (&WB_VIEW_SPELLING (object)->buffer);

  G_OBJECT_CLASS (wb_view_spelling_parent_class)->finalize (object);
}

static void
wb_view_spelling_class_init (WbViewSpellingClass *klass)
{
  WbSpellCheckClass *check_class = WB_SPELL_CHECK_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = wb_view_spelling_finalize;
  check_class->dup_text = wb_view_spelling_dup_text;
  check_class->get_cursor = wb_view_spelling_get_cursor;
  check_class->is_writable = wb_view_spelling_is_writable;
  check_class->show = wb_view_spelling_show;
  check_class->replace = wb_view_spelling_replace;
  check_class->find_offset = wb_view_spelling_find_offset;
}

static void
wb_view_spelling_init (WbViewSpelling *self)
{
}

/**
 * wb_view_spelling_attach:
 * @view: where somebody writes; it keeps its buffer
 *
 * Returns: (transfer none): what checks it from wb_spell_check_begin() to wb_spell_check_end()
 */
WbSpellCheck *
wb_view_spelling_attach (GtkTextView *view)
{
  WbViewSpelling *self = g_object_new (WB_TYPE_VIEW_SPELLING, NULL);
  WbSpellCheck *check = WB_SPELL_CHECK (self);

  self->view = view;
  self->buffer = g_object_ref (gtk_text_view_get_buffer (view));
  self->tag = gtk_text_buffer_create_tag (self->buffer, NULL, "underline", PANGO_UNDERLINE_ERROR, NULL);
  gtk_text_view_set_extra_menu (view, wb_spell_check_get_menu (check));
  g_signal_connect_object (self->buffer, "changed", G_CALLBACK (wb_spell_check_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->buffer, "notify::cursor-position", G_CALLBACK (wb_spell_check_moved), self, G_CONNECT_SWAPPED);
  wb_spell_check_attach (check, GTK_WIDGET (view));

  return check;
}
