/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Copying on the board, by the keys and through the clipboard that all programs share. */

#include <adwaita.h>
#include <string.h>

#include "board-fixture.h"
#include "hand.h"
#include "small-plan.h"
#include "wb-clipboard-bytes.h"
#include "wb-file-format.h"
#include "wb-paste-window.h"

static const char plan[] =
  "voice v1 text=Secret domains=housing\n"
  "goal g1 title=First domain=housing target-year=2026 order=a\n"
  "goal g2 title=Second domain=work target-year=2026 order=b\n"
  "action a1 number=1 title=Do order=a\n"
  "indicator i1 goal=g1 name=Reports\n"
  "contributes a1 g1\n";

typedef struct
{
  Fixture *fixture;
  WbKind   kind;
  guint    n;
} Count;

static gboolean
has_count (gpointer data)
{
  Count *count = data;

  return wb_project_count (count->fixture->project, count->kind) == count->n;
}

static void
wait_count (Fixture *fixture, WbKind kind, guint n)
{
  Count count = { fixture, kind, n };

  hand_wait (has_count, &count);
  hand_wait_drawn (fixture->page);
}

static void
choose (Fixture *fixture, const char *id)
{
  wb_board_page_reveal (WB_BOARD_PAGE (fixture->page), small_plan_find (fixture->project, id));
  wb_selection_set (fixture->selection, small_plan_find (fixture->project, id));
  hand_wait_drawn (fixture->page);
}

static gboolean
is_copied (gpointer clipboard)
{
  return gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard), WB_FILE_MEDIA_TYPE);
}

static void
press_copy (Fixture *fixture)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (fixture->page);

  gdk_clipboard_set_content (clipboard, NULL);
  hand_press ("ctrl+c");
  hand_wait (is_copied, clipboard);
}

static gboolean
is_all_selected (gpointer selection)
{
  return wb_selection_get_n (selection) == 4;
}

static gboolean
is_selected_new (Fixture *fixture)
{
  WbRecord *record = wb_project_get (fixture->project, wb_selection_get_last (fixture->selection));

  return record != NULL && wb_record_get_id (record)[0] == 'n';
}

static void
test_copy_paste (Fixture *fixture, gconstpointer data)
{
  choose (fixture, "a1");
  press_copy (fixture);
  choose (fixture, "g2");
  hand_press ("ctrl+v");
  wait_count (fixture, WB_KIND_ACTION, 2);

  g_assert_cmpuint (wb_edges_count_links (wb_project_get_edges (fixture->project), small_plan_find (fixture->project, "g2"),
                                          WB_KIND_CONTRIBUTES, TRUE), ==, 1);
  g_assert_true (is_selected_new (fixture));
  wb_project_undo (fixture->project);
  g_assert_cmpuint (wb_project_count (fixture->project, WB_KIND_ACTION), ==, 1);
}

static void
test_cut_paste (Fixture *fixture, gconstpointer data)
{
  choose (fixture, "a1");
  hand_press ("ctrl+x");
  wait_count (fixture, WB_KIND_ACTION, 0);
  choose (fixture, "g2");
  hand_press ("ctrl+v");
  wait_count (fixture, WB_KIND_ACTION, 1);

  g_assert_cmpuint (wb_project_find_link (fixture->project, WB_KIND_CONTRIBUTES, "a1", "g2"), !=, WB_SLOT_NONE);
}

static void
test_duplicate (Fixture *fixture, gconstpointer data)
{
  choose (fixture, "g1");
  hand_press ("ctrl+d");
  wait_count (fixture, WB_KIND_GOAL, 3);

  g_assert_true (is_selected_new (fixture));
  g_assert_cmpuint (wb_selection_get_n (fixture->selection), ==, 1);
  g_assert_cmpuint (wb_record_get_kind (wb_project_get (fixture->project, wb_selection_get_last (fixture->selection))),
                    ==, WB_KIND_GOAL);
}

static void
test_select_all (Fixture *fixture, gconstpointer data)
{
  choose (fixture, "g1");
  hand_press ("ctrl+a");
  hand_wait (is_all_selected, fixture->selection);
}

static gboolean
is_renamed (gpointer data)
{
  Fixture *fixture = data;
  WbRecord *goal = wb_project_get (fixture->project, small_plan_find (fixture->project, "g1"));

  return g_str_equal (wb_record_get_title (goal), "First more");
}

