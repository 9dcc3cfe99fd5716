/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Documents, without a window: reading, writing, failing, and what they say about themselves. */

#include <glib/gstdio.h>
#include <string.h>

#include "wb-data-dir.h"
#include "wb-document.h"
#include "wb-edit.h"

#define SMALL \
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" \
  "<wijkbord xmlns=\"urn:wijkbord:project\" version=\"1.0\">\n" \
  "  <revision id=\"r1\" saved=\"2026-11-20T16:40:00Z\"/>\n" \
  "  <project id=\"p1\" title=\"Rivierenwijk\"/>\n" \
  "  <goal id=\"g1\" title=\"Droge woningen\" status=\"idea\"/>\n" \
  "</wijkbord>\n"

#define DANGLING \
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" \
  "<wijkbord xmlns=\"urn:wijkbord:project\" version=\"1.0\">\n" \
  "  <project id=\"p1\"/>\n" \
  "  <goal id=\"g1\" status=\"idea\"/>\n" \
  "  <link kind=\"contributes\" from=\"nobody\" to=\"g1\"/>\n" \
  "</wijkbord>\n"

typedef struct
{
  char       *folder;
  GFile      *file;
  WbDocument *document;
  GString    *states; /* the initials of the states, as they came */
  gboolean    done;
  gboolean    success;
  GError     *error;
} Fixture;

