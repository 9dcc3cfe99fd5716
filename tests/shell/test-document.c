/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Documents, without a window: reading, writing, failing, and what they say about themselves. */

#include "document-fixture.h"

#include <string.h>

static void
assert_title (Fixture *fixture, const char *expected)
{
  g_autofree char *title = wb_document_dup_title (fixture->document);

  g_assert_cmpstr (title, ==, expected);
}

static void
test_load (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (wb_document_get_state (fixture->document), ==, WB_DOCUMENT_LOADING);
  assert_title (fixture, "New plan");
  assert_status (fixture, "");

  g_assert_true (load_file (fixture));
  g_assert_cmpstr (fixture->states->str, ==, "R");
  g_assert_false (wb_document_is_modified (fixture->document));
  g_assert_false (wb_document_is_changed_on_disk (fixture->document));
  g_assert_true (g_file_equal (wb_document_get_file (fixture->document), fixture->file));
  assert_title (fixture, "Rivierenwijk");
  assert_status (fixture, "saved on 20 Nov 2026");
}

/* Whoever shows a plan takes its board when it comes; nobody takes it later. */
static void
take_board_cb (WbDocument *document, GParamSpec *pspec, guint *n_taken)
{
  g_autoptr (WbBoardAhead) board = wb_document_take_board (document);

  g_assert_true (wb_board_ahead_get_project (board) == wb_document_get_project (document));
  ++*n_taken;
}

static void
test_board (Fixture *fixture, gconstpointer data)
{
  guint n_taken = 0;

  g_signal_connect (fixture->document, "notify::project", G_CALLBACK (take_board_cb), &n_taken);
  g_assert_true (load_file (fixture));
  g_assert_cmpuint (n_taken, ==, 1);
  g_assert_null (wb_document_take_board (fixture->document));
}

static void
test_words (Fixture *fixture, gconstpointer data)
{
  guint titles = 0;

  g_assert_true (load_file (fixture));
  g_signal_connect (fixture->document, "notify::title", G_CALLBACK (count_cb), &titles);

  rename_item (fixture, "g1", WB_GOAL_TITLE, "Warme woningen");
  g_assert_cmpuint (titles, ==, 0);
  assert_status (fixture, "changed");

  rename_item (fixture, "p1", WB_PROJECT_TITLE, "Havenkwartier");
  g_assert_cmpuint (titles, ==, 1);
  assert_title (fixture, "Havenkwartier");

  rename_item (fixture, "p1", WB_PROJECT_TITLE, NULL);
  assert_title (fixture, "plan");

  for (guint i = 0; i < 3; i++)
    wb_project_undo (wb_document_get_project (fixture->document));
  g_assert_false (wb_document_is_modified (fixture->document));
  assert_status (fixture, "saved on 20 Nov 2026");
}

static void
test_malformed (Fixture *fixture, gconstpointer data)
{
  const GError *error;
  guint line = 0, column = 0;

  g_assert_false (load_file (fixture));
  g_assert_cmpstr (fixture->states->str, ==, "F");
  g_assert_null (wb_document_get_project (fixture->document));
  g_assert_cmpuint (wb_document_get_n_repairs (fixture->document), ==, 0);

  assert_title (fixture, "plan.wijkbord");
  error = wb_document_get_error (fixture->document);
  g_assert_error (error, WB_FILE_ERROR, WB_FILE_ERROR_MALFORMED);
  g_assert_error (fixture->error, WB_FILE_ERROR, WB_FILE_ERROR_MALFORMED);
  g_assert_true (wb_file_error_get_position (error, &line, &column));
  g_assert_cmpuint (line, ==, 2);
}

