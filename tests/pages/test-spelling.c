/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is misspelled is underlined while somebody writes, and the menu puts it right. The dictionary is one of the test. */

#include <adwaita.h>

#include "hand.h"
#include "test-dictionary.h"
#include "wb-line-spelling.h"
#include "wb-spelling.h"
#include "wb-view-spelling.h"

static void
assert_found (const char *text, const char *expected)
{
  g_autoptr (WbDictionary) dictionary = wb_dictionary_load (TEST_LANGUAGE);
  g_autoptr (GArray) found = wb_misspellings_find (dictionary, text);
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    {
      const WbMisspelling *span = &g_array_index (found, WbMisspelling, i);
      g_autofree char *word = g_utf8_substring (text, span->start, span->end);

      g_string_append_printf (list, "%s%s", i > 0 ? " " : "", word);
    }
  g_assert_cmpstr (list->str, ==, expected);
}

static void
test_finds (void)
{
  assert_found ("", "");
  assert_found ("de buurt wil wonen", "");
  assert_found ("de buurd wil “veiligr” wonen.", "buurd veiligr");
  assert_found ("De Buurt", ""); /* at the beginning of a sentence */
  assert_found ("oud-bewoners, oud-bewonrs", "bewonrs");
  assert_found ("auto's auto’s", "");
  assert_found ("één buurt", "één");
}

static void
test_passes_over (void)
{
  assert_found ("de Lekbuurd wil wonen. Lekbuurd wil. “Buurd”", "Lekbuurd Buurd"); /* a name, but for where each word has a capital */
  assert_found ("GGD WMO x 2e 4G 12", "");
  assert_found ("info@example.org https://example.org/buurd www.example.org", "");
  assert_found ("info@example.org buurd", "buurd");
}

static void
test_no_dictionary (void)
{
  g_assert_null (wb_dictionary_load ("xx"));
}

/* A widget that somebody writes in, of one line or of many. */
typedef struct
{
  GtkWidget    *(*make) (WbSpellCheck **check);
  void          (*set_text) (GtkWidget *widget, const char *text);
  char         *(*dup_text) (GtkWidget *widget);
  void          (*put_cursor) (GtkWidget *widget, int offset);
  char         *(*list_marked) (GtkWidget *widget); /* with bars before */
  GMenuModel   *(*get_menu) (GtkWidget *widget);
  const char    *ignored, *learned; /* all of them share the dictionary */
} Writing;

typedef struct
{
  const Writing *writing;
  GtkWidget     *window;
  GtkWidget     *widget;
  WbSpellCheck  *check;
} Fixture;

static GtkWidget *
make_view (WbSpellCheck **check)
{
  GtkWidget *view = gtk_text_view_new ();

  *check = wb_view_spelling_attach (GTK_TEXT_VIEW (view));

  return view;
}

static void
put_cursor_in_view (GtkWidget *widget, int offset)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget));
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (buffer, &iter, offset);
  gtk_text_buffer_place_cursor (buffer, &iter);
}

static void
set_text_of_view (GtkWidget *widget, const char *text)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget)), text, -1);
}

static char *
dup_text_of_view (GtkWidget *widget)
{
  char *text;

  g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget)), "text", &text, NULL);

  return text;
}

static char *
list_marked_in_view (GtkWidget *widget)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget));
  GString *list = g_string_new (NULL);
  GtkTextIter start, end;

  gtk_text_buffer_get_start_iter (buffer, &start);
  while (!gtk_text_iter_is_end (&start))
    {
      g_autoptr (GSList) tags = gtk_text_iter_get_tags (&start);
      g_autofree char *text = NULL;

      end = start;
      gtk_text_iter_forward_to_tag_toggle (&end, NULL);
      text = gtk_text_iter_get_text (&start, &end);
      if (tags != NULL)
        g_string_append_printf (list, "|%s", text);
      start = end;
    }

  return g_string_free (list, FALSE);
}

static GMenuModel *
get_menu_of_view (GtkWidget *widget)
{
  return gtk_text_view_get_extra_menu (GTK_TEXT_VIEW (widget));
}

