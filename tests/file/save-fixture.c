/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "save-fixture.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/xattr.h>
#include <unistd.h>

#include "folder.h"
#include "plan-builder.h"
#include "wb-file-writer.h"

void
fixture_set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("wijkbord-save-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
  fixture->path = fixture_path (fixture, "plan.wijkbord");
  fixture->file = g_file_new_for_path (fixture->path);
}

void
fixture_tear_down (Fixture *fixture, gconstpointer data)
{
  g_chmod (fixture->folder, 0700);
  folder_remove (fixture->folder);
  g_clear_object (&fixture->file);
  g_clear_pointer (&fixture->path, g_free);
  g_clear_pointer (&fixture->folder, g_free);
}

char *
fixture_path (Fixture *fixture, const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

WbPlan *
make_plan (const char *title)
{
  g_autoptr (WbPlan) plan = wb_plan_new ();
  g_autoptr (WbHeader) header = wb_header_new ();

  header->id = g_strdup ("r1");
  wb_plan_set_header (&plan, header);
  build_item (&plan, WB_KIND_PROJECT, "p", "title", title, NULL);

  return g_steal_pointer (&plan);
}

/* Larger than the buffer of the writer, so that it is written in several calls. */
WbPlan *
make_large_plan (void)
{
  g_autoptr (WbPlan) plan = make_plan ("new");
  g_autofree char *text = g_strnfill (100000, 'x');

  for (guint i = 0; i < 8; i++)
    {
      char id[8];

      g_snprintf (id, sizeof id, "v%u", i);
      build_item (&plan, WB_KIND_VOICE, id, "text", text, NULL);
    }

  return g_steal_pointer (&plan);
}

WbPlan *
next_plan (WbPlan *plan, const char *title)
{
  g_autoptr (WbPlan) next = wb_plan_ref (plan);
  g_autoptr (WbHeader) header = wb_header_next (wb_plan_get_header (plan), "r2", "2026-11-24T10:12:00Z", "by", "app");
  WbDraft draft;

  wb_plan_set_header (&next, header);
  wb_draft_init_from (&draft, wb_plan_get (plan, 1));
  g_assert_true (wb_draft_set_text (&draft, WB_PROJECT_TITLE, title, NULL));
  wb_plan_replace (&next, 1, wb_draft_end (&draft));

  return g_steal_pointer (&next);
}

void
put_plan (const char *path, WbPlan *plan)
{
  g_autoptr (GBytes) bytes = wb_file_write_bytes (plan);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  g_assert_true (g_file_set_contents_full (path, data, size, G_FILE_SET_CONTENTS_NONE, 0644, NULL));
}

/* An old file with all that a save keeps, so that every call is made; as far as we may. */
void
put_old (const char *path, WbPlan *plan)
{
  g_unlink (path);
  put_plan (path, plan);
  (void) !chown (path, 12345, 23456);
  g_chmod (path, 0664);
  setxattr (path, "user.note", "mine", 4, 0);
}

gboolean
holds (const char *path, WbPlan *plan)
{
  g_autoptr (GBytes) bytes = wb_file_write_bytes (plan);
  g_autofree char *text = NULL;
  gsize size;

  return g_file_get_contents (path, &text, &size, NULL) && size == g_bytes_get_size (bytes) &&
         memcmp (text, g_bytes_get_data (bytes, NULL), size) == 0;
}

void
assert_holds (const char *path, WbPlan *plan)
{
  g_autoptr (GBytes) bytes = wb_file_write_bytes (plan);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gsize size;

  g_file_get_contents (path, &text, &size, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (text, size, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

void
assert_saves (Fixture *fixture, WbPlan *plan, const WbFileSaveOptions *options, WbFileSaved *saved)
{
  g_autoptr (GError) error = NULL;
  WbFileSaved mine;

  saved = saved != NULL ? saved : &mine;
  wb_file_save (fixture->file, plan, options, saved, NULL, &error);
  g_assert_no_error (error);
}

void
assert_saves_not (Fixture *fixture, WbPlan *plan, const WbFileSaveOptions *options, int code, const char *sentence)
{
  g_autoptr (GError) error = NULL;
  WbFileSaved saved;

  g_assert_false (wb_file_save (fixture->file, plan, options, &saved, NULL, &error));
  g_assert_error (error, WB_FILE_ERROR, code);
  if (strstr (error->message, sentence) == NULL)
    g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, sentence));
}