static void
test_missing (Fixture *fixture, gconstpointer data)
{
  g_assert_false (load_file (fixture));
  g_assert_error (fixture->error, WB_FILE_ERROR, WB_FILE_ERROR_IO);
  g_assert_cmpint (wb_document_get_state (fixture->document), ==, WB_DOCUMENT_FAILED);

  /* The same document can open it once it is there. */
  write_file (fixture->file, SMALL);
  g_assert_true (load_file (fixture));
  g_assert_cmpstr (fixture->states->str, ==, "FLR");
  g_assert_null (wb_document_get_error (fixture->document));
}

static void
test_repair (Fixture *fixture, gconstpointer data)
{
  g_autofree char *problem = NULL;
  g_autofree char *remedy = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  guint line;

  g_assert_false (load_file (fixture));
  g_assert_error (fixture->error, WB_FILE_ERROR, WB_FILE_ERROR_STRUCTURE);
  g_assert_cmpuint (wb_document_get_n_repairs (fixture->document), ==, 1);
  wb_document_get_repair (fixture->document, 0, &line, &problem, &remedy);
  g_assert_cmpuint (line, ==, 5);
  g_assert_nonnull (strstr (problem, "nobody"));
  g_assert_cmpstr (remedy, !=, "");

  wb_document_repair (fixture->document);
  g_assert_cmpint (wb_document_get_state (fixture->document), ==, WB_DOCUMENT_READY);
  g_assert_cmpuint (wb_project_count (wb_document_get_project (fixture->document), WB_KIND_CONTRIBUTES), ==, 0);
  g_assert_true (wb_document_is_modified (fixture->document));
  g_assert_null (wb_document_get_error (fixture->document));
  before = read_file (fixture->file);
  g_assert_cmpstr (before, ==, DANGLING);

  g_assert_true (save_to (fixture, NULL, WB_DOCUMENT_SAVE_PLAIN));
  g_assert_false (wb_document_is_modified (fixture->document));
  after = read_file (fixture->file);
  g_assert_null (strstr (after, "nobody"));
}

static void
test_template (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbPlan) template = wb_file_read (fixture->file, NULL, NULL, NULL, NULL, NULL);
  const WbHeader *header;
  WbProject *project;

  g_assert_nonnull (template);
  fixture->done = FALSE;
  wb_document_start_async (fixture->document, fixture->file, loaded_cb, fixture);
  wait_for (&fixture->done);
  g_assert_no_error (fixture->error);

  project = wb_document_get_project (fixture->document);
  header = wb_plan_get_header (wb_project_get_plan (project));
  g_assert_null (wb_document_get_file (fixture->document));
  g_assert_false (wb_document_is_modified (fixture->document));
  assert_status (fixture, "not saved yet");
  g_assert_cmpuint (wb_project_count (project, WB_KIND_GOAL), ==, 1);
  g_assert_cmpuint (wb_project_find (project, "g1"), ==, WB_SLOT_NONE);
  g_assert_true (wb_record_has (wb_project_get (project, wb_project_get_root (project)), WB_PROJECT_START_YEAR));
  g_assert_null (header->id);
  g_assert_cmpuint (header->earlier->len, ==, 0);

  rename_item (fixture, wb_record_get_id (wb_project_get (project, wb_project_get_root (project))), WB_PROJECT_TITLE,
               "Lekbuurt");
  g_assert_true (wb_document_is_modified (fixture->document));
  wb_project_undo (project);
  g_assert_false (wb_document_is_modified (fixture->document));
}

static void
test_save (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  g_assert_true (load_file (fixture));
  rename_item (fixture, "g1", WB_GOAL_TITLE, "Warme woningen");
  g_assert_true (wb_document_is_modified (fixture->document));

  g_assert_true (save_to (fixture, NULL, WB_DOCUMENT_SAVE_PLAIN));
  g_assert_cmpstr (fixture->states->str, ==, "RSR");
  g_assert_false (wb_document_is_modified (fixture->document));
  text = read_file (fixture->file);
  g_assert_nonnull (strstr (text, "title=\"Warme woningen\""));
  g_assert_nonnull (strstr (text, "<earlier id=\"r1\" saved=\"2026-11-20T16:40:00Z\"/>"));
  g_assert_nonnull (strstr (text, "app=\"wijkbord " WB_VERSION "\""));

  /* What is saved can be undone, and then it is not what is saved any more. */
  wb_project_undo (wb_document_get_project (fixture->document));
  g_assert_true (wb_document_is_modified (fixture->document));
}