static const Writing in_view = { make_view, set_text_of_view, dup_text_of_view, put_cursor_in_view, list_marked_in_view,
                                 get_menu_of_view, "lekbuurd", "waalbuurd" };

static GtkWidget *
make_entry (WbSpellCheck **check)
{
  GtkWidget *entry = gtk_entry_new ();

  *check = wb_line_spelling_attach (GTK_ENTRY (entry));

  return entry;
}

static void
set_text_of_entry (GtkWidget *widget, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (widget), text);
}

static char *
dup_text_of_entry (GtkWidget *widget)
{
  return g_strdup (gtk_editable_get_text (GTK_EDITABLE (widget)));
}

static void
put_cursor_in_entry (GtkWidget *widget, int offset)
{
  gtk_editable_set_position (GTK_EDITABLE (widget), offset);
}

static char *
list_marked_in_entry (GtkWidget *widget)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (widget));
  PangoAttrList *attributes = gtk_entry_get_attributes (GTK_ENTRY (widget));
  GSList *all = attributes != NULL ? pango_attr_list_get_attributes (attributes) : NULL;
  GString *list = g_string_new (NULL);

  for (GSList *i = all; i != NULL; i = i->next)
    {
      PangoAttribute *attribute = i->data;

      g_string_append_c (list, '|');
      g_string_append_len (list, text + attribute->start_index, attribute->end_index - attribute->start_index);
      pango_attribute_destroy (attribute);
    }
  g_slist_free (all);

  return g_string_free (list, FALSE);
}

static GMenuModel *
get_menu_of_entry (GtkWidget *widget)
{
  return gtk_entry_get_extra_menu (GTK_ENTRY (widget));
}

static const Writing in_entry = { make_entry, set_text_of_entry, dup_text_of_entry, put_cursor_in_entry,
                                  list_marked_in_entry, get_menu_of_entry, "maasbuurd", "ijsselbuurd" };

static void
set_up (Fixture *fixture, gconstpointer writing)
{
  fixture->writing = writing;
  fixture->widget = fixture->writing->make (&fixture->check);
  fixture->window = hand_open (fixture->widget);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  hand_close (fixture->window);
  g_object_set (wb_spelling_get (), "enabled", TRUE, NULL);
}

static void
put_cursor (Fixture *fixture, int offset)
{
  fixture->writing->put_cursor (fixture->widget, offset);
}

static void
write_text (Fixture *fixture, const char *text)
{
  fixture->writing->set_text (fixture->widget, text);
  put_cursor (fixture, 0);
}

typedef struct
{
  Fixture    *fixture;
  const char *marked;
} Wanted;

static gboolean
is_marked (gpointer data)
{
  Wanted *wanted = data;
  g_autofree char *marked = wanted->fixture->writing->list_marked (wanted->fixture->widget);

  return g_str_equal (marked, wanted->marked);
}

static void
wait_marked (Fixture *fixture, const char *marked)
{
  Wanted wanted = { fixture, marked };

  hand_wait (is_marked, &wanted);
}

static void
test_marks (Fixture *fixture, gconstpointer data)
{
  write_text (fixture, "de buurd wil veiligr wonen");
  wb_spell_check_begin (fixture->check, TEST_LANGUAGE);
  wait_marked (fixture, "|buurd|veiligr");
  wb_spell_check_end (fixture->check);
  wait_marked (fixture, "");
}

/* What is being written is not underlined before it is finished. */
static void
test_word_in_hand (Fixture *fixture, gconstpointer data)
{
  write_text (fixture, "de buurd");
  put_cursor (fixture, 8);
  wb_spell_check_begin (fixture->check, TEST_LANGUAGE);
  hand_type (" veiligr");
  wait_marked (fixture, "|buurd");
  hand_type (" ");
  wait_marked (fixture, "|buurd|veiligr");
}

static int
count_menu (Fixture *fixture)
{
  return g_menu_model_get_n_items (fixture->writing->get_menu (fixture->widget));
}

