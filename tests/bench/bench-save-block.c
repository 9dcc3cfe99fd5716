/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long the window cannot answer while a large plan is saved: the longest time between two looks of the main loop at
 * what comes in. */

#include "bench-plan.h"
#include "wb-bench.h"
#include "wb-document.h"
#include "wb-edit.h"

#define RUNS 9

typedef struct
{
  GPollFunc poll;
  gint64    since;   /* when the loop began to work, or 0 while it waits */
  gint64    longest; /* in µs */
} Loop;

static Loop loop;

static void
end_work (void)
{
  if (loop.since != 0)
    loop.longest = MAX (loop.longest, g_get_monotonic_time () - loop.since);
}

/* The loop looks here when it has done all that there was to do. */
static int
watch_poll (GPollFD *fds, guint n, int timeout)
{
  int ready;

  end_work ();
  ready = loop.poll (fds, n, timeout);
  loop.since = g_get_monotonic_time ();

  return ready;
}

static void
ready_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_set_object ((GAsyncResult **) data, result);
}

static void
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static WbDocument *
open_document (GFile *file)
{
  WbDocument *document = wb_document_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  wb_document_open_async (document, file, ready_cb, &result);
  wait_for (&result);
  wb_document_load_finish (document, result, &error);
  g_assert_no_error (error);

  return document;
}

static void
rename_plan (WbProject *project, guint i)
{
  const WbRecord *root = wb_project_get (project, wb_project_get_root (project));
  g_autofree char *title = g_strdup_printf ("Title %u", i);
  WbEdit *edit = wb_edit_new (project);

  wb_edit_set (edit, wb_record_get_id (root), WB_PROJECT_TITLE, title, NULL);
  wb_edit_apply (edit, "Rename", NULL);
}

/* In milliseconds. Beginning to save counts as well: the loop was left for it. */
static double
save (WbDocument *document)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  loop.longest = 0;
  loop.since = g_get_monotonic_time ();
  wb_document_save_async (document, NULL, WB_DOCUMENT_SAVE_PLAIN, ready_cb, &result);
  wait_for (&result);
  end_work ();
  wb_document_save_finish (document, result, &error);
  g_assert_no_error (error);

  return loop.longest / 1000.0;
}

static double
measure (guint n_items)
{
  g_autoptr (BenchPlan) plan = bench_plan_new (n_items);
  g_autoptr (GFile) file = g_file_new_for_path (plan->path);
  g_autoptr (WbDocument) document = open_document (file);
  double blocked[RUNS];

  for (guint i = 0; i < RUNS; i++)
    {
      rename_plan (wb_document_get_project (document), i);
      blocked[i] = save (document);
    }
  wb_document_close (document);

  return wb_bench_median (blocked, RUNS);
}

int
main (void)
{
  double small, large;

  loop.poll = g_main_context_get_poll_func (NULL);
  g_main_context_set_poll_func (NULL, watch_poll);

  small = measure (10000);
  large = measure (100000);
  wb_bench_report ("save-block", MAX (small, large), "ms", 8);

  return 0;
}
