/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bench-plan.h"

#include "folder.h"
#include "wb-file-writer.h"
#include "wb-generate.h"

BenchPlan *
bench_plan_new (guint n_items)
{
  BenchPlan *self = g_new0 (BenchPlan, 1);
  g_autoptr (WbPlan) plan = wb_generate_plan (n_items, 1, WB_GENERATE_REALISTIC);
  g_autoptr (GError) error = NULL;
  gsize size;
  const char *data;

  self->bytes = wb_file_write_bytes (plan);
  self->folder = g_dir_make_tmp ("wijkbord-bench-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "plan.wijkbord", NULL);

  data = g_bytes_get_data (self->bytes, &size);
  g_file_set_contents (self->path, data, size, &error);
  g_assert_no_error (error);

  return self;
}

void
bench_plan_free (BenchPlan *self)
{
  folder_remove (self->folder);
  g_bytes_unref (self->bytes);
  g_free (self->path);
  g_free (self->folder);
  g_free (self);
}