static void
state_cb (WbDocument *document, GParamSpec *pspec, Fixture *fixture)
{
  g_string_append_c (fixture->states, "LRSF"[wb_document_get_state (document)]);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;

  fixture->folder = g_dir_make_tmp ("wijkbord-test-XXXXXX", NULL);
  path = g_build_filename (fixture->folder, "plan.wijkbord", NULL);
  fixture->file = g_file_new_for_path (path);
  if (data != NULL)
    g_assert_true (g_file_set_contents (path, data, -1, NULL));

  fixture->document = wb_document_new ();
  fixture->states = g_string_new (NULL);
  g_signal_connect (fixture->document, "notify::state", G_CALLBACK (state_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  g_assert_finalize_object (fixture->document);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_object_unref (fixture->file);
  g_string_free (fixture->states, TRUE);
  g_clear_error (&fixture->error);
}

static void
wait_for (gboolean *done)
{
  while (!*done)
    g_main_context_iteration (NULL, TRUE);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Fixture *fixture = data;

  g_clear_error (&fixture->error);
  fixture->success = wb_document_load_finish (WB_DOCUMENT (source), result, &fixture->error);
  fixture->done = TRUE;
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Fixture *fixture = data;

  g_clear_error (&fixture->error);
  fixture->success = wb_document_save_finish (WB_DOCUMENT (source), result, &fixture->error);
  fixture->done = TRUE;
}

static gboolean
load_file (Fixture *fixture)
{
  fixture->done = FALSE;
  wb_document_open_async (fixture->document, fixture->file, loaded_cb, fixture);
  wait_for (&fixture->done);

  return fixture->success;
}

static gboolean
save_to (Fixture *fixture, GFile *file, WbDocumentSave how)
{
  fixture->done = FALSE;
  wb_document_save_async (fixture->document, file, how, saved_cb, fixture);
  wait_for (&fixture->done);

  return fixture->success;
}

static char *
read_file (GFile *file)
{
  char *text = NULL;

  g_assert_true (g_file_load_contents (file, NULL, &text, NULL, NULL, NULL));

  return text;
}

static void
write_file (GFile *file, const char *text)
{
  g_assert_true (g_file_set_contents (g_file_peek_path (file), text, -1, NULL));
}

static void
rename_item (Fixture *fixture, const char *id, guint field, const char *title)
{
  WbEdit *edit = wb_edit_new (wb_document_get_project (fixture->document));
  g_autoptr (GError) error = NULL;

  g_assert_true (wb_edit_set (edit, id, field, title, &error));
  g_assert_true (wb_edit_apply (edit, "Rename", &error));
}

static GFile *
other_file (Fixture *fixture)
{
  return g_file_new_build_filename (fixture->folder, "other.wijkbord", NULL);
}

static void
assert_status (Fixture *fixture, const char *expected)
{
  g_autofree char *status = wb_document_dup_status (fixture->document);

  g_assert_cmpstr (status, ==, expected);
}

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

static void
count_cb (GObject *object, GParamSpec *pspec, guint *count)
{
  (*count)++;
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
  g_assert_true (wb_document_is_modified (fixture->document));
  assert_status (fixture, "not saved yet");
  g_assert_cmpuint (wb_project_count (project, WB_KIND_GOAL), ==, 1);
  g_assert_cmpuint (wb_project_find (project, "g1"), ==, WB_SLOT_NONE);
  g_assert_true (wb_record_has (wb_project_get (project, wb_project_get_root (project)), WB_PROJECT_START_YEAR));
  g_assert_null (header->id);
  g_assert_cmpuint (header->earlier->len, ==, 0);
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

#define THEIRS \
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" \
  "<wijkbord xmlns=\"urn:wijkbord:project\" version=\"1.0\">\n" \
  "  <revision id=\"r2\" saved=\"2026-11-21T16:40:00Z\"><earlier id=\"r1\"/></revision>\n" \
  "  <project id=\"p1\" title=\"Lekbuurt\"/>\n" \
  "  <goal id=\"g1\" title=\"Droge woningen\" status=\"idea\"/>\n" \
  "</wijkbord>\n"

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

static const char *
title_at (Fixture *fixture, const char *id)
{
  return wb_project_get_title_of (wb_document_get_project (fixture->document), id);
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

static GFile *
lock_file (Fixture *fixture)
{
  return g_file_new_build_filename (fixture->folder, ".~lock.plan.wijkbord#", NULL);
}

static void
test_lock (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) lock = lock_file (fixture);
  g_autoptr (GFile) other = other_file (fixture);

  g_assert_true (load_file (fixture));
  g_assert_null (wb_document_get_owner (fixture->document));
  g_assert_true (g_file_query_exists (lock, NULL));

  /* It follows the document to another file. */
  rename_item (fixture, "g1", WB_GOAL_TITLE, "Van hier");
  g_assert_true (save_to (fixture, other, WB_DOCUMENT_SAVE_PLAIN));
  g_assert_false (g_file_query_exists (lock, NULL));
  g_assert_true (save_to (fixture, fixture->file, WB_DOCUMENT_SAVE_OVER));
  g_assert_true (g_file_query_exists (lock, NULL));

  wb_document_close (fixture->document);
  g_assert_false (g_file_query_exists (lock, NULL));
}

#define FOREIGN_LOCK ",coordinator,elsewhere,24.11.2026 10:12,file:///home/coordinator;"

static void
test_locked_by_another (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) lock = lock_file (fixture);
  g_autoptr (GFile) other = other_file (fixture);
  g_autofree char *text = NULL;
  g_autofree char *copy = NULL;

  write_file (lock, FOREIGN_LOCK);
  g_assert_true (load_file (fixture));
  g_assert_nonnull (wb_document_get_owner (fixture->document));
  g_assert_cmpstr (wb_document_get_owner (fixture->document)->host, ==, "elsewhere");

  /* A copy has no file yet, and keeps where it comes from. */
  wb_document_become_copy (fixture->document);
  g_assert_null (wb_document_get_owner (fixture->document));
  g_assert_null (wb_document_get_file (fixture->document));
  g_assert_true (wb_document_is_modified (fixture->document));
  g_assert_true (save_to (fixture, other, WB_DOCUMENT_SAVE_PLAIN));
  copy = read_file (other);
  g_assert_nonnull (strstr (copy, "<earlier id=\"r1\""));

  wb_document_close (fixture->document);
  text = read_file (lock);
  g_assert_cmpstr (text, ==, FOREIGN_LOCK);
  g_assert_true (g_file_delete (lock, NULL, NULL));
}

static guint
count_journals (void)
{
  g_autofree char *folder = wb_data_dir_get_journals ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    n += g_str_has_suffix (name, ".db");

  return n;
}

/* Beside the plan there is the lock of the other, as it was, and no more. */
static void
assert_lock_alone (Fixture *fixture)
{
  g_autoptr (GFile) lock = lock_file (fixture);
  g_autofree char *text = read_file (lock);
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  guint n = 0;

  g_assert_cmpstr (text, ==, FOREIGN_LOCK);
  while (g_dir_read_name (dir) != NULL)
    n++;
  g_assert_cmpuint (n, ==, 2);
}

static void
look (Fixture *fixture)
{
  g_autoptr (GFile) lock = lock_file (fixture);

  write_file (lock, FOREIGN_LOCK);
  g_assert_true (load_file (fixture));
}

static void
test_look (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) lock = lock_file (fixture);
  guint n_journals = count_journals ();
  WbProject *project;

  look (fixture);
  project = wb_document_get_project (fixture->document);
  g_assert_true (wb_document_is_read_only (fixture->document));
  g_assert_true (wb_project_is_read_only (project));
  g_assert_false (wb_document_is_modified (fixture->document));
  g_assert_cmpstr (wb_document_get_owner_name (fixture->document), ==, "coordinator");
  assert_status (fixture, "looking only");
  assert_lock_alone (fixture);
  g_assert_cmpuint (count_journals (), ==, n_journals);

  /* What it is now is only looked at, too, also when the other has gone meanwhile. */
  write_file (fixture->file, THEIRS);
  g_assert_true (g_file_delete (lock, NULL, NULL));
  g_assert_true (load_file (fixture));
  g_assert_true (wb_document_get_project (fixture->document) != project);
  g_assert_cmpstr (title_at (fixture, "p1"), ==, "Lekbuurt");
  g_assert_true (wb_project_is_read_only (wb_document_get_project (fixture->document)));
  g_assert_false (g_file_query_exists (lock, NULL));
  g_assert_cmpuint (count_journals (), ==, n_journals);
}

/* The copy is a plan like any other: with a lock and a journal of its own, and what is changed is saved in it. */
static void
test_look_save (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) other = other_file (fixture);
  g_autoptr (GFile) lock = g_file_new_build_filename (fixture->folder, ".~lock.other.wijkbord#", NULL);
  guint n_journals = count_journals ();
  g_autofree char *old = NULL;
  g_autofree char *text = NULL;

  look (fixture);
  g_assert_true (save_to (fixture, other, WB_DOCUMENT_SAVE_PLAIN));
  g_assert_false (wb_document_is_read_only (fixture->document));
  g_assert_null (wb_document_get_owner (fixture->document));
  g_assert_true (g_file_query_exists (lock, NULL));

  rename_item (fixture, "g1", WB_GOAL_TITLE, "In de kopie");
  g_assert_cmpuint (count_journals (), ==, n_journals + 1);
  g_assert_true (save_to (fixture, NULL, WB_DOCUMENT_SAVE_PLAIN));
  text = read_file (other);
  g_assert_nonnull (strstr (text, "In de kopie"));
  old = read_file (fixture->file);
  g_assert_cmpstr (old, ==, SMALL);
  wb_document_close (fixture->document);
  g_assert_cmpuint (count_journals (), ==, n_journals);
}

