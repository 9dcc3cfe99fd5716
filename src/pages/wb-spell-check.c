/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-spell-check.h"

#include <glib/gi18n.h>

#include "wb-misspelling.h"
#include "wb-spelling.h"

/* A word is judged when its writer has paused for so long, in ms. */
#define PAUSE 300

#define MAX_SUGGESTIONS 5

struct _WbSpellCheck
{
  GObject        parent_instance;
  GtkTextView   *view; /* which it belongs to */
  GtkTextBuffer *buffer;
  GtkTextTag    *tag;
  GMenu         *menu;
  char          *language;
  GArray        *found; /* WbMisspelling */
  WbMisspelling  chosen; /* what the menu is about; empty: nothing */
  guint          waiting;
  gboolean       active; /* somebody writes */
};

G_DEFINE_FINAL_TYPE (WbSpellCheck, wb_spell_check, G_TYPE_OBJECT)

static char *
take_text (WbSpellCheck *self, WbMisspelling span)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_offset (self->buffer, &start, span.start);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &end, span.end);

  return gtk_text_buffer_get_text (self->buffer, &start, &end, TRUE);
}

static guint
get_cursor (WbSpellCheck *self)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_mark (self->buffer, &iter, gtk_text_buffer_get_insert (self->buffer));

  return gtk_text_iter_get_offset (&iter);
}

static void
clear_marks (WbSpellCheck *self)
{
  GtkTextIter start, end;

  g_array_set_size (self->found, 0);
  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  gtk_text_buffer_remove_tag (self->buffer, self->tag, &start, &end);
}

static void
mark (WbSpellCheck *self, const WbMisspelling *span)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_offset (self->buffer, &start, span->start);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &end, span->end);
  gtk_text_buffer_apply_tag (self->buffer, self->tag, &start, &end);
}

/* A word that is being written is not finished. */
static void
take_found (WbSpellCheck *self, const GArray *found)
{
  guint cursor = get_cursor (self);

  for (guint i = 0; i < found->len; i++)
    {
      const WbMisspelling *span = &g_array_index (found, WbMisspelling, i);

      if (span->end == cursor)
        continue;
      g_array_append_val (self->found, *span);
      mark (self, span);
    }
}

static void
check (WbSpellCheck *self)
{
  WbDictionary *dictionary = wb_spelling_get_dictionary (wb_spelling_get (), self->language);
  g_autofree char *text = NULL;
  g_autoptr (GArray) found = NULL;

  clear_marks (self);
  if (!self->active || dictionary == NULL || !gtk_text_view_get_editable (self->view))
    return;

  text = take_text (self, (WbMisspelling) { 0, gtk_text_buffer_get_char_count (self->buffer) });
  found = wb_misspellings_find (dictionary, text);
  take_found (self, found);
}

static gboolean
paused_cb (gpointer data)
{
  WbSpellCheck *self = data;

  self->waiting = 0;
  check (self);

  return G_SOURCE_REMOVE;
}

static void
wait_for_pause (WbSpellCheck *self)
{
  g_clear_handle_id (&self->waiting, g_source_remove);
  if (self->active)
    self->waiting = g_timeout_add (PAUSE, paused_cb, self);
}

static const WbMisspelling *
find_at (WbSpellCheck *self, guint offset)
{
  for (guint i = 0; i < self->found->len; i++)
    {
      const WbMisspelling *span = &g_array_index (self->found, WbMisspelling, i);

      if (span->start <= offset && offset <= span->end)
        return span;
    }

  return NULL;
}

static void
append_suggestions (GMenu *section, WbDictionary *dictionary, const char *word)
{
  g_auto (GStrv) suggestions = wb_dictionary_suggest (dictionary, word);

  for (guint i = 0; suggestions[i] != NULL && i < MAX_SUGGESTIONS; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (NULL, NULL);
      g_auto (GStrv) parts = g_strsplit (suggestions[i], "_", -1);
      g_autofree char *label = g_strjoinv ("__", parts);

      g_menu_item_set_label (item, label);
      g_menu_item_set_action_and_target (item, "spelling.correct", "s", suggestions[i]);
      g_menu_append_item (section, item);
    }
  if (suggestions[0] == NULL)
    /* Translators: stands in the menu of a misspelled word, in place of better ones. */
    g_menu_append (section, _("No suggestions"), "spelling.none");
}

static void
fill_menu (WbSpellCheck *self, const char *word)
{
  WbDictionary *dictionary = wb_spelling_get_dictionary (wb_spelling_get (), self->language);
  g_autoptr (GMenu) suggestions = g_menu_new ();
  g_autoptr (GMenu) others = g_menu_new ();

  if (dictionary == NULL)
    return;

  append_suggestions (suggestions, dictionary, word);
  /* Translators: the dictionary is that of the spell checker. */
  g_menu_append (others, _("_Add to Dictionary"), "spelling.learn");
  g_menu_append (others, _("_Ignore"), "spelling.ignore");
  g_menu_append_section (self->menu, NULL, G_MENU_MODEL (suggestions));
  g_menu_append_section (self->menu, NULL, G_MENU_MODEL (others));
}

/* The menu is about the word at @offset, if that is misspelled. */
static void
choose (WbSpellCheck *self, guint offset)
{
  const WbMisspelling *span = find_at (self, offset);
  g_autofree char *word = NULL;

  if (span != NULL && span->start == self->chosen.start && span->end == self->chosen.end)
    return;

  g_menu_remove_all (self->menu);
  self->chosen = span != NULL ? *span : (WbMisspelling) { 0, 0 };
  if (span == NULL)
    return;

  word = take_text (self, *span);
  fill_menu (self, word);
}