/* A text without a selection has nothing to cut; the card that it is the title of stays where it is. */
static void
test_in_title (Fixture *fixture, gconstpointer data)
{
  choose (fixture, "g1");
  hand_press ("F2");
  hand_press ("End");
  hand_press ("ctrl+x");
  hand_press ("ctrl+d");
  hand_type (" more");
  hand_press ("Return");
  hand_wait (is_renamed, fixture);

  g_assert_cmpuint (wb_project_count (fixture->project, WB_KIND_GOAL), ==, 2);
}

typedef struct
{
  char *text;
  gboolean done;
} Reading;

static void
text_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Reading *reading = data;

  reading->text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  reading->done = TRUE;
}

static gboolean
is_read (gpointer data)
{
  return ((Reading *) data)->done;
}

/* What other programs get. */
static void
test_text (Fixture *fixture, gconstpointer data)
{
  Reading reading = { NULL, FALSE };

  choose (fixture, "g1");
  hand_press ("ctrl+a");
  hand_wait (is_all_selected, fixture->selection);
  press_copy (fixture);
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (fixture->page), NULL, text_read_cb, &reading);
  hand_wait (is_read, &reading);

  g_assert_cmpstr (reading.text, ==, "First\n\tDo\nSecond\n");
  g_free (reading.text);
}

static void
keep_cb (GtkWidget *page, const char *sentence, gboolean undoable, char **kept)
{
  g_free (*kept);
  *kept = g_strdup (sentence);
}

static gboolean
is_kept (gpointer data)
{
  return *(char **) data != NULL;
}

/* What is on the clipboard may come from anywhere. */
static void
test_hostile (Fixture *fixture, gconstpointer data)
{
  static const char hostile[] = "<!DOCTYPE x [<!ENTITY a 'b'>]><wijkbord xmlns='urn:wijkbord:project' version='1.0'/>";
  g_autoptr (GBytes) bytes = g_bytes_new_static (hostile, sizeof hostile - 1);
  g_autoptr (GdkContentProvider) provider = gdk_content_provider_new_for_bytes (WB_FILE_MEDIA_TYPE, bytes);
  g_autoptr (WbPlan) before = wb_plan_ref (wb_project_get_plan (fixture->project));
  g_autofree char *sentence = NULL;

  g_signal_connect (fixture->page, "toast", G_CALLBACK (keep_cb), &sentence);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (fixture->page), provider);
  choose (fixture, "g1");
  hand_press ("ctrl+v");
  hand_wait (is_kept, &sentence);

  g_assert_true (before == wb_project_get_plan (fixture->project));
  g_assert_nonnull (strstr (sentence, "DOCTYPE"));
}

/* ---- what other programs offer ----------------------------------------------------------------------------------- */

/* A program that offers something and never hands it over. */
#define TEST_TYPE_SILENT (test_silent_get_type ())
G_DECLARE_FINAL_TYPE (TestSilent, test_silent, TEST, SILENT, GdkContentProvider)

struct _TestSilent
{
  GdkContentProvider parent_instance;
};

G_DEFINE_FINAL_TYPE (TestSilent, test_silent, GDK_TYPE_CONTENT_PROVIDER)

static GdkContentFormats *
test_silent_ref_formats (GdkContentProvider *provider)
{
  static const char *types[] = { "text/plain;charset=utf-8" };

  return gdk_content_formats_new (types, G_N_ELEMENTS (types));
}

/* It keeps the task of whoever waits, as a program that hangs does. */
static void
test_silent_write_async (GdkContentProvider *provider, const char *type, GOutputStream *stream, int priority,
                         GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  GTask *task = g_task_new (provider, cancellable, callback, data);

  g_object_set_data_full (G_OBJECT (provider), "task", task, NULL);
  g_object_set_data_full (G_OBJECT (provider), "stream", g_object_ref (stream), g_object_unref);
}