static void
test_corrects (Fixture *fixture, gconstpointer data)
{
  g_autofree char *corrected = NULL;

  write_text (fixture, "één buurd wil");
  wb_spell_check_begin (fixture->check, TEST_LANGUAGE);
  wait_marked (fixture, "|één|buurd");
  put_cursor (fixture, 5);
  g_assert_cmpint (count_menu (fixture), ==, 2);
  g_assert_true (gtk_widget_activate_action (fixture->widget, "spelling.correct", "s", "buurt"));
  corrected = fixture->writing->dup_text (fixture->widget);
  g_assert_cmpstr (corrected, ==, "één buurt wil");
  wait_marked (fixture, "|één");
  g_assert_cmpint (count_menu (fixture), ==, 0);
}

/* A correction is one step of the text's own undo. */
static void
test_undoes (Fixture *fixture, gconstpointer data)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture->widget));
  g_autofree char *undone = NULL;

  write_text (fixture, "de buurd wil");
  wb_spell_check_begin (fixture->check, TEST_LANGUAGE);
  wait_marked (fixture, "|buurd");
  put_cursor (fixture, 4);
  g_assert_true (gtk_widget_activate_action (fixture->widget, "spelling.correct", "s", "buurt"));
  gtk_text_buffer_undo (buffer);
  undone = dup_text_of_view (fixture->widget);
  g_assert_cmpstr (undone, ==, "de buurd wil");
}

static void
test_suggests (void)
{
  g_autoptr (WbDictionary) dictionary = wb_dictionary_load (TEST_LANGUAGE);
  g_auto (GStrv) suggestions = wb_dictionary_suggest (dictionary, "buurd");
  g_auto (GStrv) none = wb_dictionary_suggest (dictionary, "qqqqqqqqqqqq");

  g_assert_true (g_strv_contains ((const char *const *) suggestions, "buurt"));
  g_assert_cmpuint (g_strv_length (none), ==, 0);
}

static void
test_ignores (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = g_strdup_printf ("de %s buurd", fixture->writing->ignored);
  g_autofree char *marked = g_strdup_printf ("|%s|buurd", fixture->writing->ignored);

  write_text (fixture, text);
  wb_spell_check_begin (fixture->check, TEST_LANGUAGE);
  wait_marked (fixture, marked);
  put_cursor (fixture, 5);
  g_assert_true (gtk_widget_activate_action (fixture->widget, "spelling.ignore", NULL));
  wait_marked (fixture, "|buurd");
}

/* A word that is learned is known the next time, too. */
static void
test_learns (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = g_strdup_printf ("de %s wil", fixture->writing->learned);
  g_autofree char *marked = g_strdup_printf ("|%s", fixture->writing->learned);

  write_text (fixture, text);
  wb_spell_check_begin (fixture->check, TEST_LANGUAGE);
  wait_marked (fixture, marked);
  put_cursor (fixture, 5);
  g_assert_true (gtk_widget_activate_action (fixture->widget, "spelling.learn", NULL));
  wait_marked (fixture, "");
  assert_found (fixture->writing->learned, "");
}

static void
test_switched_off (Fixture *fixture, gconstpointer data)
{
  write_text (fixture, "de buurd");
  wb_spell_check_begin (fixture->check, TEST_LANGUAGE);
  wait_marked (fixture, "|buurd");
  g_object_set (wb_spelling_get (), "enabled", FALSE, NULL);
  wait_marked (fixture, "");
}

#define ADD(name, func) \
  g_test_add ("/spelling/view/" name, Fixture, &in_view, set_up, func, tear_down); \
  g_test_add ("/spelling/entry/" name, Fixture, &in_entry, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  char *folder = test_dictionary_make ();
  int status;

  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/spelling/finds", test_finds);
  g_test_add_func ("/spelling/passes-over", test_passes_over);
  g_test_add_func ("/spelling/no-dictionary", test_no_dictionary);
  g_test_add_func ("/spelling/suggests", test_suggests);
  ADD ("marks", test_marks);
  ADD ("word-in-hand", test_word_in_hand);
  ADD ("corrects", test_corrects);
  ADD ("ignores", test_ignores);
  ADD ("learns", test_learns);
  ADD ("switched-off", test_switched_off);
  g_test_add ("/spelling/view/undoes", Fixture, &in_view, set_up, test_undoes, tear_down);
  status = g_test_run ();
  test_dictionary_remove (folder);

  return status;
}