static void
changed_cb (WbSpellCheck *self)
{
  g_array_set_size (self->found, 0);
  choose (self, 0);
  wait_for_pause (self);
}

static void
cursor_cb (WbSpellCheck *self)
{
  if (!self->active)
    return;

  choose (self, get_cursor (self));
  wait_for_pause (self);
}

/* The menu opens for what is under the pointer. */
static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, WbSpellCheck *self)
{
  GtkTextIter iter;
  int buffer_x, buffer_y;

  gtk_text_view_window_to_buffer_coords (self->view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y, &buffer_x, &buffer_y);
  gtk_text_view_get_iter_at_location (self->view, &iter, buffer_x, buffer_y);
  choose (self, gtk_text_iter_get_offset (&iter));
}

static void
correct (WbSpellCheck *self, const char *word)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_offset (self->buffer, &start, self->chosen.start);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &end, self->chosen.end);
  gtk_text_buffer_begin_user_action (self->buffer);
  gtk_text_buffer_delete (self->buffer, &start, &end);
  gtk_text_buffer_insert (self->buffer, &start, word, -1);
  gtk_text_buffer_end_user_action (self->buffer);
}

static void
correct_cb (GSimpleAction *action, GVariant *word, gpointer data)
{
  WbSpellCheck *self = data;

  if (self->chosen.end > 0)
    correct (self, g_variant_get_string (word, NULL));
}

static void
teach (WbSpellCheck *self, void (*how) (WbDictionary *dictionary, const char *word))
{
  WbDictionary *dictionary = wb_spelling_get_dictionary (wb_spelling_get (), self->language);
  g_autofree char *word = take_text (self, self->chosen);

  if (dictionary == NULL || self->chosen.end == 0)
    return;

  how (dictionary, word);
  wb_spelling_changed (wb_spelling_get ());
}

static void
learn_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  teach (data, wb_dictionary_learn);
}

static void
ignore_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  teach (data, wb_dictionary_ignore);
}

static void
insert_actions (WbSpellCheck *self)
{
  static const GActionEntry entries[] = {
    { .name = "correct", .activate = correct_cb, .parameter_type = "s" },
    { .name = "learn", .activate = learn_cb },
    { .name = "ignore", .activate = ignore_cb },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self->view), "spelling", G_ACTION_GROUP (group));
}

static void
add_gesture (WbSpellCheck *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (click));
}

static void
wb_spell_check_dispose (GObject *object)
{
  WbSpellCheck *self = WB_SPELL_CHECK (object);

  g_clear_handle_id (&self->waiting, g_source_remove);

  G_OBJECT_CLASS (wb_spell_check_parent_class)->dispose (object);
}

static void
wb_spell_check_finalize (GObject *object)
{
  WbSpellCheck *self = WB_SPELL_CHECK (object);

  g_clear_object (&self->buffer);
  g_object_unref (self->menu);
  g_array_unref (self->found);
  g_free (self->language);

  G_OBJECT_CLASS (wb_spell_check_parent_class)->finalize (object);
}

static void
wb_spell_check_class_init (WbSpellCheckClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wb_spell_check_dispose;
  G_OBJECT_CLASS (klass)->finalize = wb_spell_check_finalize;
}

static void
wb_spell_check_init (WbSpellCheck *self)
{
  self->menu = g_menu_new ();
  self->found = g_array_new (FALSE, FALSE, sizeof (WbMisspelling));
}

/**
 * wb_spell_check_attach:
 * @view: where somebody writes; it keeps its buffer
 *
 * Returns: (transfer none): what checks it from wb_spell_check_begin() to wb_spell_check_end()
 */
WbSpellCheck *
wb_spell_check_attach (GtkTextView *view)
{
  WbSpellCheck *self = g_object_new (WB_TYPE_SPELL_CHECK, NULL);

  self->view = view;
  self->buffer = g_object_ref (gtk_text_view_get_buffer (view));
  self->tag = gtk_text_buffer_create_tag (self->buffer, NULL, "underline", PANGO_UNDERLINE_ERROR, NULL);
  gtk_text_view_set_extra_menu (view, G_MENU_MODEL (self->menu));
  insert_actions (self);
  add_gesture (self);
  g_signal_connect_object (self->buffer, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->buffer, "notify::cursor-position", G_CALLBACK (cursor_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (wb_spelling_get (), "changed", G_CALLBACK (check), self, G_CONNECT_SWAPPED);
  g_object_set_data_full (G_OBJECT (view), "wb-spell-check", self, g_object_unref);

  return self;
}

/**
 * wb_spell_check_begin:
 * @self: what checks a text
 * @language: (nullable): what it is written in: "nl"; %NULL when that is not known, and then nothing is checked
 *
 * Somebody begins to write.
 */
void
wb_spell_check_begin (WbSpellCheck *self, const char *language)
{
  g_return_if_fail (WB_IS_SPELL_CHECK (self));

  g_free (self->language);
  self->language = g_strdup (language);
  self->active = TRUE;
  check (self);
}

void
wb_spell_check_end (WbSpellCheck *self)
{
  g_return_if_fail (WB_IS_SPELL_CHECK (self));

  self->active = FALSE;
  g_clear_handle_id (&self->waiting, g_source_remove);
  clear_marks (self);
}