static gboolean
test_silent_write_finish (GdkContentProvider *provider, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
test_silent_class_init (TestSilentClass *klass)
{
  GdkContentProviderClass *provider_class = GDK_CONTENT_PROVIDER_CLASS (klass);

  provider_class->ref_formats = test_silent_ref_formats;
  provider_class->write_mime_type_async = test_silent_write_async;
  provider_class->write_mime_type_finish = test_silent_write_finish;
}

static void
test_silent_init (TestSilent *self)
{
}

/* Lets the program go on after all, so that nothing is left of it. */
static void
let_go (TestSilent *silent)
{
  GTask *task = g_object_get_data (G_OBJECT (silent), "task");

  g_task_return_boolean (task, TRUE);
  g_object_unref (task);
}

static void
written_cb (GObject *stream, GAsyncResult *result, gpointer silent)
{
  g_autoptr (GError) error = NULL;

  g_output_stream_write_all_finish (G_OUTPUT_STREAM (stream), result, NULL, &error);
  g_assert_no_error (error);
  let_go (silent);
}

/* Has it hand over a text after all, to whoever reads that. */
static void
hand_over (TestSilent *silent, const char *text)
{
  g_output_stream_write_all_async (g_object_get_data (G_OBJECT (silent), "stream"), text, strlen (text),
                                   G_PRIORITY_DEFAULT, NULL, written_cb, silent);
}

/* Whether the last of what is said is this; it waits for it. */
typedef struct
{
  char       *kept;
  const char *expected;
} Said;

static void
said_cb (GtkWidget *page, const char *sentence, gboolean undoable, Said *said)
{
  g_free (said->kept);
  said->kept = g_strdup (sentence);
}

static gboolean
is_said (gpointer data)
{
  Said *said = data;

  return said->kept != NULL && strstr (said->kept, said->expected) != NULL;
}

/* Pastes what @provider offers, takes it over, and waits for a sentence in which @expected stands. */
static void
assert_refused (Fixture *fixture, GdkContentProvider *provider, const char *expected)
{
  g_autoptr (GdkContentProvider) owned = provider;
  g_autoptr (WbPlan) before = wb_plan_ref (wb_project_get_plan (fixture->project));
  Said said = { NULL, expected };
  gulong handler = g_signal_connect (fixture->page, "toast", G_CALLBACK (said_cb), &said);

  gdk_clipboard_set_content (gtk_widget_get_clipboard (fixture->page), owned);
  gtk_widget_activate_action (fixture->page, "board.paste", NULL);
  hand_wait (is_said, &said);

  g_assert_true (before == wb_project_get_plan (fixture->project));
  g_assert_null (strstr (said.kept, "file"));
  g_signal_handler_disconnect (fixture->page, handler);
  g_free (said.kept);
}

static GdkContentProvider *
offer (const char *type, const char *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);

  return gdk_content_provider_new_for_bytes (type, bytes);
}

static void
test_refused_plans (Fixture *fixture, gconstpointer data)
{
#define ROOT "<wijkbord xmlns='urn:wijkbord:project' version='1.0'>"
  static const struct
  {
    const char *text;
    const char *expected;
  } cases[] = {
    { "", "no part of a plan" },
    { " \n", "no part of a plan" },
    { "Dry homes", "no part of a plan" },
    { "<html/>", "no part of a plan" },
    { ROOT, "no part of a plan" },
    { ROOT "<project id='p'/><goal id='g' title='x'></wijkbord>", "no part of a plan" },
    { ROOT "<project id='p'/><spell id='s'/></wijkbord>", "no part of a plan" },
    { ROOT "<project id='p'/><goal id='g' owner='nobody'/></wijkbord>", "no part of a plan" },
    { ROOT "<project id='p'/><goal id='g'/><goal id='g'/></wijkbord>", "no part of a plan" },
    { "<wijkbord xmlns='urn:wijkbord:project' version='9.0'><project id='p'/></wijkbord>", "newer version" },
    { "<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;&a;'>]>" ROOT "<project id='p' title='&b;'/></wijkbord>", "DOCTYPE" },
    { ROOT "<project id='p' title='&a;'/></wijkbord>", "no part of a plan" },
    { ROOT "<project id='p' title='\xff'/></wijkbord>", "no part of a plan" },
  };
#undef ROOT

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].text);
      assert_refused (fixture, offer (WB_FILE_MEDIA_TYPE, cases[i].text, strlen (cases[i].text)), cases[i].expected);
    }
}

/* What cannot be shown, let alone read through, is not waited for either. */
static void
test_refused_texts (Fixture *fixture, gconstpointer data)
{
  const gsize size = 4 * 1024 * 1024 + 1;
  g_autofree char *large = g_malloc (size);

  memset (large, 'a', size);
  assert_refused (fixture, offer ("text/plain;charset=utf-8", large, size), "too much to be pasted at once: 4.2");
  assert_refused (fixture, offer ("text/plain;charset=utf-8", "", 0), "nothing to paste");
  assert_refused (fixture, offer ("text/plain;charset=utf-8", " \r\n\t \n\0 ", 8), "nothing to paste");
  assert_refused (fixture, offer ("image/png", "x", 1), "nothing to paste");
}

/* A program that hands nothing over does not hold the board up, and it is said. */
static void
test_silent (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TestSilent) silent = g_object_new (TEST_TYPE_SILENT, NULL);

  wb_clipboard_bytes_set_patience (50);
  assert_refused (fixture, g_object_ref (GDK_CONTENT_PROVIDER (silent)), "does not hand it over");
  wb_clipboard_bytes_set_patience (5000);
  let_go (silent);
}

