/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "document-fixture.h"

#include "folder.h"
#include "wb-edit.h"

static void
state_cb (WbDocument *document, GParamSpec *pspec, Fixture *fixture)
{
  g_string_append_c (fixture->states, "LRSF"[wb_document_get_state (document)]);
}

void
fixture_set_up (Fixture *fixture, gconstpointer data)
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

void
fixture_tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->document);
  folder_remove (fixture->folder);
  g_free (fixture->folder);
  g_object_unref (fixture->file);
  g_string_free (fixture->states, TRUE);
  g_clear_error (&fixture->error);
}

void
wait_for (gboolean *done)
{
  while (!*done)
    g_main_context_iteration (NULL, TRUE);
}

void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Fixture *fixture = data;

  g_clear_error (&fixture->error);
  fixture->success = wb_document_load_finish (WB_DOCUMENT (source), result, &fixture->error);
  fixture->done = TRUE;
}

void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Fixture *fixture = data;

  g_clear_error (&fixture->error);
  fixture->success = wb_document_save_finish (WB_DOCUMENT (source), result, &fixture->error);
  fixture->done = TRUE;
}

gboolean
load_file (Fixture *fixture)
{
  fixture->done = FALSE;
  wb_document_open_async (fixture->document, fixture->file, loaded_cb, fixture);
  wait_for (&fixture->done);

  return fixture->success;
}

gboolean
save_to (Fixture *fixture, GFile *file, WbDocumentSave how)
{
  fixture->done = FALSE;
  wb_document_save_async (fixture->document, file, how, saved_cb, fixture);
  wait_for (&fixture->done);

  return fixture->success;
}

char *
read_file (GFile *file)
{
  char *text = NULL;

  g_assert_true (g_file_load_contents (file, NULL, &text, NULL, NULL, NULL));

  return text;
}

void
write_file (GFile *file, const char *text)
{
  g_assert_true (g_file_set_contents (g_file_peek_path (file), text, -1, NULL));
}

void
rename_item (Fixture *fixture, const char *id, guint field, const char *title)
{
  WbEdit *edit = wb_edit_new (wb_document_get_project (fixture->document));
  g_autoptr (GError) error = NULL;

  g_assert_true (wb_edit_set (edit, id, field, title, &error));
  g_assert_true (wb_edit_apply (edit, "Rename", &error));
}

GFile *
other_file (Fixture *fixture)
{
  return g_file_new_build_filename (fixture->folder, "other.wijkbord", NULL);
}

GFile *
lock_file (Fixture *fixture)
{
  return g_file_new_build_filename (fixture->folder, ".~lock.plan.wijkbord#", NULL);
}

void
count_cb (GObject *object, GParamSpec *pspec, guint *count)
{
  (*count)++;
}

const char *
title_at (Fixture *fixture, const char *id)
{
  return wb_project_get_title_of (wb_document_get_project (fixture->document), id);
}

void
assert_status (Fixture *fixture, const char *expected)
{
  g_autofree char *status = wb_document_dup_status (fixture->document);

  g_assert_cmpstr (status, ==, expected);
}
