/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Copying on the board, by the keys and through the clipboard that all programs share. */

#include <adwaita.h>
#include <string.h>

#include "board-fixture.h"
#include "hand.h"
#include "small-plan.h"
#include "wb-file-format.h"

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

  return g_test_run ();
}