static void
test_look_save_fails (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) nowhere = g_file_new_build_filename (fixture->folder, "no", "folder.wijkbord", NULL);

  look (fixture);
  g_assert_false (save_to (fixture, nowhere, WB_DOCUMENT_SAVE_PLAIN));
  g_assert_true (wb_document_is_read_only (fixture->document));
  g_assert_cmpint (wb_document_get_state (fixture->document), ==, WB_DOCUMENT_READY);
  assert_lock_alone (fixture);
}

static void
test_go_ahead (Fixture *fixture, gconstpointer data)
{
  guint n_journals = count_journals ();
  g_autofree char *text = NULL;

  look (fixture);
  wb_document_go_ahead (fixture->document);
  g_assert_false (wb_document_is_read_only (fixture->document));
  rename_item (fixture, "g1", WB_GOAL_TITLE, "Toch");
  g_assert_cmpuint (count_journals (), ==, n_journals + 1);
  g_assert_true (save_to (fixture, NULL, WB_DOCUMENT_SAVE_PLAIN));
  text = read_file (fixture->file);
  g_assert_nonnull (strstr (text, "Toch"));
  wb_document_close (fixture->document);
  assert_lock_alone (fixture);
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
  g_assert_null (strstr (text, "r1"));
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
  static const struct
  {
    const char *path;
    const char *content;
    void (*test) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/document/load", SMALL, test_load },
    { "/document/words", SMALL, test_words },
    { "/document/malformed", "<wijkbord xmlns=\"urn:wijkbord:project\" version=\"1.0\">\n  <project id=\"p1\"><", test_malformed },
    { "/document/missing", NULL, test_missing },
    { "/document/repair", DANGLING, test_repair },
    { "/document/template", SMALL, test_template },
    { "/document/save", SMALL, test_save },
    { "/document/save/unchanged", SMALL, test_save_unchanged },
    { "/document/save/while-editing", SMALL, test_save_while_editing },
    { "/document/save/fails", SMALL, test_save_fails },
    { "/document/save/as", SMALL, test_save_as },
    { "/document/save/renewed", SMALL, test_save_renewed },
    { "/document/lock/own", SMALL, test_lock },
    { "/document/lock/of-another", SMALL, test_locked_by_another },
    { "/document/look", SMALL, test_look },
    { "/document/look/save", SMALL, test_look_save },
    { "/document/look/save-fails", SMALL, test_look_save_fails },
    { "/document/look/go-ahead", SMALL, test_go_ahead },
    { "/document/changed-on-disk", SMALL, test_changed_on_disk },
    { "/document/watched", SMALL, test_watched },
    { "/document/watched/while-busy", SMALL, test_watched_while_busy },
    { "/document/merge/both", SMALL, test_merge },
    { "/document/merge/conflict", SMALL, test_merge_conflict },
    { "/document/merge/ahead", SMALL, test_merge_ahead },
    { "/document/merge/broken", SMALL, test_merge_other },
    { "/document/changed-unseen", SMALL, test_changed_unseen },
    { "/document/busy", SMALL, test_busy },
    { "/document/cancel", SMALL, test_cancel },
    { "/document/reload-fails", SMALL, test_reload_fails },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, tests[i].content, set_up, tests[i].test, tear_down);

  return g_test_run ();
}