/* Nor does it hold up what is copied after it. */
static void
test_after_silent (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TestSilent) silent = g_object_new (TEST_TYPE_SILENT, NULL);

  gdk_clipboard_set_content (gtk_widget_get_clipboard (fixture->page), GDK_CONTENT_PROVIDER (silent));
  gtk_widget_activate_action (fixture->page, "board.paste", NULL);
  choose (fixture, "a1");
  press_copy (fixture);
  choose (fixture, "g2");
  hand_press ("ctrl+v");
  wait_count (fixture, WB_KIND_ACTION, 2);
  let_go (silent);
  hand_wait_drawn (fixture->page);

  g_assert_cmpuint (wb_project_count (fixture->project, WB_KIND_ACTION), ==, 2);
}

/* Begins to paste what a slow program has, and shows another plan before that is there. */
static WbSelection *
change_plan_while_pasting (Fixture *fixture, TestSilent *slow, WbProject *other)
{
  WbSelection *selection = wb_selection_new (other);

  gdk_clipboard_set_content (gtk_widget_get_clipboard (fixture->page), GDK_CONTENT_PROVIDER (slow));
  gtk_widget_activate_action (fixture->page, "board.paste", NULL);
  g_object_set (fixture->page, "project", other, "selection", selection, NULL);

  return selection;
}

/* It does not come into a plan for which it was not meant, and that is said. */
static void
test_late (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TestSilent) slow = g_object_new (TEST_TYPE_SILENT, NULL);
  g_autoptr (WbProject) other = wb_project_new_empty (&small_plan_context);
  g_autoptr (WbSelection) selection = change_plan_while_pasting (fixture, slow, other);
  g_autoptr (WbPlan) before = wb_plan_ref (wb_project_get_plan (other));
  Said said = { NULL, "is closed. Nothing was pasted." };
  gulong handler = g_signal_connect (fixture->page, "toast", G_CALLBACK (said_cb), &said);

  hand_over (slow, "One\n");
  hand_wait (is_said, &said);

  g_assert_true (before == wb_project_get_plan (other));
  g_signal_handler_disconnect (fixture->page, handler);
  g_free (said.kept);
  g_object_set (fixture->page, "project", NULL, "selection", NULL, NULL);
}

static gboolean
is_pasting (gpointer data)
{
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());
  g_autoptr (GObject) last = g_list_model_get_item (windows, g_list_model_get_n_items (windows) - 1);

  *(GtkWindow **) data = WB_IS_PASTE_WINDOW (last) ? GTK_WINDOW (last) : NULL;

  return WB_IS_PASTE_WINDOW (last) && gtk_window_is_active (GTK_WINDOW (last));
}

/* A plan that was only read again from its file is the same one. What its lines are to be is shown before; when there is
 * another plan by then, nothing comes of them. */
static void
test_read_again (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TestSilent) slow = g_object_new (TEST_TYPE_SILENT, NULL);
  g_autoptr (WbProject) again = small_plan_new (plan);
  g_autoptr (WbSelection) selection = change_plan_while_pasting (fixture, slow, again);
  Said said = { NULL, "is closed. Nothing was pasted." };
  gulong handler = g_signal_connect (fixture->page, "toast", G_CALLBACK (said_cb), &said);
  GtkWindow *window = NULL;

  hand_over (slow, "One\n");
  hand_wait (is_pasting, &window);
  g_object_set (fixture->page, "project", NULL, "selection", NULL, NULL);
  hand_press ("Return");
  hand_wait (is_said, &said);

  g_assert_cmpuint (wb_project_count (again, WB_KIND_GOAL), ==, 2);
  g_signal_handler_disconnect (fixture->page, handler);
  g_free (said.kept);
}

#define ADD(name, func) g_test_add ("/clipboard/" name, Fixture, plan, fixture_set_up, func, fixture_tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("copy-paste", test_copy_paste);
  ADD ("cut-paste", test_cut_paste);
  ADD ("duplicate", test_duplicate);
  ADD ("select-all", test_select_all);
  ADD ("in-title", test_in_title);
  ADD ("text", test_text);
  ADD ("hostile", test_hostile);
  ADD ("refused-plans", test_refused_plans);
  ADD ("refused-texts", test_refused_texts);
  ADD ("silent", test_silent);
  ADD ("after-silent", test_after_silent);
  ADD ("late", test_late);
  ADD ("read-again", test_read_again);

  return g_test_run ();
}
