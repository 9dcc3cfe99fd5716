/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is misspelled is underlined while somebody writes, and the menu puts it right. The dictionary is one of the test. */

#include <adwaita.h>
#include <glib/gstdio.h>

#include "hand.h"
#include "wb-misspelling.h"
#include "wb-spell-check.h"
#include "wb-spelling.h"

#define LANGUAGE "nl"

static const char affixes[] = "SET UTF-8\n";
static const char words[] = "8\nde\nbuurt\nwil\nauto's\noud\nbewoners\nveiliger\nwonen\n";

static void
write_file (const char *folder, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static char *
make_dictionary (void)
{
  char *folder = g_dir_make_tmp ("wijkbord-spelling-XXXXXX", NULL);
  g_autofree char *hunspell = g_build_filename (folder, "hunspell", NULL);

  g_assert_cmpint (g_mkdir (hunspell, 0700), ==, 0);
  write_file (hunspell, LANGUAGE ".aff", affixes);
  write_file (hunspell, LANGUAGE ".dic", words);
  g_setenv ("ENCHANT_CONFIG_DIR", folder, TRUE);

  return folder;
}

static void
assert_found (const char *text, const char *expected)
{
  g_autoptr (WbDictionary) dictionary = wb_dictionary_load (LANGUAGE);
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

typedef struct
{
  GtkWidget    *window;
  GtkTextView  *view;
  WbSpellCheck *check;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->view = GTK_TEXT_VIEW (gtk_text_view_new ());
  fixture->window = hand_open (GTK_WIDGET (fixture->view));
  fixture->check = wb_spell_check_attach (fixture->view);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  hand_close (fixture->window);
  g_object_set (wb_spelling_get (), "enabled", TRUE, NULL);
}

static void
write_text (Fixture *fixture, const char *text)
{
  GtkTextIter start;

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (fixture->view), text, -1);
  gtk_text_buffer_get_start_iter (gtk_text_view_get_buffer (fixture->view), &start);
  gtk_text_buffer_place_cursor (gtk_text_view_get_buffer (fixture->view), &start);
}

/* What is underlined, with bars between. */
static char *
list_marked (Fixture *fixture)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (fixture->view);
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

typedef struct
{
  Fixture    *fixture;
  const char *marked;
} Wanted;

static gboolean
is_marked (gpointer data)
{
  Wanted *wanted = data;
  g_autofree char *marked = list_marked (wanted->fixture);

  return g_str_equal (marked, wanted->marked);
}

static void
wait_marked (Fixture *fixture, const char *marked)
{
  Wanted wanted = { fixture, marked };

  hand_wait (is_marked, &wanted);
}

static void
put_cursor (Fixture *fixture, int offset)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (fixture->view);
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (buffer, &iter, offset);
  gtk_text_buffer_place_cursor (buffer, &iter);
}

static char *
get_text (Fixture *fixture)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (fixture->view);
  char *text;

  g_object_get (buffer, "text", &text, NULL);

  return text;
}

static void
test_marks (Fixture *fixture, gconstpointer data)
{
  write_text (fixture, "de buurd wil veiligr wonen");
  wb_spell_check_begin (fixture->check, LANGUAGE);
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
  wb_spell_check_begin (fixture->check, LANGUAGE);
  hand_type (" veiligr");
  wait_marked (fixture, "|buurd");
  hand_type (" ");
  wait_marked (fixture, "|buurd|veiligr");
}

static void
test_corrects (Fixture *fixture, gconstpointer data)
{
  g_autofree char *corrected = NULL;
  g_autofree char *undone = NULL;

  write_text (fixture, "de buurd wil");
  wb_spell_check_begin (fixture->check, LANGUAGE);
  wait_marked (fixture, "|buurd");
  put_cursor (fixture, 4);
  g_assert_cmpint (g_menu_model_get_n_items (gtk_text_view_get_extra_menu (fixture->view)), ==, 2);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->view), "spelling.correct", "s", "buurt"));
  corrected = get_text (fixture);
  g_assert_cmpstr (corrected, ==, "de buurt wil");
  wait_marked (fixture, "");
  g_assert_cmpint (g_menu_model_get_n_items (gtk_text_view_get_extra_menu (fixture->view)), ==, 0);

  gtk_text_buffer_undo (gtk_text_view_get_buffer (fixture->view));
  undone = get_text (fixture);
  g_assert_cmpstr (undone, ==, "de buurd wil");
}

static void
test_suggests (void)
{
  g_autoptr (WbDictionary) dictionary = wb_dictionary_load (LANGUAGE);
  g_auto (GStrv) suggestions = wb_dictionary_suggest (dictionary, "buurd");
  g_auto (GStrv) none = wb_dictionary_suggest (dictionary, "qqqqqqqqqqqq");

  g_assert_true (g_strv_contains ((const char *const *) suggestions, "buurt"));
  g_assert_cmpuint (g_strv_length (none), ==, 0);
}

static void
test_ignores (Fixture *fixture, gconstpointer data)
{
  write_text (fixture, "de lekbuurd buurd");
  wb_spell_check_begin (fixture->check, LANGUAGE);
  wait_marked (fixture, "|lekbuurd|buurd");
  put_cursor (fixture, 5);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->view), "spelling.ignore", NULL));
  wait_marked (fixture, "|buurd");
}

/* A word that is learned is known the next time, too. */
static void
test_learns (Fixture *fixture, gconstpointer data)
{
  write_text (fixture, "de waalbuurd wil");
  wb_spell_check_begin (fixture->check, LANGUAGE);
  wait_marked (fixture, "|waalbuurd");
  put_cursor (fixture, 5);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->view), "spelling.learn", NULL));
  wait_marked (fixture, "");
  assert_found ("waalbuurd", "");
}

static void
test_switched_off (Fixture *fixture, gconstpointer data)
{
  write_text (fixture, "de buurd");
  wb_spell_check_begin (fixture->check, LANGUAGE);
  wait_marked (fixture, "|buurd");
  g_object_set (wb_spelling_get (), "enabled", FALSE, NULL);
  wait_marked (fixture, "");
}

static void
remove_tree (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        remove_tree (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

#define ADD(path, func) g_test_add ("/spelling/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_autofree char *folder = make_dictionary ();
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
  status = g_test_run ();
  remove_tree (folder);

  return status;
}
