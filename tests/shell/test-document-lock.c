/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The lock file beside an open plan, and a plan that another one has open. */

#include "document-fixture.h"

#include <string.h>

#include "wb-data-dir.h"

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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/document/lock/own", SMALL, test_lock);
  fixture_add ("/document/lock/of-another", SMALL, test_locked_by_another);
  fixture_add ("/document/look", SMALL, test_look);
  fixture_add ("/document/look/save", SMALL, test_look_save);
  fixture_add ("/document/look/save-fails", SMALL, test_look_save_fails);
  fixture_add ("/document/look/go-ahead", SMALL, test_go_ahead);

  return g_test_run ();
}
