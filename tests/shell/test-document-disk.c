/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What others do to the file of an open document: noticed, never written over unasked, merged. */

#include "document-fixture.h"

#include <string.h>

static void
test_changed_on_disk (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;
  guint changes = 0;

  g_assert_true (load_file (fixture));
  g_signal_connect (fixture->document, "notify::changed-on-disk", G_CALLBACK (count_cb), &changes);

  /* The same bytes are no change. */
  write_file (fixture->file, SMALL);
  wb_document_look_at_disk (fixture->document);
  rename_item (fixture, "g1", WB_GOAL_TITLE, "Van hier");
  g_assert_true (save_to (fixture, NULL, WB_DOCUMENT_SAVE_PLAIN));
  g_assert_cmpuint (changes, ==, 0);

  write_file (fixture->file, SMALL "<!-- elsewhere -->");
  wb_document_look_at_disk (fixture->document);
  while (changes == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (wb_document_is_changed_on_disk (fixture->document));

  rename_item (fixture, "g1", WB_GOAL_TITLE, "Van hier, later");
  g_assert_false (save_to (fixture, NULL, WB_DOCUMENT_SAVE_PLAIN));
  g_assert_error (fixture->error, WB_FILE_ERROR, WB_FILE_ERROR_CHANGED);
  text = read_file (fixture->file);
  g_assert_cmpstr (text, ==, SMALL "<!-- elsewhere -->");

  g_assert_true (save_to (fixture, NULL, WB_DOCUMENT_SAVE_OVER));
  g_assert_false (wb_document_is_changed_on_disk (fixture->document));
  g_assert_false (wb_document_is_modified (fixture->document));
}

/* Of what was saved here no digest is known. What was only copied back is the same, other bytes of the same length are not. */
static void
test_changed_after_saving (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;
  guint changes = 0;

  g_assert_true (load_file (fixture));
  rename_item (fixture, "g1", WB_GOAL_TITLE, "Van hier");
  g_assert_true (save_to (fixture, NULL, WB_DOCUMENT_SAVE_PLAIN));
  text = read_file (fixture->file);
  g_signal_connect (fixture->document, "notify::changed-on-disk", G_CALLBACK (count_cb), &changes);

  write_file (fixture->file, text);
  wb_document_look_at_disk (fixture->document);
  rename_item (fixture, "g1", WB_GOAL_TITLE, "Van daar");
  g_assert_true (save_to (fixture, NULL, WB_DOCUMENT_SAVE_PLAIN));
  g_assert_cmpuint (changes, ==, 0);

  g_free (text);
  text = read_file (fixture->file);
  memcpy (strstr (text, "daar"), "hier", strlen ("hier"));
  write_file (fixture->file, text);
  wb_document_look_at_disk (fixture->document);
  while (changes == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (wb_document_is_changed_on_disk (fixture->document));
}

/* As another program writes it that has much to remark, which is no part of the plan. */
static void
write_remarked (Fixture *fixture, const char *plan, gsize size)
{
  g_autofree char *remark = g_strnfill (size, '.');
  g_autofree char *text = g_strconcat (plan, "<!-- ", remark, " -->", NULL);

  write_file (fixture->file, text);
}

/* Of a large file no digest is known. While it holds the same plan nobody is asked anything, whatever its bytes. */
static void
test_large (Fixture *fixture, gconstpointer data)
{
  guint changes = 0;

  write_remarked (fixture, SMALL, 1024 * 1024);
  g_assert_true (load_file (fixture));
  g_signal_connect (fixture->document, "notify::changed-on-disk", G_CALLBACK (count_cb), &changes);

  write_remarked (fixture, SMALL, 1024 * 1024);
  wb_document_look_at_disk (fixture->document);
  rename_item (fixture, "g1", WB_GOAL_TITLE, "Van hier");
  g_assert_true (save_to (fixture, NULL, WB_DOCUMENT_SAVE_PLAIN));

  write_remarked (fixture, SMALL, 1024 * 1024);
  g_assert_true (load_file (fixture));
  write_remarked (fixture, SMALL, 1024 * 1024 + 1);
  rename_item (fixture, "g1", WB_GOAL_TITLE, "Van daar");
  g_assert_true (save_to (fixture, NULL, WB_DOCUMENT_SAVE_PLAIN));
  g_assert_cmpuint (changes, ==, 0);

  write_remarked (fixture, SMALL, 1024 * 1024);
  g_assert_true (load_file (fixture));
  write_remarked (fixture, THEIRS, 1024 * 1024);
  wb_document_look_at_disk (fixture->document);
  while (changes == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (wb_document_is_changed_on_disk (fixture->document));
}

/* Nobody looked: saving notices by itself. */
static void
test_changed_unseen (Fixture *fixture, gconstpointer data)
{
  g_assert_true (load_file (fixture));
  write_file (fixture->file, SMALL "<!-- elsewhere -->");
  rename_item (fixture, "g1", WB_GOAL_TITLE, "Van hier");
  g_assert_false (save_to (fixture, NULL, WB_DOCUMENT_SAVE_PLAIN));
  g_assert_error (fixture->error, WB_FILE_ERROR, WB_FILE_ERROR_CHANGED);
  g_assert_true (wb_document_is_changed_on_disk (fixture->document));

  /* Read again, it is what is on the disk. */
  g_assert_true (load_file (fixture));
  g_assert_false (wb_document_is_changed_on_disk (fixture->document));
  g_assert_false (wb_document_is_modified (fixture->document));
}

/* Something happens to the file, and nobody has to look. */
static void
test_watched (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gboolean gone = FALSE;

  g_assert_true (load_file (fixture));
  write_file (fixture->file, SMALL "<!-- elsewhere -->");
  while (!wb_document_is_changed_on_disk (fixture->document))
    g_main_context_iteration (NULL, TRUE);

  g_file_delete (fixture->file, NULL, &error);
  g_assert_no_error (error);
  while (!gone)
    {
      g_main_context_iteration (NULL, TRUE);
      g_object_get (fixture->document, "gone-from-disk", &gone, NULL);
    }
  g_assert_false (wb_document_is_changed_on_disk (fixture->document));

  g_assert_true (save_to (fixture, NULL, WB_DOCUMENT_SAVE_OVER));
  g_object_get (fixture->document, "gone-from-disk", &gone, NULL);
  g_assert_false (gone);
  g_assert_true (g_file_query_exists (fixture->file, NULL));
}

static void
heard_cb (GFileMonitor *monitor, GFile *file, GFile *other, GFileMonitorEvent event, gboolean *heard)
{
  *heard = TRUE;
}

/* What happens while the document is busy is not forgotten. The main loop stands still until the document wants to look,
 * and so finds it busy. */
static void
test_watched_while_busy (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) nowhere = g_file_new_build_filename (fixture->folder, "no", "such", "plan.wijkbord", NULL);
  g_autoptr (GFileMonitor) monitor = g_file_monitor_file (fixture->file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  gboolean heard = FALSE;
  gboolean gone = FALSE;

  g_assert_true (load_file (fixture));
  g_signal_connect (monitor, "changed", G_CALLBACK (heard_cb), &heard);
  g_assert_true (g_file_delete (fixture->file, NULL, NULL));
  wait_for (&heard);

  fixture->done = FALSE;
  wb_document_save_async (fixture->document, nowhere, WB_DOCUMENT_SAVE_PLAIN, saved_cb, fixture);
  g_usleep (G_USEC_PER_SEC / 2);
  wait_for (&fixture->done);
  while (!gone)
    {
      g_main_context_iteration (NULL, TRUE);
      g_object_get (fixture->document, "gone-from-disk", &gone, NULL);
    }
}

typedef struct
{
  gboolean done;
  char    *words;
  GError  *error;
} Merging;

static void
merged_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Merging *merging = data;
  g_auto (GStrv) remarks = NULL;

  merging->words = wb_document_merge_finish (WB_DOCUMENT (source), result, &remarks, &merging->error);
  g_assert_true (remarks == NULL || remarks[0] == NULL);
  merging->done = TRUE;
}

static Merging
merge_file (Fixture *fixture)
{
  Merging merging = { FALSE };

  wb_document_merge_async (fixture->document, merged_cb, &merging);
  while (!merging.done)
    g_main_context_iteration (NULL, TRUE);

  return merging;
}

static void
test_merge (Fixture *fixture, gconstpointer data)
{
  g_autofree char *words = NULL;
  g_autofree char *text = NULL;
  WbProject *project;

  g_assert_true (load_file (fixture));
  project = wb_document_get_project (fixture->document);
  rename_item (fixture, "g1", WB_GOAL_TITLE, "Van hier");
  write_file (fixture->file, THEIRS);

  words = merge_file (fixture).words;
  g_assert_cmpstr (words, ==, "Merged: 1 change from the file.");
  g_assert_cmpstr (title_at (fixture, "p1"), ==, "Lekbuurt");
  g_assert_cmpstr (title_at (fixture, "g1"), ==, "Van hier");
  g_assert_true (wb_document_is_modified (fixture->document));
  g_assert_false (wb_document_is_changed_on_disk (fixture->document));

  /* It is one step; without it the plan is not what is saved. */
  g_assert_cmpstr (wb_project_get_undo_name (project), ==, "Merge");
  g_assert_true (wb_project_undo (project));
  g_assert_cmpstr (title_at (fixture, "p1"), ==, "Rivierenwijk");
  g_assert_true (wb_project_undo (project));
  g_assert_true (wb_document_is_modified (fixture->document));
  g_assert_true (wb_project_redo (project) && wb_project_redo (project));

  g_assert_true (save_to (fixture, NULL, WB_DOCUMENT_SAVE_PLAIN));
  text = read_file (fixture->file);
  g_assert_nonnull (strstr (text, "<earlier id=\"r2\""));
  g_assert_nonnull (strstr (text, "<earlier id=\"r1\""));
}

/* Both changed one field, and nothing else: there is only a conflict to tell of. */
static void
test_merge_conflict (Fixture *fixture, gconstpointer data)
{
  g_autofree char *words = NULL;

  g_assert_true (load_file (fixture));
  rename_item (fixture, "p1", WB_PROJECT_TITLE, "Maasbuurt");
  write_file (fixture->file, THEIRS);
  words = merge_file (fixture).words;
  g_assert_cmpstr (words, ==, "1 conflict is to be settled.");
  g_assert_cmpstr (title_at (fixture, "p1"), ==, "Maasbuurt");
}

/* Nothing was changed here: then it is what the file is. */
static void
test_merge_ahead (Fixture *fixture, gconstpointer data)
{
  g_autofree char *words = NULL;

  g_assert_true (load_file (fixture));
  write_file (fixture->file, THEIRS);
  words = merge_file (fixture).words;
  g_assert_nonnull (words);
  g_assert_cmpstr (title_at (fixture, "p1"), ==, "Lekbuurt");
  g_assert_false (wb_document_is_modified (fixture->document));
}

static void
test_merge_other (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (load_file (fixture));
  rename_item (fixture, "g1", WB_GOAL_TITLE, "Van hier");
  write_file (fixture->file, DANGLING);
  error = merge_file (fixture).error;
  g_assert_error (error, WB_FILE_ERROR, WB_FILE_ERROR_STRUCTURE);
  g_assert_cmpstr (title_at (fixture, "g1"), ==, "Van hier");
  g_assert_cmpint (wb_document_get_state (fixture->document), ==, WB_DOCUMENT_READY);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/document/changed-on-disk", SMALL, test_changed_on_disk);
  fixture_add ("/document/changed-on-disk/after-saving", SMALL, test_changed_after_saving);
  fixture_add ("/document/changed-on-disk/large", SMALL, test_large);
  fixture_add ("/document/watched", SMALL, test_watched);
  fixture_add ("/document/watched/while-busy", SMALL, test_watched_while_busy);
  fixture_add ("/document/merge/both", SMALL, test_merge);
  fixture_add ("/document/merge/conflict", SMALL, test_merge_conflict);
  fixture_add ("/document/merge/ahead", SMALL, test_merge_ahead);
  fixture_add ("/document/merge/broken", SMALL, test_merge_other);
  fixture_add ("/document/changed-unseen", SMALL, test_changed_unseen);

  return g_test_run ();
}