static void
test_save_unchanged (Fixture *fixture, gconstpointer data)
{
  const WbHeader *header;
  g_autofree char *text = NULL;

  g_assert_true (load_file (fixture));
  rename_item (fixture, "g1", WB_GOAL_TITLE, "Warme woningen");
  rename_item (fixture, "g1", WB_GOAL_TITLE, "Droge woningen");
  g_assert_true (save_to (fixture, NULL, WB_DOCUMENT_SAVE_PLAIN));

  text = read_file (fixture->file);
  g_assert_cmpstr (text, ==, SMALL);
  g_assert_false (wb_document_is_modified (fixture->document));
  header = wb_plan_get_header (wb_project_get_plan (wb_document_get_project (fixture->document)));
  g_assert_cmpstr (header->id, ==, "r1");
}

static void
test_save_while_editing (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  g_assert_true (load_file (fixture));
  rename_item (fixture, "g1", WB_GOAL_TITLE, "Eerst");
  fixture->done = FALSE;
  wb_document_save_async (fixture->document, NULL, WB_DOCUMENT_SAVE_PLAIN, saved_cb, fixture);
  rename_item (fixture, "g1", WB_GOAL_TITLE, "Daarna");
  wait_for (&fixture->done);
  g_assert_no_error (fixture->error);

  text = read_file (fixture->file);
  g_assert_nonnull (strstr (text, "title=\"Eerst\""));
  g_assert_true (wb_document_is_modified (fixture->document));
  wb_project_undo (wb_document_get_project (fixture->document));
  g_assert_false (wb_document_is_modified (fixture->document));
}

static void
test_save_fails (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) nowhere = g_file_new_build_filename (fixture->folder, "no", "such", "plan.wijkbord", NULL);

  g_assert_true (load_file (fixture));
  rename_item (fixture, "g1", WB_GOAL_TITLE, "Warme woningen");
  g_assert_false (save_to (fixture, nowhere, WB_DOCUMENT_SAVE_PLAIN));
  g_assert_nonnull (fixture->error);
  g_assert_cmpstr (fixture->states->str, ==, "RSR");
  g_assert_true (wb_document_is_modified (fixture->document));
  g_assert_true (g_file_equal (wb_document_get_file (fixture->document), fixture->file));
}

static void
test_save_as (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) other = other_file (fixture);
  g_autofree char *old = NULL;
  g_autofree char *text = NULL;

  g_assert_true (load_file (fixture));
  rename_item (fixture, "g1", WB_GOAL_TITLE, "Kopie");
  g_assert_true (save_to (fixture, other, WB_DOCUMENT_SAVE_PLAIN));
  g_assert_true (g_file_equal (wb_document_get_file (fixture->document), other));
  old = read_file (fixture->file);
  g_assert_cmpstr (old, ==, SMALL);
  text = read_file (other);
  g_assert_nonnull (strstr (text, "<goal id=\"g1\" title=\"Kopie\""));

  /* From now on it is saved there. */
  rename_item (fixture, "g1", WB_GOAL_TITLE, "Nogmaals");
  g_assert_true (save_to (fixture, NULL, WB_DOCUMENT_SAVE_PLAIN));
  g_free (old);
  old = read_file (fixture->file);
  g_assert_cmpstr (old, ==, SMALL);
}

