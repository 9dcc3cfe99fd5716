/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-keep-seen.h"

#include <gio/gio.h>

#include "wb-seen-files.h"
#include "wb-seen.h"

/* Nothing is lost when it cannot be kept but a filter, so nobody is told. */
static void
keep (GTask *task, gpointer source, gpointer plan, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WbProject) project = wb_project_new (plan, &error);

  if (project != NULL)
    {
      g_autoptr (WbSeen) seen = wb_seen_new (project);
      g_autoptr (GBytes) bytes = wb_seen_to_bytes (seen);

      wb_seen_files_save (wb_record_get_id (wb_project_get (project, wb_project_get_root (project))), bytes, &error);
    }
  if (error != NULL)
    g_debug ("%s", error->message);
  g_task_return_boolean (task, error == NULL);
}

static void
kept_cb (GObject *source, GAsyncResult *result, gpointer application)
{
  if (application != NULL)
    g_application_release (application);
}

/**
 * wb_keep_seen:
 * @plan: what stood in a file, and in its window, when that was closed
 *
 * Keeps on another thread what the user saw of it. The program stays until that is done, also without a window.
 */
void
wb_keep_seen (WbPlan *plan)
{
  GApplication *application = g_application_get_default ();
  g_autoptr (GTask) task = g_task_new (NULL, NULL, kept_cb, application);

  if (application != NULL)
    g_application_hold (application);
  g_task_set_source_tag (task, wb_keep_seen);
  g_task_set_task_data (task, wb_plan_ref (plan), (GDestroyNotify) wb_plan_unref);
  g_task_run_in_thread (task, keep);
}
