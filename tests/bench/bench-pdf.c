/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What it costs to print a plan: pages of A3 to a PDF, for each byte of the plan's file; and how much memory the pages
 * take beyond the layout and the PDF. */

#include <string.h>

#include "bench-plan.h"
#include "wb-bench.h"
#include "wb-drawing.h"
#include "wb-file-reader.h"

#define ITEMS 10000
#define MIB   1048576.0

typedef struct
{
  WbProject *project;
  WbPaging   paging;
  gsize      size; /* of the PDF */
} Bench;

/* A value of the kernel's, in bytes: "VmRSS", "VmHWM". */
static double
get_memory (const char *name)
{
  g_autofree char *status = NULL;
  const char *line;

  g_assert_true (g_file_get_contents ("/proc/self/status", &status, NULL, NULL));
  line = strstr (status, name);
  g_assert_nonnull (line);

  return g_ascii_strtod (line + strlen (name) + 1, NULL) * 1024;
}

static WbDrawing *
lay_out (Bench *self)
{
  const WbPageOptions options = { .paging = self->paging, .paper = WB_PAPER_A3, .today = wb_date_new (2026, 11, 24) };

  return wb_drawing_new_for_pages (self->project, &options);
}

static void
print (gpointer data)
{
  Bench *self = data;
  g_autoptr (WbDrawing) drawing = lay_out (self);
  g_autoptr (GBytes) bytes = wb_drawing_to_bytes (drawing, WB_DRAWING_PDF, 0, NULL);

  self->size = g_bytes_get_size (bytes);
}

/* Page by page, as they are drawn; the first ones fill caches. */
static double
measure_pages (Bench *self)
{
  g_autoptr (WbDrawing) drawing = lay_out (self);
  double before = 0;

  for (guint i = 0; i < drawing->n_pages; i++)
    {
      g_autoptr (GskRenderNode) page = wb_drawing_get_page (drawing, i);

      if (i == drawing->n_pages / 4)
        before = get_memory ("VmRSS");
    }

  return get_memory ("VmRSS") - before;
}

int
main (void)
{
  g_autoptr (BenchPlan) bench = bench_plan_new (ITEMS);
  g_autoptr (GFile) file = g_file_new_for_path (bench->path);
  g_autoptr (GError) error = NULL;
  g_autoptr (WbPlan) plan = wb_file_read (file, NULL, NULL, NULL, NULL, &error);
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, 0, NULL, NULL);
  g_autoptr (WbProject) project = wb_project_new (plan, &error);
  double size = g_file_info_get_size (info);
  Bench self = { .project = project, .paging = WB_PAGING_TILED };

  g_assert_no_error (error);
  wb_bench_report ("pdf-10k-memory", measure_pages (&self) / MIB, "MiB", 8);
  wb_bench_report ("pdf-10k", wb_bench_seconds (print, &self, 2) * 1e6 / size, "us/byte", 1);
  self.paging = WB_PAGING_BY_THEME;
  wb_bench_report ("pdf-themes-10k", wb_bench_seconds (print, &self, 2) * 1e6 / size, "us/byte", 1);

  return 0;
}