static void
test_save_renewed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) other = other_file (fixture);
  g_autoptr (WbPlan) plan = NULL;
  g_autofree char *text = NULL;
  WbProject *project;

  g_assert_true (load_file (fixture));
  project = wb_document_get_project (fixture->document);
  g_assert_true (save_to (fixture, other, WB_DOCUMENT_SAVE_RENEWED));
  g_assert_true (wb_document_get_project (fixture->document) != project);
  project = wb_document_get_project (fixture->document);
  g_assert_cmpuint (wb_project_find (project, "g1"), ==, WB_SLOT_NONE);
  g_assert_false (wb_document_is_modified (fixture->document));

  text = read_file (other);
  g_assert_null (strstr (text, "id=\"g1\""));
  g_assert_null (strstr (text, "\"r1\""));
  plan = wb_file_read (other, NULL, NULL, NULL, NULL, NULL);
  g_assert_true (wb_plan_equal (plan, wb_project_get_plan (project)));
}

static void
test_busy (Fixture *fixture, gconstpointer data)
{
  Fixture second = { 0 };

  g_assert_true (load_file (fixture));
  fixture->done = FALSE;
  wb_document_save_async (fixture->document, NULL, WB_DOCUMENT_SAVE_PLAIN, saved_cb, fixture);
  wb_document_open_async (fixture->document, fixture->file, loaded_cb, &second);
  wait_for (&fixture->done);
  wait_for (&second.done);
  g_assert_true (fixture->success);
  g_assert_error (second.error, G_IO_ERROR, G_IO_ERROR_BUSY);
  g_clear_error (&second.error);
}

static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  fixture->done = FALSE;
  wb_document_open_async (fixture->document, fixture->file, loaded_cb, fixture);
  wb_document_cancel (fixture->document);
  wait_for (&fixture->done);
  g_assert_error (fixture->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (wb_document_get_project (fixture->document));

  /* Reading again is given up: what was there stays. */
  g_assert_true (load_file (fixture));
  rename_item (fixture, "g1", WB_GOAL_TITLE, "Van hier");
  fixture->done = FALSE;
  wb_document_open_async (fixture->document, fixture->file, loaded_cb, fixture);
  wb_document_cancel (fixture->document);
  wait_for (&fixture->done);
  g_assert_cmpint (wb_document_get_state (fixture->document), ==, WB_DOCUMENT_READY);
  g_assert_true (wb_document_is_modified (fixture->document));
}

static void
test_reload_fails (Fixture *fixture, gconstpointer data)
{
  g_assert_true (load_file (fixture));
  rename_item (fixture, "g1", WB_GOAL_TITLE, "Van hier");
  write_file (fixture->file, "no plan at all");
  g_assert_false (load_file (fixture));
  g_assert_error (fixture->error, WB_FILE_ERROR, WB_FILE_ERROR_NOT_PROJECT);
  g_assert_cmpint (wb_document_get_state (fixture->document), ==, WB_DOCUMENT_READY);
  g_assert_true (wb_document_is_modified (fixture->document));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/document/load", SMALL, test_load);
  fixture_add ("/document/board", SMALL, test_board);
  fixture_add ("/document/words", SMALL, test_words);
  fixture_add ("/document/malformed", "<wijkbord xmlns=\"urn:wijkbord:project\" version=\"1.0\">\n  <project id=\"p1\"><", test_malformed);
  fixture_add ("/document/missing", NULL, test_missing);
  fixture_add ("/document/repair", DANGLING, test_repair);
  fixture_add ("/document/template", SMALL, test_template);
  fixture_add ("/document/save", SMALL, test_save);
  fixture_add ("/document/save/unchanged", SMALL, test_save_unchanged);
  fixture_add ("/document/save/while-editing", SMALL, test_save_while_editing);
  fixture_add ("/document/save/fails", SMALL, test_save_fails);
  fixture_add ("/document/save/as", SMALL, test_save_as);
  fixture_add ("/document/save/renewed", SMALL, test_save_renewed);
  fixture_add ("/document/busy", SMALL, test_busy);
  fixture_add ("/document/cancel", SMALL, test_cancel);
  fixture_add ("/document/reload-fails", SMALL, test_reload_fails);

  return g_test_run ();
}
