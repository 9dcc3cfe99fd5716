/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What it costs to save a plan as the window does after an edit, beside the least that a safe save does: the same bytes written to a new file,
 * flushed to the disk, and put in the place of the old one. */

#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "bench-plan.h"
#include "wb-bench.h"
#include "wb-file-reader.h"
#include "wb-file-save.h"
#include "wb-file-writer.h"

typedef struct
{
  BenchPlan  *bench;
  GFile      *file;
  WbPlan     *plans[2]; /* of which the first is in the file, and the second is to be saved */
  WbFileStamp stamp;
} Bench;

static void
save (gpointer data)
{
  Bench *self = data;
  const WbFileSaveOptions options = { .opened = &self->stamp, .base = self->plans[0] };
  WbPlan *plan = self->plans[1];
  WbFileSaved saved;
  g_autoptr (GError) error = NULL;

  wb_file_save (self->file, plan, &options, &saved, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (saved.written);

  self->stamp = saved.stamp;
  self->plans[1] = self->plans[0];
  self->plans[0] = plan;
}

static void
write_bytes (gpointer data)
{
  Bench *self = data;
  g_autofree char *path = g_build_filename (self->bench->folder, "yardstick.wijkbord", NULL);
  g_autofree char *temporary = g_strconcat (path, ".new", NULL);
  gsize size;
  const char *bytes = g_bytes_get_data (self->bench->bytes, &size);
  int fd = g_open (temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);

  g_assert_cmpint (fd, >=, 0);
  for (gsize n = 0; n < size;)
    {
      gssize written = write (fd, bytes + n, size - n);

      g_assert_cmpint (written, >, 0);
      n += written;
    }
  g_assert_cmpint (fsync (fd), ==, 0);
  g_assert_cmpint (close (fd), ==, 0);
  g_assert_cmpint (g_rename (temporary, path), ==, 0);
}

/* The same plan with another title. */
static WbPlan *
edit (WbPlan *plan)
{
  WbPlan *edited = wb_plan_ref (plan);
  WbRecord *record = NULL;
  WbSlot slot = WB_SLOT_NONE;
  WbDraft draft;

  while (record == NULL || wb_record_get_kind (record) != WB_KIND_PROJECT)
    record = wb_plan_get (plan, ++slot);
  wb_draft_init_from (&draft, record);
  wb_draft_set_text (&draft, WB_PROJECT_TITLE, "Another plan", NULL);
  wb_plan_replace (&edited, slot, wb_draft_end (&draft));

  return edited;
}

static void
assert_saved (Bench *self)
{
  g_autoptr (GBytes) expected = wb_file_write_bytes (self->plans[0]);
  g_autofree char *text = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (self->bench->path, &text, &size, NULL));
  g_assert_cmpmem (text, size, g_bytes_get_data (expected, NULL), g_bytes_get_size (expected));
}

static void
measure (const char *name, guint n_items)
{
  g_autoptr (BenchPlan) bench = bench_plan_new (n_items);
  g_autoptr (GFile) file = g_file_new_for_path (bench->path);
  g_autoptr (GError) error = NULL;
  Bench self = { .bench = bench, .file = file };
  g_autoptr (WbPlan) plan = wb_file_read (file, &self.stamp, NULL, NULL, NULL, &error);
  g_autoptr (WbPlan) edited = NULL;

  g_assert_no_error (error);
  edited = edit (plan);
  self.plans[0] = plan;
  self.plans[1] = edited;
  wb_bench_report (name, wb_bench_ratio (save, &self, write_bytes, &self, 9), "x", 1.5);
  assert_saved (&self);
}

int
main (void)
{
  measure ("save-10k", 10000);
  measure ("write-100k", 100000);

  return 0;
}
